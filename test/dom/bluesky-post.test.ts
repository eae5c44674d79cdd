import { describe, expect, it } from 'vitest';
import { posts, servedPost, viewOf } from '../fixtures/bluesky/answers';
import { badges, drawDocument, drawScreen, drawThread } from '../fixtures/bluesky/draw-page';
import { drawn, readDrawn } from '../fixtures/bluesky/drawn';
import { boundsOf, documentOf, pageAt, postIn, read } from '../fixtures/bluesky/load';

const at = (key: string) => `/profile/mira-bakes.example/post/${key}`;
const rootPage = pageAt(at(posts.root));

describe('the page of one post', () => {
  it('tells that post, not the ones around it', () => {
    const reading = readDrawn('post', at(posts.root));
    expect(reading.posts).toMatchObject([
      {
        id: posts.root,
        likes: { value: 937 },
        comments: { value: 108 },
        shares: { value: 51 },
        saves: { value: 2 },
        caption: 'Five flours, one dough. A thread',
        kind: 'text',
      },
    ]);
  });

  it('tells saves of its own row of counts alone, whatever else stands in its place in the thread', () => {
    const document = documentOf(drawDocument(drawScreen(drawThread({ asked: viewOf(posts.root) }))));
    const own = document.querySelector('[data-testid="bookmarkCount-expanded"]');
    const body = own?.parentElement?.parentElement;
    const other = body?.cloneNode(true) as Element;
    for (const link of other.querySelectorAll('a'))
      link.setAttribute('href', link.getAttribute('href')?.replace(posts.root, posts.film) ?? '');
    body?.before(other);
    expect(read(document, rootPage).posts).toMatchObject([{ id: posts.root, saves: { value: 2 } }]);
    own?.remove();
    expect(read(document, rootPage).posts).toMatchObject([{ id: posts.root, saves: null }]);
  });

  it('tells its author: the name, and the check mark beside it', () => {
    expect(readDrawn('post', at(posts.root)).account).toMatchObject({
      handle: 'mira-bakes.example',
      name: 'Mira Bakes',
      verified: null,
      followers: null,
    });
    const html = drawDocument(drawScreen(drawThread({ asked: viewOf(posts.root), beside: badges.verified })));
    expect(read(documentOf(html), rootPage).account).toMatchObject({ name: 'Mira Bakes', verified: true });
  });

  it('tells pictures and films', () => {
    for (const [key, kind] of [
      [posts.pictures, 'carousel'],
      [posts.film, 'video'],
    ] as const) {
      const html = drawDocument(drawScreen(drawThread({ asked: viewOf(key) })));
      expect(read(documentOf(html), pageAt(at(key))).posts).toMatchObject([{ id: key, kind }]);
    }
  });

  it('takes no other post for the one that was asked for', () => {
    expect(readDrawn('post', at(posts.film))).toMatchObject({ account: null, posts: [] });
  });

  it('does not count a post of which it does not tell whether it is an answer', () => {
    const document = documentOf(drawn('post'));
    document.querySelector('[aria-label="Who can reply"]')?.parentElement?.parentElement?.remove();
    const reading = read(document, rootPage);
    expect(reading.posts).toEqual([]);
    expect(reading.missing).toContainEqual({ what: 'posts', why: 'unknown-layout' });
  });

  it('has the shares in full from the data it was served with', () => {
    const asked = { ...viewOf(posts.root), repostCount: 4_321, quoteCount: 1 };
    const screen = drawScreen(drawThread({ asked }));
    const script = (json: object) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
    const served = servedPost(posts.root);
    const alone = read(documentOf(drawDocument(screen)), rootPage);
    expect(boundsOf(postIn(alone, posts.root)?.shares)).toEqual([4_300, 4_399]);
    const both = read(documentOf(drawDocument(screen, script(served))), rootPage);
    expect(postIn(both, posts.root)?.shares).toMatchObject({ value: 51, source: 'structured' });
  });
});
