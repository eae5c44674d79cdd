import { describe, expect, it, vi } from 'vitest';
import {
  documentOf,
  ids,
  pageAt,
  postIn,
  posts,
  readDocument,
  readFixture,
  readText,
  textOf,
} from '../fixtures/instagram/load';

const address = `/p/${posts.paid}/`;
const exact = (value: number, source = 'embedded') => ({ value, min: value, max: value, source });

describe('the page of one post', () => {
  it('is about its author, and the asked post has its numbers', () => {
    const reading = readFixture('post-logged-out.html', address);
    expect(reading.account).toMatchObject({ handle: 'mira.bakes', id: ids.mira, name: 'Mira Bakes', followers: null });
    expect(reading.posts[0]).toMatchObject({
      id: posts.paid,
      author: 'mira.bakes',
      likes: exact(640),
      comments: exact(18),
      paid: 'label',
      publishedAt: '2026-06-02T10:00:00.000Z',
    });
  });

  it('adds other posts by the same author below it, and no stranger’s', () => {
    const reading = readFixture('post-logged-out.html', address);
    expect(reading.posts.map(({ id }) => id)).toEqual([posts.paid, posts.photo, posts.hiddenLikes]);
    expect(postIn(reading, posts.hiddenLikes)?.likes).toBeNull();
  });

  it('reads the page of summer 2026, where the author brings the other posts along', () => {
    const reading = readFixture('post-2026-07.html', `/mira.bakes/p/${posts.paid}/`);
    expect(reading.posts.map(({ id }) => id)).toEqual([posts.paid, posts.photo, posts.reel]);
    expect(postIn(reading, posts.paid)?.likes).toEqual(exact(640));
  });

  it('reads the post where part of it stands outside the gate for visitors', () => {
    const html = textOf('post-2026-07.html');
    const outside = html.replace(/("if_not_gated_logged_out": \{\s*)"code": "\w+",/, '$1');
    expect(outside).not.toBe(html);
    const reading = readDocument(documentOf(outside), pageAt(`/p/${posts.paid}/`));
    expect(postIn(reading, posts.paid)).toMatchObject({ author: 'mira.bakes', likes: exact(640) });
  });

  it('says that a post withheld from visitors needs a login', () => {
    const reading = readFixture('post-gated.html', address);
    expect(reading).toMatchObject({ account: null, missing: [{ what: 'page', why: 'login-wall' }] });
  });

  it('reads nothing from a document that is about another post', () => {
    expect(readFixture('post-logged-out.html', `/p/${posts.pinned}/`)).toMatchObject({
      account: null,
      posts: [],
      missing: [{ what: 'page', why: 'not-loaded' }],
    });
  });

  it('does not credit a post to somebody whose name the address puts before it', () => {
    expect(readFixture('post-logged-out.html', `/creator_one/p/${posts.paid}/`).account).toBeNull();
  });

  it('reads the response of a post that was opened from a profile', () => {
    const opened = readText(textOf('post.json'), pageAt(address));
    expect(opened).toMatchObject({ account: { handle: 'mira.bakes' }, posts: [{ likes: exact(640, 'response') }] });
    const fromList = readText(textOf('timeline.json'), pageAt(address));
    expect(postIn(fromList, posts.paid)?.likes).toEqual(exact(640, 'response'));
    expect(postIn(fromList, posts.ofStranger)).toBeUndefined();
  });

  it('reads a response in older words, whose post describes its owner in full', () => {
    const owner = {
      id: ids.mira,
      username: 'mira.bakes',
      full_name: 'Mira Bakes',
      is_private: false,
      edge_owner_to_timeline_media: { count: 312 },
      edge_followed_by: { count: 24_310 },
    };
    const post = {
      __typename: 'XDTGraphVideo',
      shortcode: posts.reel,
      product_type: 'clips',
      video_view_count: 0,
      video_play_count: 20_150,
      edge_media_to_parent_comment: { count: 66, edges: [{ node: { owner: { username: 'creator_one' } } }] },
      edge_media_preview_like: { count: 1_430, edges: [] },
      owner,
    };
    const text = JSON.stringify({ data: { xdt_shortcode_media: post } });
    const reading = readText(text, pageAt(`/reel/${posts.reel}/`));
    expect(reading.account).toMatchObject({
      handle: 'mira.bakes',
      name: 'Mira Bakes',
      followers: exact(24_310, 'response'),
      postCount: exact(312, 'response'),
      private: false,
    });
    expect(postIn(reading, posts.reel)).toMatchObject({
      kind: 'reel',
      likes: exact(1_430, 'response'),
      comments: exact(66, 'response'),
      views: exact(20_150, 'response'),
    });
  });

  it('is about the guest where the address names the guest, and the post stays its owner’s', () => {
    const reading = readText(textOf('timeline.json'), pageAt(`/mira.bakes/p/${posts.asGuest}/`));
    expect(reading.account).toMatchObject({ handle: 'mira.bakes', id: ids.mira });
    expect(postIn(reading, posts.asGuest)).toMatchObject({ author: 'creator_one', collaboration: true });
  });
});

describe('a reel in the viewer, where strangers’ reels wait below it', () => {
  const reel = `/reels/${posts.reel}/`;

  it('is read from the document, and nobody else’s is', () => {
    const html = `<script type="application/json" data-sjs>${textOf('reels-viewer.json')}</script>`;
    const reading = readDocument(documentOf(html), pageAt(reel));
    expect(reading.account).toMatchObject({ handle: 'mira.bakes', id: ids.mira });
    expect(reading.posts).toMatchObject([{ id: posts.reel, kind: 'reel', likes: exact(410), comments: exact(9) }]);
    expect(readDocument(documentOf(html), pageAt('/mira.bakes/')).posts).toEqual([]);
  });

  it('is read from the response that brought it', () => {
    const reading = readText(textOf('reels-viewer.json'), pageAt(reel));
    expect(reading.posts).toMatchObject([{ id: posts.reel, author: 'mira.bakes', likes: exact(410, 'response') }]);
    expect(readText(textOf('reels-viewer.json'), pageAt('/mira.bakes/reels/'))).toMatchObject({ posts: [] });
  });

  it.each([
    ['has a few comments', { comment_count: 1 }],
    ['has likes as well', { comment_count: 1, like_count: 2 }],
  ])('stays its author’s though something smaller with its code %s and names another user', (_, counts) => {
    const viewer = JSON.parse(textOf('reels-viewer.json')) as { data: object };
    const user = { username: 'creator_one', pk: '60098765432' };
    const reading = readText(
      JSON.stringify({ data: { attachment: { code: posts.reel, user, ...counts }, ...viewer.data } }),
      pageAt(reel),
    );
    expect(reading.account?.handle).toBe('mira.bakes');
    expect(reading.posts).toMatchObject([{ author: 'mira.bakes', likes: exact(410, 'response') }]);
  });
});

describe('a post as it is drawn, where no JSON tells of it', () => {
  const read = (html: string, at: string) => readDocument(documentOf(html), pageAt(at));
  const drawn = textOf('post-drawn.html');

  it('has the numbers beside the heart and the balloon, whatever the language calls them', () => {
    const reading = read(drawn, `/p/${posts.reel}/`);
    expect(reading.account).toMatchObject({ handle: 'mira.bakes', followers: null });
    expect(reading.posts).toMatchObject([
      {
        id: posts.reel,
        author: 'mira.bakes',
        publishedAt: '2026-06-08T07:30:00.000Z',
        kind: 'reel',
        likes: { min: 12_300, max: 12_399 },
        comments: exact(84, 'exact'),
        caption: null,
      },
    ]);
  });

  it('is dated by its code where its time is none of the web’s age', () => {
    const odd = drawn.replaceAll(/datetime="[^"]*"/g, 'datetime="+012345-01-01T00:00:00.000Z"');
    const [post] = read(odd, `/p/${posts.reel}/`).posts;
    expect(post).toMatchObject({ publishedAt: null, publishedWithin: { from: '2026-06-08T07:59:59.000Z' } });
  });

  it('is looked for once in every part of a long list of other rows', () => {
    const [row] = /<section>[^]*<\/section>/.exec(drawn) ?? [''];
    const deep = `${'<div>'.repeat(40)}${row.repeat(40)}${'</div>'.repeat(40)}`;
    const document = documentOf(`<main><article>${deep}</article></main>`);
    const search = vi.spyOn(Element.prototype, 'querySelectorAll');
    expect(readDocument(document, pageAt(`/p/${posts.reel}/`)).posts).toEqual([]);
    expect(search.mock.calls.filter(([selector]) => selector === 'a[href]').length).toBeLessThan(100);
    search.mockRestore();
  });

  it('takes no author from a link outside of the post', () => {
    const away = drawn.replace('</article>', '').replace(/(<a href="\/p\/DZUUGYT5RMn\/comments\/")/, '</article>$1');
    expect(away).not.toBe(drawn);
    expect(read(away, `/p/${posts.reel}/`).posts).toEqual([]);
  });

  it('leaves out what is not printed: hidden likes are neither zero nor the number of comments', () => {
    const hidden = drawn.replace('<span role="button">12,3 mil</span>', '');
    expect(read(hidden, `/p/${posts.reel}/`).posts).toMatchObject([{ likes: null, comments: exact(84, 'exact') }]);
  });

  it('is nothing to another post’s address, nor to one that names somebody else', () => {
    expect(read(drawn, `/p/${posts.photo}/`)).toMatchObject({ account: null, posts: [] });
    expect(read(drawn, `/creator_one/p/${posts.reel}/`)).toMatchObject({ account: null, posts: [] });
  });
});
