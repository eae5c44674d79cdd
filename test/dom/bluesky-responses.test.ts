import { describe, expect, it } from 'vitest';
import { api, pageAt, postIn, posts, readOnly, textOf } from '../fixtures/bluesky/load';

const mira = pageAt('/profile/mira-bakes.example');
const did = 'did:plc:mira2bakes3made4up5a';

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

  it('the feed has her own posts: no reposts, no answers, no later parts of a thread', () => {
    const reading = readOnly(textOf('feed.json'), api.feed, mira);
    expect(reading.posts.map(({ id }) => id)).toEqual([
      posts.pinned,
      posts.fresh,
      posts.quoting,
      posts.root,
      posts.pictures,
      posts.film,
    ]);
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

  it('the pinned post stands in it twice, and is pinned', () => {
    const reading = readOnly(textOf('feed.json'), api.feed, mira);
    expect(reading.posts.filter(({ pinned }) => pinned === true).map(({ id }) => id)).toEqual([posts.pinned]);
  });

  it('without that first place nobody knows which one is pinned', () => {
    const json = JSON.parse(textOf('feed.json')) as { feed: object[] };
    const reading = readOnly(JSON.stringify({ feed: json.feed.slice(1) }), api.feed, mira);
    expect(reading.posts).toHaveLength(6);
    expect(reading.posts.every(({ pinned }) => pinned === null)).toBe(true);
  });

  it('tells pictures and films from text', () => {
    const reading = readOnly(textOf('feed.json'), api.feed, mira);
    expect(postIn(reading, posts.pictures)?.kind).toBe('carousel');
    expect(postIn(reading, posts.film)?.kind).toBe('video');
    expect(postIn(reading, posts.quoting)?.kind).toBe('text');
  });

  it('knows a gallery, which holds more pictures under another name', () => {
    const text = textOf('feed.json')
      .replace('app.bsky.embed.images#view",\n          "images"', 'app.bsky.embed.gallery#view",\n          "items"')
      .replaceAll('"thumb"', '"thumbnail"');
    expect(text).toContain('gallery#view');
    expect(postIn(readOnly(text, api.feed, mira), posts.pictures)?.kind).toBe('carousel');
    const one = text.replace(/,\s*\{\s*"alt": "",\s*"thumbnail": "data:,"\s*\}/, '');
    expect(postIn(readOnly(one, api.feed, mira), posts.pictures)?.kind).toBe('image');
  });

  it.each([
    ['thread.json', api.thread],
    ['thread-v2.json', api.threadV2],
  ])('%s tells the post that was asked for', (name, url) => {
    const reading = readOnly(textOf(name), url, pageAt(`/profile/mira-bakes.example/post/${posts.root}`));
    expect(reading.posts).toMatchObject([{ id: posts.root, shares: { value: 51 }, pinned: null }]);
    expect(reading.account).toMatchObject({ handle: 'mira-bakes.example', id: did });
  });

  it('a later part of a thread is a post where the address asks for it', () => {
    const page = pageAt(`/profile/mira-bakes.example/post/${posts.continuation}`);
    expect(readOnly(textOf('thread-v2.json'), api.threadV2, page).posts).toMatchObject([{ id: posts.continuation }]);
  });
});

describe('whose numbers they are', () => {
  it.each([
    ['profile.json', api.profile],
    ['feed.json', api.feed],
    ['thread.json', api.thread],
  ])('%s says nothing about somebody else', (name, url) => {
    for (const address of ['/profile/somebody.example', '/profile/did:plc:somebody'])
      expect(readOnly(textOf(name), url, pageAt(address))).toMatchObject({ account: null, posts: [], tried: [] });
  });

  it('an address with the account’s id is as good as one with its handle', () => {
    const page = pageAt(`/profile/${did}`);
    expect(readOnly(textOf('profile.json'), api.profile, page).account?.handle).toBe('mira-bakes.example');
    expect(readOnly(textOf('feed.json'), api.feed, page).posts).toHaveLength(6);
  });

  it('a handle that leads nowhere any more is nobody’s', () => {
    const text = textOf('profile.json').replace('mira-bakes.example', 'handle.invalid');
    expect(readOnly(text, api.profile, pageAt('/profile/handle.invalid')).account).toBeNull();
    expect(readOnly(text, api.profile, pageAt(`/profile/${did}`)).account).toBeNull();
  });

  it('a refusal names nobody, so it says nothing', () => {
    expect(readOnly('{"error":"AccountTakedown","message":"x"}', api.profile, mira)).toMatchObject({
      account: null,
      missing: [],
    });
  });

  it.each([
    ['threadItemNoUnauthenticated', 'login-wall'],
    ['threadItemNotFound', 'not-found'],
    ['threadItemBlocked', undefined],
  ])('a post that is not shown says why: %s', (type, why) => {
    const json = JSON.parse(textOf('thread-v2.json')) as { thread: { value: object }[] };
    for (const item of json.thread) item.value = { $type: `app.bsky.unspecced.defs#${type}` };
    const whyAt = (address: string) =>
      readOnly(JSON.stringify(json), api.threadV2, pageAt(address)).missing.find(({ what }) => what === 'page')?.why;
    expect(whyAt(`/profile/mira-bakes.example/post/${posts.root}`)).toBe(why);
    expect(whyAt(`/profile/mira-bakes.example/post/${posts.continuation}`)).toBeUndefined();
    expect(whyAt('/profile/mira-bakes.example')).toBeUndefined();
  });

  it('without the quotes the shares are unknown, not fewer', () => {
    const reading = readOnly(textOf('feed.json').replaceAll('"quoteCount"', '"quotes"'), api.feed, mira);
    expect(reading.posts.every(({ shares }) => shares === null)).toBe(true);
  });
});
