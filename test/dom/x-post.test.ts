import { describe, expect, it } from 'vitest';
import { pageAt, posts, readFixture, readOnly, textOf } from '../fixtures/x/load';

describe('a post’s own page', () => {
  const reading = readFixture('post.html', `/mira_bakes/status/${posts.photo}`);

  it('tells the asked post, bookmarks included, and none of the answers below it', () => {
    expect(reading.posts.map(({ id }) => id)).toEqual([posts.photo]);
    expect(reading.posts[0]).toMatchObject({
      author: 'mira_bakes',
      likes: { value: 310 },
      comments: { value: 42 },
      shares: { value: 18 },
      saves: { value: 25 },
      views: { value: 9100 },
      pinned: null,
    });
  });

  it('names the account, of which the page shows nothing else', () => {
    expect(reading.account).toMatchObject({ handle: 'mira_bakes', followers: null });
    expect(reading.tried).toEqual([{ source: 'visible', found: true }]);
  });

  it('tells the same where X draws it without hooks for tests', () => {
    const redrawn = readFixture('post-redrawn.html', `/mira_bakes/status/${posts.photo}`);
    expect(redrawn.posts).toHaveLength(1);
    expect(redrawn.posts[0]).toMatchObject({
      id: posts.photo,
      kind: 'image',
      likes: { value: 310 },
      comments: { value: 42 },
      shares: { value: 18 },
      saves: { value: 25 },
      views: { min: 9100, max: 9199 },
      caption: 'Rye & seeds, out of the oven',
      pinned: null,
    });
    const answer = readFixture('post-redrawn.html', '/mira_bakes/status/2083200000000000022');
    expect(answer.posts).toEqual([]);
  });

  it('is the same post below its photo', () => {
    expect(readFixture('post.html', `/Mira_Bakes/status/${posts.photo}/photo/1`).posts).toEqual(reading.posts);
  });

  it('tells nothing of an answer to somebody else', () => {
    const answer = readFixture('post-answer.html', `/mira_bakes/status/${posts.answer}`);
    expect(answer).toMatchObject({ account: null, posts: [] });
  });

  it('says when there is no such post', () => {
    const gone = readFixture('post-not-found.html', `/mira_bakes/status/${posts.photo}`);
    expect(gone.missing).toEqual([{ what: 'page', why: 'not-found' }]);
  });

  it('is the same where the address does not tell its author', () => {
    const { id } = reading.posts[0] ?? {};
    expect(readFixture('post.html', `/i/status/${id}`).posts).toEqual(reading.posts);
    expect(readFixture('post.html', `/i/web/status/${posts.video}`)).toMatchObject({ account: null, posts: [] });
    const streamed = readFixture('server-streamed-post.html', `/i/status/${posts.threadStart}`);
    expect(streamed.posts.map((post) => post.id)).toEqual([posts.threadStart]);
    expect(streamed.account?.handle).toBe('mira_bakes');
    const answer = readOnly(textOf('conversation.json'), 'TweetDetail', pageAt(`/i/status/${posts.threadStart}`));
    expect(answer.posts.map((post) => post.id)).toEqual([posts.threadStart]);
    expect(answer.page.handle).toBeNull();
  });

  it('waits while the former post is still there', () => {
    const page = `/mira_bakes/status/${posts.video}`;
    expect(pageAt(page).postId).toBe(posts.video);
    expect(readFixture('post.html', page)).toMatchObject({
      account: null,
      posts: [],
      missing: [{ what: 'page', why: 'not-loaded' }],
    });
  });
});
