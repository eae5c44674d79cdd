import { describe, expect, it } from 'vitest';
import { feed, makeView, posts, servedPost, threadV2, viewOf } from '../fixtures/bluesky/answers';
import { drawItem, type Where } from '../fixtures/bluesky/draw-post';
import { drawn, drawnWith, readDrawn } from '../fixtures/bluesky/drawn';
import { api, documentOf, pageAt, read, readAll, readOnly } from '../fixtures/bluesky/load';
import { leo, mira } from '../fixtures/bluesky/people';

// An answer, also to oneself, is no post: it is a part of the thread that its head stands for.

const page = pageAt('/profile/mira-bakes.example');
const idsOf = ({ posts: all }: ReturnType<typeof read>) => all.map(({ id }) => id);
const answer = (id: string) => ({ id, why: 'answer', source: 'exact' });

describe('an answer in a drawn list', () => {
  const readOne = (where: Where) => read(drawnWith(drawItem(viewOf(posts.answer), where)), page);

  it.each<[string, Where]>([
    ['stands below the line from the post it continues', { continues: true }],
    ['stands alone and says whom it answers', { repliedTo: leo }],
    ['stands alone and says that it answers the visitor, whose posts these are', { repliedTo: 'you' }],
    ['stands alone and answers somebody who cannot be seen', { repliedTo: 'nobody' }],
    ['is pinned', { above: 'pin', repliedTo: leo }],
    ['was reposted by its own author', { above: { repostedBy: mira }, repliedTo: mira }],
  ])('%s', (_, where) => {
    expect(readOne(where)).toMatchObject({ posts: [], leftOut: [answer(posts.answer)] });
  });

  it('is told by how it is drawn, in any language', () => {
    const document = drawnWith(drawItem(viewOf(posts.answer), { repliedTo: 'you' }));
    const html = document.documentElement.outerHTML.replace('Replied to you', 'あなたに返信');
    expect(read(documentOf(html), page)).toMatchObject({ posts: [], leftOut: [answer(posts.answer)] });
  });

  it('is not the head of its thread, which is a post', () => {
    const document = drawnWith(
      drawItem(viewOf(posts.root), { continued: true }),
      drawItem(viewOf(posts.continuation), { continues: true }),
    );
    expect(idsOf(read(document, page))).toEqual([posts.root]);
  });
});

describe('an item that does not tell what it is', () => {
  /** A part of the client that is built anew. */
  function rebuild(document: Document): Document {
    for (const item of document.querySelectorAll('[data-testid^="feedItem-by-"]'))
      item.querySelector('[data-testid="contentHider-post"]')?.before(document.createElement('div'));
    return document;
  }

  it('is not counted, and the page says that it is not understood', () => {
    const reading = read(rebuild(drawnWith(drawItem(viewOf(posts.fresh)))), page);
    expect(reading).toMatchObject({ posts: [], leftOut: [] });
    expect(reading.missing).toContainEqual({ what: 'posts', why: 'unknown-layout' });
  });

  it('is counted as soon as an answer of the server tells', () => {
    const answers = [{ url: api.feed, text: JSON.stringify({ feed: [{ post: viewOf(posts.fresh) }] }) }];
    const reading = readAll(page, rebuild(drawnWith(drawItem(viewOf(posts.fresh)))), answers);
    expect(idsOf(reading)).toEqual([posts.fresh]);
  });
});

describe('an answer that the page shows as if it were a post', () => {
  const shown = drawnWith(drawItem(viewOf(posts.answer)));

  it('stays out once the server’s answer told what it is', () => {
    expect(idsOf(read(shown, page))).toEqual([posts.answer]);
    const both = readAll(page, shown, [{ url: api.feed, text: JSON.stringify(feed) }]);
    expect(idsOf(both)).not.toContain(posts.answer);
    expect(both.leftOut).toContainEqual({ id: posts.answer, why: 'answer', source: 'response' });
  });
});

describe('the page of an answer', () => {
  const address = `/profile/mira-bakes.example/post/${posts.continuation}`;

  it('shows no post of the account’s, drawn', () => {
    const reading = readDrawn('post-answer', address);
    expect(reading.account?.handle).toBe('mira-bakes.example');
    expect(reading).toMatchObject({ posts: [], leftOut: [answer(posts.continuation)] });
  });

  it('shows none where one of the two signs of it is not read', () => {
    const above = documentOf(drawn('post-answer'));
    const button = above.createElement('button');
    above
      .querySelector('a[href$="/liked-by"]')
      ?.parentElement?.previousElementSibling?.lastElementChild?.append(button);
    const alone = documentOf(drawn('post-answer'));
    alone.querySelector('[role="link"][data-testid^="postThreadItem-by-"]')?.remove();
    for (const document of [above, alone])
      expect(read(document, pageAt(address))).toMatchObject({ posts: [], leftOut: [answer(posts.continuation)] });
  });

  it('nor in the server’s answer', () => {
    const reading = readOnly(JSON.stringify(threadV2), api.threadV2, pageAt(address));
    expect(reading).toMatchObject({ posts: [], leftOut: [{ id: posts.continuation, why: 'answer' }] });
  });

  it('nor in the data it was served with, which cannot tell', () => {
    for (const name of ['post-answer', 'loading'] as const)
      expect(read(documentOf(drawn(name, servedPost(posts.continuation))), pageAt(address)).posts).toEqual([]);
  });

  it('names the answers below the post that was asked for', () => {
    const reading = readDrawn('post', `/profile/mira-bakes.example/post/${posts.root}`);
    expect(idsOf(reading)).toEqual([posts.root]);
    expect(reading.leftOut).toEqual([answer(posts.continuation)]);
  });
});

describe('posts of others in her lists', () => {
  it('are named: what she reposted, and what stands there because she answered it', () => {
    const question = makeView('3mnovujp42230', '2026-06-06T10:00:00.000Z', 'Which flour?', [1, 1, 0, 0], {
      author: leo,
    });
    const reading = read(
      drawnWith(
        drawItem(viewOf(posts.reposted), { above: { repostedBy: mira } }),
        drawItem(question, { continued: true }),
        drawItem(viewOf(posts.answer), { continues: true }),
      ),
      page,
    );
    expect(reading.posts).toEqual([]);
    expect(reading.leftOut).toEqual([
      { id: posts.reposted, why: 'repost', source: 'exact' },
      { id: '3mnovujp42230', why: 'otherAuthor', source: 'exact' },
      answer(posts.answer),
    ]);
  });

  it('in somebody else’s feed her post is neither counted nor ruled out', () => {
    const reposted = { post: viewOf(posts.film), reason: { $type: 'app.bsky.feed.defs#reasonRepost', by: leo } };
    const url = api.feed.replace(/actor=[^&]+/, `actor=${encodeURIComponent(leo.did)}`);
    expect(readOnly(JSON.stringify({ feed: [reposted] }), url, page)).toMatchObject({ account: null, leftOut: [] });
  });
});
