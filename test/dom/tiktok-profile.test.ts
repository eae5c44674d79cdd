import { describe, expect, it, vi } from 'vitest';
import { tiktok } from '../../src/sites/tiktok/site';
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

  it('lists the account’s own posts, and not the stranger’s among them', () => {
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

  it('dates a post by its id', () => {
    expect(postIn(reading, posts.fresh)?.publishedAt).toBe('2026-06-20T00:00:00.000Z');
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

describe('after a visit to another profile, an account', () => {
  const words =
    '"This account is private": "Dieses Konto ist privat", "Couldn\'t find this account": "Konto nicht gefunden", $&';
  const arriveAt = (sentence: string, hasHeader: boolean) => {
    const document = documentOf(textOf('profile-after-navigation.html').replace('"profile_page_pin"', words));
    document.querySelector('[data-e2e="user-post-item-list"]')?.remove();
    if (!hasHeader) document.querySelector('[data-e2e="user-page"]')?.replaceChildren();
    document
      .querySelector('[data-e2e="user-page"]')
      ?.insertAdjacentHTML('beforeend', `<main><p>${sentence}</p></main>`);
    return read(document, mira);
  };

  it('that is private is known by TikTok’s own sentence, in the page’s language', () => {
    const reading = arriveAt('Dieses Konto ist privat', true);
    expect(reading.account?.followers?.value).toBe(12_300);
    expect(whyOf(reading, 'posts')).toBe('private');
    expect(whyOf(arriveAt('Hier ist nichts', true), 'posts')).toBe('not-loaded');
  });

  it('that does not exist is known likewise', () => {
    expect(arriveAt('Konto nicht gefunden', false)).toMatchObject({
      account: null,
      missing: [{ what: 'page', why: 'not-found' }],
    });
    expect(whyOf(arriveAt('Lädt …', false), 'page')).toBe('not-loaded');
  });

  it('is not taken for private before it shows its name: the sentence may be left from the page before', () => {
    expect(whyOf(arriveAt('Dieses Konto ist privat', false), 'page')).toBe('not-loaded');
  });

  it('is not taken for missing while any account is drawn', () => {
    expect(whyOf(arriveAt('Konto nicht gefunden', true), 'page')).toBeUndefined();
    const document = documentOf(textOf('profile-after-navigation.html').replace('"profile_page_pin"', words));
    document.querySelector('[data-e2e="user-page"]')?.insertAdjacentHTML('beforeend', '<p>Konto nicht gefunden</p>');
    expect(whyOf(read(document, pageAt('/@creator.one')), 'page')).toBe('not-loaded');
  });

  it.each([
    ['the name of a suggested account', '<div data-e2e="suggest-accounts"><p>$</p></div>'],
    ['a name in the search', '<div data-e2e="search-user-nickname"><p>$</p></div>'],
    ['the title of a playlist', '<div class="css-1-DivPlaylistCard"><p>$</p></div>'],
    ['a line beside the page', '<aside><p>$</p></aside>'],
  ])('is not private because %s says so', (_, markup) => {
    const document = documentOf(textOf('profile-after-navigation.html').replace('"profile_page_pin"', words));
    document.querySelector('[data-e2e="user-post-item-list"]')?.remove();
    const said = markup.replace('$', 'Dieses Konto ist privat');
    document.querySelector('[data-e2e="user-page"]')?.insertAdjacentHTML('beforeend', said);
    expect(whyOf(read(document, mira), 'posts')).toBe('not-loaded');
  });

  it('whose bio quotes the sentence is neither', () => {
    const document = documentOf(
      textOf('profile-after-navigation.html')
        .replace('"profile_page_pin"', words)
        .replace(/Sourdough[^<]*/, 'Dieses Konto ist privat'),
    );
    document.querySelector('[data-e2e="user-post-item-list"]')?.remove();
    expect(whyOf(read(document, mira), 'posts')).toBe('not-loaded');
  });
});

describe('a profile that shows less', () => {
  it('is private: the account is known, its posts are not', () => {
    const reading = readFixture('profile-private.html');
    expect(reading.account).toMatchObject({ private: true, followers: { value: 812 }, bio: '' });
    expect(whyOf(reading, 'posts')).toBe('private');
  });

  it('is private and tells nothing else', () => {
    const document = documentOf(
      textOf('profile-private.html')
        .replace('"userInfo"', '"none"')
        .replace(/<h1.*?<\/h1>/s, ''),
    );
    for (const element of document.querySelectorAll('[data-e2e^="user-"]')) element.remove();
    expect(read(document, mira)).toMatchObject({ account: null, missing: [{ what: 'page', why: 'private' }] });
  });

  it('has no posts', () => {
    const reading = readFixture('profile-no-posts.html');
    expect(reading.account?.postCount?.value).toBe(0);
    expect(whyOf(reading, 'posts')).toBe('none');
  });

  it('has an empty grid so far', () => {
    expect(whyOf(readFixture('profile-2025.html'), 'posts')).toBe('not-loaded');
  });

  it('has its posts behind TikTok’s login', () => {
    const document = documentOf(textOf('profile-2025.html'));
    document.body.insertAdjacentHTML('beforeend', '<div id="loginContainer"></div>');
    expect(whyOf(read(document, mira), 'posts')).toBe('login-wall');
  });

  it.each([
    ['profile-not-found.html', 'not-found'],
    ['challenge.html', 'challenge'],
    ['sigi-2023.html', 'unknown-layout'],
  ])('%s has no account, and says why: %s', (name, why) => {
    expect(readFixture(name)).toMatchObject({ account: null, posts: [], missing: [{ what: 'page', why }] });
  });

  it('is gone, by the other number that TikTok has for it', () => {
    const document = documentOf(textOf('profile-not-found.html').replace('10221', '10223'));
    expect(whyOf(read(document, mira), 'page')).toBe('not-found');
  });

  it('is open to visitors with an account only', () => {
    const document = documentOf(textOf('profile-not-found.html').replace('10221', '209002'));
    expect(whyOf(read(document, mira), 'page')).toBe('login-wall');
  });
});

describe('the grid in another order', () => {
  const reorder = (sort: (cells: Element[]) => Element[]) => {
    const document = documentOf(textOf('profile.html'));
    const list = document.querySelector('[data-e2e="user-post-item-list"]');
    for (const badge of document.querySelectorAll('[data-e2e="video-card-badge"]')) badge.remove();
    list?.append(...sort([...list.children]));
    return document;
  };

  it('holds picked posts, which do not pass for the recent ones', () => {
    const oldest = reorder((cells) => cells.toReversed());
    expect(read(oldest, mira).posts).toEqual([]);
    expect(whyOf(read(oldest, mira), 'posts')).toBe('not-loaded');
  });

  it('is the usual one although a post was uploaded long before it came out', () => {
    const scheduled = reorder((cells) => [
      ...cells.slice(3, 5),
      ...cells.slice(8, 9),
      ...cells.slice(5, 8),
      ...cells.slice(9),
    ]);
    for (const cell of [...scheduled.querySelectorAll('[id^="grid-item-container"]')].slice(0, 3)) cell.remove();
    expect(read(scheduled, mira).posts).toHaveLength(6);
    expect(postIn(read(scheduled, mira), posts.paid)?.pinned).toBeNull();
  });
});

describe('a badge on a post', () => {
  const newestWith = (badge: string) => {
    const document = documentOf(textOf('profile.html'));
    const link = document.querySelector(`a[href$="${posts.fresh}"]`);
    link?.insertAdjacentHTML('beforeend', `<div data-e2e="video-card-badge">${badge}</div>`);
    return postIn(read(document, mira), posts.fresh)?.pinned;
  };

  it('says pinned in the page’s own word, though the post is the newest', () => {
    expect(newestWith('Pinned')).toBe(true);
  });

  it('leaves it open when it says something else and the post stands where it belongs', () => {
    expect(newestWith('Just watched')).toBeNull();
  });

  it('says pinned in any language when the post is out of order', () => {
    const html = textOf('profile.html')
      .replaceAll('>Pinned<', '>Angeheftet<')
      .replace('profile_page_pin', 'other_word');
    expect(read(documentOf(html), mira).posts.filter(({ pinned }) => pinned === true)).toHaveLength(3);
  });
});

describe('looking again', () => {
  it('parses the JSON of a document once', () => {
    const document = documentOf(textOf('profile-raw.html'));
    const [first] = tiktok.read(document, mira, at);
    const parse = vi.spyOn(JSON, 'parse');
    expect(tiktok.read(document, mira, at)[0]).toEqual(first);
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
