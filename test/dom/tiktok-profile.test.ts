import { describe, expect, it, vi } from 'vitest';
import { tiktok } from '../../src/sites/with-readers';
import { at, boundsOf, documentOf, pageAt, postIn, posts, read, readFixture, textOf } from '../fixtures/tiktok/load';

const mira = pageAt('/@mira.bakes');
const whyOf = (reading: ReturnType<typeof readFixture>, what: string) =>
  reading.missing.find((entry) => entry.what === what)?.why;

describe('a profile as TikTok’s server sends it, before anything is drawn', () => {
  const reading = readFixture('profile-raw.html');

  it('tells the account exactly', () => {
    expect(reading.account).toEqual({
      site: 'tiktok',
      handle: 'mira.bakes',
      id: '6900000000000000001',
      name: 'Mira Bakes',
      followers: { value: 12_345, min: 12_345, max: 12_345, source: 'embedded' },
      following: { value: 210, min: 210, max: 210, source: 'embedded' },
      postCount: { value: 87, min: 87, max: 87, source: 'embedded' },
      bio: 'Sourdough & small batches\n📍 Leeds · hello@mira.example',
      links: ['https://mira.example/shop'],
      category: 'Food & Beverage',
      verified: false,
      private: false,
    });
  });

  it('has no posts yet, which is not the same as none', () => {
    expect(reading.posts).toEqual([]);
    expect(whyOf(reading, 'posts')).toBe('not-loaded');
  });

  it('says where it looked', () => {
    expect(reading.tried).toEqual([
      { source: 'embedded', found: true },
      { source: 'visible', found: false },
    ]);
  });

  it('knows followers only roughly where TikTok gives the rounded number alone', () => {
    const document = documentOf(textOf('profile-raw.html').replace('"statsV2"', '"statsV9"'));
    expect(read(document, mira).account?.followers).toEqual({
      value: 12_300,
      min: 12_250,
      max: 12_350,
      source: 'embedded',
    });
  });
});

