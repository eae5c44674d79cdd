import { describe, expect, it } from 'vitest';
import { pageAt, posts, readFixture } from '../fixtures/x/load';

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
