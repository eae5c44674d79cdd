import { describe, expect, it } from 'vitest';
import { feed, ownPosts, posts, thread, threadV2 } from '../fixtures/bluesky/answers';
import { api, pageAt, postIn, readOnly, textOf } from '../fixtures/bluesky/load';
import { leo, mira as miraBakes } from '../fixtures/bluesky/people';

const mira = pageAt('/profile/mira-bakes.example');
const rootPage = pageAt(`/profile/mira-bakes.example/post/${posts.root}`);
const { did } = miraBakes;
const feedText = JSON.stringify(feed);
const idsOf = ({ posts: all }: ReturnType<typeof readOnly>) => all.map(({ id }) => id);

describe('the answers a Bluesky profile loads', () => {
  it('the profile’s own is exact', () => {
    expect(readOnly(textOf('profile.json'), api.profile, mira)).toMatchObject({
      account: {
        handle: 'mira-bakes.example',
        id: did,
        name: 'Mira Bakes',
        followers: { value: 18_412, min: 18_412, max: 18_412, source: 'response' },
        following: { value: 612 },
        postCount: { value: 1_250 },
        bio: 'Sourdough & small batches, Leeds',
        links: ['https://mira.example/book'],
        verified: true,
      },
      tried: [{ source: 'response:profile', found: true }],
    });
  });

  it('the list has her own posts, also one that she reposted: nobody else’s, no answers, no later parts of a thread', () => {
    const reading = readOnly(feedText, api.feed, mira);
    expect(idsOf(reading)).toEqual(ownPosts);
    expect(postIn(reading, posts.root)).toMatchObject({
      publishedAt: '2026-06-15T18:00:00.000Z',
      kind: 'text',
      likes: { value: 937 },
      comments: { value: 108 },
      shares: { value: 51 },
      saves: { value: 2 },
      caption: 'Five flours, one dough. A thread',
      pinned: false,
    });
  });

  it('the list names what is in it and no post of hers', () => {
    expect(readOnly(feedText, api.feed, mira).leftOut).toEqual([
      { id: posts.continuation, why: 'answer', source: 'response' },
      { id: posts.answer, why: 'answer', source: 'response' },
      { id: posts.reposted, why: 'repost', source: 'response' },
    ]);
  });

  it('a post of somebody else’s with the same key rules none of hers out', () => {
    const json = structuredClone(feed);
    const [, , , , , reposted] = json.feed;
    if (reposted) reposted.post = { ...reposted.post, uri: `at://${leo.did}/app.bsky.feed.post/${posts.root}` };
    const reading = readOnly(JSON.stringify(json), api.feed, mira);
    expect(idsOf(reading)).toContain(posts.root);
  });

  it('the pinned post stands in it twice, and is pinned', () => {
    const reading = readOnly(feedText, api.feed, mira);
    expect(reading.posts.filter(({ pinned }) => pinned === true).map(({ id }) => id)).toEqual([posts.pinned]);
  });

  it('without that first place nobody knows which one is pinned', () => {
    const reading = readOnly(JSON.stringify({ feed: feed.feed.slice(1) }), api.feed, mira);
    expect(reading.posts).toHaveLength(ownPosts.length);
    expect(reading.posts.every(({ pinned }) => pinned === null)).toBe(true);
  });

  it('tells pictures and films from text', () => {
    const reading = readOnly(feedText, api.feed, mira);
    expect(postIn(reading, posts.pictures)?.kind).toBe('carousel');
    expect(postIn(reading, posts.film)?.kind).toBe('video');
    expect(postIn(reading, posts.quoting)?.kind).toBe('text');
  });

  it('knows a gallery, which holds more pictures under another name', () => {
    const text = feedText
      .replace('app.bsky.embed.images#view","images"', 'app.bsky.embed.gallery#view","items"')
      .replaceAll('"thumb"', '"thumbnail"');
    expect(text).toContain('gallery#view');
    expect(postIn(readOnly(text, api.feed, mira), posts.pictures)?.kind).toBe('carousel');
    const one = text.replaceAll(/,\{"alt":"","thumbnail":"[^"]*"\}/g, '');
    expect(postIn(readOnly(one, api.feed, mira), posts.pictures)?.kind).toBe('image');
  });

  it.each([
    ['the thread', JSON.stringify(thread), api.thread],
    ['the newer thread', JSON.stringify(threadV2), api.threadV2],
  ])('%s tells the post that was asked for', (_, text, url) => {
    const reading = readOnly(text, url, rootPage);
    expect(reading.posts).toMatchObject([{ id: posts.root, shares: { value: 51 }, pinned: null }]);
    expect(reading.account).toMatchObject({ handle: 'mira-bakes.example', id: did });
  });

  it('without the quotes the shares are unknown, not fewer', () => {
    const reading = readOnly(feedText.replaceAll('"quoteCount"', '"quotes"'), api.feed, mira);
    expect(reading.posts.every(({ shares }) => shares === null)).toBe(true);
  });

  it('one post with a time that cannot be costs only that time', () => {
    const text = feedText.replaceAll(
      '"createdAt":"2026-06-15T18:00:00.000Z"',
      '"createdAt":"9999-12-31T23:59:59-12:00"',
    );
    const reading = readOnly(text, api.feed, mira);
    expect(idsOf(reading)).toEqual(ownPosts);
    expect(postIn(reading, posts.root)?.publishedAt).toBe('2026-06-15T18:00:01.500Z');
  });
});

describe('whose numbers they are', () => {
  it.each([
    ['the profile', textOf('profile.json'), api.profile],
    ['the list', feedText, api.feed],
    ['the thread', JSON.stringify(thread), api.thread],
  ])('%s says nothing about somebody else', (_, text, url) => {
    for (const address of ['/profile/somebody.example', '/profile/did:plc:somebody'])
      expect(readOnly(text, url, pageAt(address))).toMatchObject({ account: null, posts: [], leftOut: [], tried: [] });
  });

  it('an address with the account’s id is as good as one with its handle', () => {
    const page = pageAt(`/profile/${did}`);
    expect(readOnly(textOf('profile.json'), api.profile, page).account?.handle).toBe('mira-bakes.example');
    expect(idsOf(readOnly(feedText, api.feed, page))).toEqual(ownPosts);
  });
});