describe('a drawn profile', () => {
  const reading = readFixture('profile.html');

  it('lists the account’s own posts, and rules out the stranger’s among them', () => {
    expect(reading.leftOut).toEqual([{ id: posts.ofStranger, why: 'otherAuthor', source: 'exact' }]);
    expect(reading.posts.map(({ id }) => id)).toEqual([
      posts.pinned,
      posts.pinnedToo,
      posts.pinnedPhoto,
      posts.fresh,
      posts.photo,
      posts.carousel,
      posts.almostRounded,
      posts.paid,
      posts.quiet,
    ]);
  });

  it('tells the three pinned posts from the others', () => {
    expect(reading.posts.filter(({ pinned }) => pinned === true)).toHaveLength(3);
    expect(reading.posts.filter(({ pinned }) => pinned === false)).toHaveLength(6);
  });

  it('dates a post by its id: within a day from its upload, and before it was seen', () => {
    expect(postIn(reading, posts.paid)).toMatchObject({
      publishedAt: null,
      publishedWithin: { from: '2026-05-30T12:00:00.000Z', to: '2026-05-31T12:00:00.000Z' },
    });
    expect(postIn(reading, posts.fresh)?.publishedWithin).toEqual({ from: '2026-06-20T00:00:00.000Z', to: at });
  });

  it('knows views exactly below 10,000 and roughly above', () => {
    expect(boundsOf(postIn(reading, posts.almostRounded)?.views)).toEqual([9_999, 9_999]);
    expect(boundsOf(postIn(reading, posts.paid)?.views)).toEqual([11_050, 11_199]);
    expect(boundsOf(postIn(reading, posts.pinnedPhoto)?.views)).toEqual([12_950, 13_099]);
    expect(boundsOf(postIn(reading, posts.pinned)?.views)).toEqual([3_950_000, 4_099_999]);
  });

  it('does not know likes, which the grid does not show', () => {
    expect(reading.posts.every(({ likes }) => likes === null)).toBe(true);
    expect(whyOf(reading, 'posts.likes')).toBe('not-loaded');
  });

  it('takes captions from what stands for the covers, by the page’s own pattern', () => {
    expect(postIn(reading, posts.fresh)?.caption).toBe('New oven day');
    expect(postIn(reading, posts.paid)).toMatchObject({ caption: 'Butter that browns #ad ', paid: 'caption' });
    // This one is not of the pattern.
    expect(postIn(reading, posts.quiet)?.caption).toBeNull();
  });

  it('takes them in a language that puts the caption last', () => {
    const html = textOf('profile.html')
      .replace(/\{videoText\}.*?(?=")/, '{videoAuthor} 使用 {musicAuthor} 的 {musicName} 創作的 {videoText}')
      .replace(/New oven day created by.*?(?=")/, 'Mira Bakes 使用 Leo 的 song 創作的 New oven day');
    expect(postIn(read(documentOf(html), mira), posts.fresh)?.caption).toBe('New oven day');
  });

  it('takes them whatever signs are in the name, and whatever other pictures are on the cell', () => {
    const html = textOf('profile.html')
      .replaceAll('Mira Bakes', 'Mira (+49) $& [Bakes].')
      .replaceAll('<picture>', '<img alt="" /><picture>');
    expect(postIn(read(documentOf(html), mira), posts.fresh)?.caption).toBe('New oven day');
  });

  it('takes none without the pattern or by another name', () => {
    const captions = (html: string) => read(documentOf(html), mira).posts.filter(({ caption }) => caption !== null);
    expect(captions(textOf('profile.html').replace('seo_user_video_cover', 'other_word'))).toEqual([]);
    expect(captions(textOf('profile.html').replaceAll('created by Mira Bakes', 'created by Somebody'))).toEqual([]);
  });

  it('leaves open how many pictures a photo post has', () => {
    expect(postIn(reading, posts.photo)).toMatchObject({
      kind: null,
      url: `https://www.tiktok.com/@mira.bakes/photo/${posts.photo}`,
    });
    expect(postIn(reading, posts.fresh)?.kind).toBe('video');
  });

  it('offers the badge the end of the row of counts', () => {
    const document = documentOf(textOf('profile.html'));
    const anchor = tiktok.anchor(document, mira);
    expect(anchor?.localName).toBe('h3');
    expect(anchor?.querySelector('[data-e2e="followers-count"]')).not.toBeNull();
    expect(tiktok.anchor(document, pageAt('/@leo.lifts'))).toBeNull();
    expect(tiktok.anchor(document, pageAt(`/@mira.bakes/video/${posts.paid}`))).toBeNull();
  });
});

describe('the visible header', () => {
  const withoutJson = (html: string) => {
    const document = documentOf(html);
    document.querySelector('script')?.remove();
    return document;
  };

  it.each(['profile.html', 'profile-2025.html'])(
    'in %s the name is the one of the two that is not the handle',
    (name) => {
      expect(read(withoutJson(textOf(name)), mira).account).toMatchObject({ handle: 'mira.bakes', name: 'Mira Bakes' });
    },
  );

  it('tells followers as far as they are shown', () => {
    const { account } = read(withoutJson(textOf('profile.html')), mira);
    expect(account?.followers).toEqual({ value: 12_300, min: 12_250, max: 12_399, source: 'rounded' });
    expect(account?.following).toEqual({ value: 210, min: 210, max: 210, source: 'exact' });
    expect(account?.links).toEqual(['https://mira.example/shop']);
  });

  it('leaves a bio open that could be the sentence for "no bio"', () => {
    expect(read(withoutJson(textOf('profile.html')), mira).account?.bio).toBeNull();
  });

  it('does not guess a unit that the language of the page does not have', () => {
    const strange = textOf('profile.html').replace('>12.3K<', '>12.3Q<');
    expect(read(withoutJson(strange), mira).account?.followers).toBeNull();
  });

  it.each([
    ['de-DE', '1.1B', 1_100_000_000],
    ['id-ID', '1.5M', 1_500_000],
    // Javanese has an M of its own, a thousand times as large.
    ['jv-ID', '1.5M', 1_500_000],
    ['tr-TR', '2B', 2_000_000_000],
    ['ja-JP', '12.3K', 12_300],
    ['ar', '10K', 10_000],
  ])('is in TikTok’s own units in every language: %s %s', (language, shown, value) => {
    const html = textOf('profile.html').replace('lang="en"', `lang="${language}"`).replace('>12.3K<', `>${shown}<`);
    expect(read(withoutJson(html), mira).account?.followers?.value).toBe(value);
  });

  it('counts for nobody but the handle it names', () => {
    expect(read(withoutJson(textOf('profile.html')), pageAt('/@leo.lifts'))).toMatchObject({
      account: null,
      posts: [],
    });
  });

  it('counts for nobody while two headers stand on the page', () => {
    const document = withoutJson(textOf('profile.html'));
    const old = document.createElement('h1');
    old.dataset['e2e'] = 'user-subtitle';
    old.textContent = 'leo.lifts';
    document.body.append(old);
    expect(read(document, mira).account).toBeNull();
  });
});

describe('after a visit to another profile', () => {
  const reading = readFixture('profile-after-navigation.html');

  it('the JSON of that one is left aside, and the visible page is read', () => {
    expect(reading.account).toMatchObject({ handle: 'mira.bakes', id: null, followers: { value: 12_300 } });
    expect(reading.account?.links).toEqual(['https://mira.example/shop']);
    expect(reading.posts).toHaveLength(9);
    expect(reading.tried[0]).toEqual({ source: 'embedded', found: false });
  });

  it('its language still tells which sentence means "no bio"', () => {
    expect(reading.account?.bio).toContain('Sourdough');
    const document = documentOf(textOf('profile-after-navigation.html').replace(/Sourdough[^<]*/, 'No bio yet.'));
    expect(read(document, mira).account?.bio).toBe('');
  });

  it('what TikTok said about that one is not said about this one', () => {
    const document = documentOf(textOf('profile-not-found.html'));
    expect(whyOf(read(document, pageAt('/@leo.lifts')), 'page')).toBe('not-loaded');
  });
});

describe('looking again', () => {
  it('parses the JSON of a document once', () => {
    const document = documentOf(textOf('profile-raw.html'));
    const [first] = tiktok.read(document, mira, at);
    const parse = vi.spyOn(JSON, 'parse');
    expect([...tiktok.read(document, mira, at)][0]).toEqual(first);
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  it('reads JSON that had not arrived whole the first time', () => {
    const document = documentOf(textOf('profile-raw.html'));
    const script = document.querySelector('script');
    const whole = script?.textContent ?? '';
    script?.replaceChildren(whole.slice(0, 200));
    expect(read(document, mira).account).toBeNull();
    script?.replaceChildren(whole);
    expect(read(document, mira).account?.followers?.value).toBe(12_345);
  });
});
