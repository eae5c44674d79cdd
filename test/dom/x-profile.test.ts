import { describe, expect, it } from 'vitest';
import { x } from '../../src/sites/x/site';
import { at, documentOf, pageAt, postIn, posts, read, readFixture, readText, textOf, whyOf } from '../fixtures/x/load';
import { nestDeep } from '../support/nested';

const mira = pageAt('/mira_bakes');
const ownPosts = [posts.pinned, posts.photo, posts.threadStart, posts.carousel, posts.long, posts.video, posts.limited];

describe('a profile as a visitor who is logged in sees it', () => {
  const reading = readFixture('profile.html');

  it('tells the account exactly: the structured data say what the header rounds', () => {
    expect(reading.account).toEqual({
      site: 'x',
      handle: 'mira_bakes',
      id: '1500000000000000001',
      name: 'Mira Bakes 🍞',
      followers: { value: 12_345, min: 12_345, max: 12_345, source: 'structured' },
      following: { value: 210, min: 210, max: 210, source: 'structured' },
      postCount: { value: 4321, min: 4321, max: 4321, source: 'structured' },
      bio: 'Sourdough & small batches. Club: https://t.co/Bb2',
      links: ['https://mira.example/shop'],
      category: 'Food & Beverage',
      verified: true,
      private: null,
    });
    expect(whyOf(reading, 'followers')).toBeUndefined();
  });

  it('lists the account’s own posts, a thread by its head: no answers, no reposts, no advertisement', () => {
    expect(reading.posts.map(({ id }) => id)).toEqual(ownPosts);
    expect(whyOf(reading, 'posts')).toBeUndefined();
  });

  it('reads a post’s numbers from the labels of its buttons, to the last digit', () => {
    const exact = (value: number) => ({ value, min: value, max: value, source: 'exact' });
    expect(postIn(reading, posts.photo)).toEqual({
      id: posts.photo,
      url: `https://x.com/mira_bakes/status/${posts.photo}`,
      author: 'mira_bakes',
      publishedAt: '2026-07-31T01:21:14.000Z',
      publishedWithin: null,
      kind: 'image',
      likes: exact(310),
      comments: exact(42),
      shares: exact(18),
      saves: null,
      views: exact(9100),
      engagedViews: null,
      caption: 'Rye & seeds, out of the oven 🍞',
      pinned: false,
      paid: null,
      commission: null,
      promoted: null,
      ownBrand: null,
      repost: false,
      collaboration: false,
      hidden: [],
    });
  });

  it('takes nothing from a post that is quoted', () => {
    expect(postIn(reading, posts.threadStart)).toMatchObject({
      publishedAt: '2026-07-28T07:07:36.000Z',
      caption: 'How to keep a starter alive, a thread',
      kind: null,
    });
  });

  it('dates a post by its id where its time is none of the web’s age', () => {
    const odd = textOf('profile.html').replaceAll(/datetime="[^"]*"/g, 'datetime="+012345-01-01T00:00:00.000Z"');
    const { publishedAt } = postIn(read(documentOf(odd), mira), posts.photo) ?? {};
    expect(publishedAt).toBe(postIn(reading, posts.photo)?.publishedAt);
  });

  it('reads on below a text that is nested deeper than any page is drawn', () => {
    const document = documentOf(textOf('profile.html'));
    nestDeep(document.querySelector('[data-testid="UserDescription"]'), 'Rye');
    expect(x.read(document, mira, at).at(-1)?.account).toMatchObject({ handle: 'mira_bakes', bio: 'Rye' });
  });

  it('tells zero from unknown', () => {
    const post = postIn(reading, posts.limited);
    expect(post?.comments?.value).toBe(0);
    expect(post?.views).toBeNull();
  });

  it('finds the bookmarks in the label of all numbers, as what no other part of the post says', () => {
    const savesWith = (label: string) => {
      const document = documentOf(textOf('profile.html'));
      document.querySelectorAll('article [role="group"]')[1]?.setAttribute('aria-label', label);
      return postIn(read(document, mira), posts.photo)?.saves?.value;
    };
    expect(savesWith('42 replies, 18 reposts, 310 likes, 25 bookmarks, 9100 views')).toBe(25);
    expect(savesWith('42 条回复、18 次转帖、310 喜欢、42 书签、9100 次观看')).toBe(42);
    expect(savesWith('42 replies, 18 reposts, 310 likes, 9100 views')).toBeUndefined();
    expect(savesWith('42 replies, 18 reposts, 310 likes, 25 bookmarks, 9,100 views')).toBeUndefined();
    expect(savesWith('42 replies, 18 reposts, 310 likes, 25 bookmarks, 3 quotes, 9100 views')).toBeUndefined();
    // A new part in the place of bookmarks that are none is no bookmarks.
    expect(savesWith('42 replies, 18 reposts, 3 quotes, 310 likes, 9100 views')).toBeUndefined();
    expect(savesWith('42 replies, 18 reposts, 310 quotes, 310 likes, 9100 views')).toBeUndefined();
    expect(savesWith('42 replies, 18 reposts, 310 likes, 9100 views, 12 downloads')).toBeUndefined();
  });

  it('knows the pinned post, the kinds, and that a text goes on', () => {
    expect(reading.posts.filter(({ pinned }) => pinned).map(({ id }) => id)).toEqual([posts.pinned]);
    expect(postIn(reading, posts.carousel)?.kind).toBe('carousel');
    expect(postIn(reading, posts.video)?.kind).toBe('video');
    expect(postIn(reading, posts.long)?.caption).toMatch(/…$/);
  });

  it('leaves out what the account reposted of its own', () => {
    const document = documentOf(textOf('profile.html'));
    const context = document.createElement('a');
    context.setAttribute('href', '/mira_bakes');
    context.innerHTML = '<span data-testid="socialContext">Mira Bakes reposted</span>';
    document.querySelectorAll('article')[1]?.prepend(context);
    expect(read(document, mira).posts.map(({ id }) => id)).not.toContain(posts.photo);
  });

  it('says where it looked', () => {
    expect(reading.tried).toEqual([
      { source: 'structured', found: true },
      { source: 'visible', found: true },
    ]);
  });

  it('joins with the responses, which know more', () => {
    const document = documentOf(textOf('profile.html'));
    const joined = read(document, mira, readText(textOf('tweets-2026-08.json'), 'UserTweets', mira));
    expect(joined.posts.map(({ id }) => id)).toEqual(ownPosts);
    expect(postIn(joined, posts.long)?.caption).toMatch(/& ends well$/);
    expect(joined.missing.filter(({ why }) => why === 'disagreement')).toEqual([]);
  });
});

describe('a profile in another language', () => {
  it('has rounded followers where the structured data are not there', () => {
    const reading = readFixture('profile-zh.html');
    expect(reading.account?.followers).toEqual({ value: 12_000, min: 12_000, max: 12_999, source: 'rounded' });
    expect(reading.account?.following?.value).toBe(210);
    expect(reading.posts.map(({ likes }) => likes?.value)).toEqual([5400, 310, 220, 180, 150, 90, 70]);
    expect(postIn(reading, posts.photo)?.views?.value).toBe(9100);
  });
});

describe('a label whose words look like the unit of a number', () => {
  const likesWith = (lang: string, label: string, shown: string) => {
    const document = documentOf(textOf('profile.html').replace('lang="en"', `lang="${lang}"`));
    const button = document.querySelectorAll('[data-testid="like"]')[1];
    button?.setAttribute('aria-label', label);
    button?.append(shown);
    return postIn(read(document, mira), posts.photo)?.likes ?? null;
  };

  it.each([
    ['it', '310 Mi piace. Mi piace', '310', 310],
    ['it', '12345 Mi piace. Mi piace', '12,3K', 12_345],
    ['id', '12345 Suka. Suka', '12,3 rb', 12_345],
    ['hi', '310 पसंद. पसंद करें', '310', 310],
    ['fa', '310 پسند. پسندیدن', '۳۱۰', 310],
  ])('is believed in %s where the button shows the same number: %s', (lang, label, shown, value) => {
    expect(likesWith(lang, label, shown)).toEqual({ value, min: value, max: value, source: 'exact' });
  });

  it('is not believed where the button shows another one, or none', () => {
    expect(likesWith('it', '12 Mi piace. Mi piace', '12K')).toBeNull();
    expect(likesWith('it', '12 Mi piace. Mi piace', '')).toBeNull();
    expect(likesWith('it', '12 Mi piace su 14', '12')).toBeNull();
  });
});

describe('a profile as X draws it since September 2026, without hooks for tests', () => {
  const html = textOf('profile-redrawn.html');
  const reading = readFixture('profile-redrawn.html');
  const exact = (value: number) => ({ value, min: value, max: value, source: 'exact' });
  const rounded = (min: number, max: number) => ({ value: min, min, max, source: 'rounded' });

  it('tells the account from the numbers in its header and the title', () => {
    expect(reading.account).toMatchObject({
      handle: 'mira_bakes',
      name: 'Mira Bakes 🍞',
      followers: rounded(12_300, 12_399),
      following: exact(210),
    });
    expect(readFixture('profile-redrawn.html', '/third_person').account).toBeNull();
  });

  it('lists the posts with the numbers that stand below them', () => {
    expect(reading.posts.map(({ id }) => id)).toEqual([
      posts.pinned,
      posts.photo,
      posts.threadStart,
      posts.carousel,
      posts.long,
      posts.video,
    ]);
    expect(postIn(reading, posts.photo)).toMatchObject({
      author: 'mira_bakes',
      publishedAt: '2026-07-31T01:21:14.000Z',
      kind: 'image',
      likes: exact(310),
      comments: exact(42),
      shares: exact(18),
      saves: exact(25),
      views: rounded(9100, 9199),
      caption: 'Rye & seeds, out of the oven 🍞',
      pinned: false,
    });
    // Nothing marks it: it stands before newer ones.
    expect(postIn(reading, posts.pinned)).toMatchObject({ likes: rounded(5400, 5499), pinned: true });
    expect(whyOf(reading, 'posts')).toBeUndefined();
  });

  it('does not take a short list below an old pinned post for picked ones', () => {
    const document = documentOf(html);
    for (const item of [...document.querySelectorAll('li')].slice(3)) item.remove();
    const short = read(document, mira);
    expect(short.posts.map(({ id }) => id)).toEqual([posts.pinned, posts.photo, posts.threadStart]);
    expect(whyOf(short, 'posts')).toBeUndefined();
  });

  it('says what kind they are, and takes nothing from a post that is quoted', () => {
    expect(reading.posts.map(({ kind }) => kind)).toEqual([null, 'image', null, 'carousel', null, 'video']);
    expect(postIn(reading, posts.threadStart)?.caption).toBe('How to keep a starter alive, a thread');
  });

  it('does not take a number that is not there for zero, nor a date for the views', () => {
    expect(postIn(reading, posts.long)).toMatchObject({
      comments: null,
      caption: 'A long story about flour that goes on…',
    });
    expect(postIn(reading, posts.video)?.views).toBeNull();
  });

  it.each([
    ['ru', '12,3\u00a0тыс.', 'Читатели', 12_300, 12_399],
    ['zh', '1.2万', '关注者', 12_000, 12_999],
    ['ja', '1.2万', 'フォロワー', 12_000, 12_999],
    ['de', '12.345', 'Follower', 12_345, 12_345],
    ['hi', '12.3 हज़ार', 'फ़ॉलोअर', 12_300, 12_399],
    ['ar', '٩٬٩٩٩', 'متابِع', 9_999, 9_999],
  ])('reads the number beside its word in %s', (lang, number, word, min, max) => {
    const page = html
      .replace('lang="en"', `lang="${lang}"`)
      .replace('12.3K</div><div>Followers', `${number}</div><div>${word}`);
    expect(read(documentOf(page), mira).account?.followers).toMatchObject({ min, max });
  });

  it('gives the badge its place beside the followers', () => {
    expect(x.anchor(documentOf(html), mira)?.textContent).toBe('210Following12.3KFollowers');
  });
});

describe('posts that would not be a sample', () => {
  it('visitors who are not logged in get picked posts: they are read, and said to be picked', () => {
    const reading = readFixture('profile-logged-out.html');
    expect(reading.posts).toHaveLength(2);
    expect(whyOf(reading, 'posts')).toBe('mixed-sample');
  });

  it('posts in no order of time are picked ones too', () => {
    const reading = readFixture('profile-picked.html');
    expect(reading.posts).toHaveLength(5);
    expect(whyOf(reading, 'posts')).toBe('mixed-sample');
  });

  it('the tab with answers lists none', () => {
    const reading = readFixture('profile-replies.html', '/mira_bakes/with_replies');
    expect(reading.account?.followers?.value).toBe(12_345);
    expect(reading.posts).toEqual([]);
    expect(whyOf(reading, 'posts')).toBe('not-loaded');
  });

  it('without the tabs, a post below one of somebody else is an answer to it', () => {
    const document = documentOf(textOf('profile-replies.html'));
    document.querySelector('[role="tablist"]')?.remove();
    expect(read(document, mira).posts.map(({ id }) => id)).not.toContain(posts.answer);
  });
});

describe('accounts that show no posts', () => {
  it('a protected account’s are private', () => {
    const reading = readFixture('profile-protected.html');
    expect(reading.account).toMatchObject({ private: true, followers: { value: 12_345 } });
    expect(whyOf(reading, 'posts')).toBe('private');
  });

  it.each([
    ['suspended.html', 'suspended'],
    ['not-found.html', 'not-found'],
    ['shell.html', 'not-loaded'],
  ])('%s is %s', (name, why) => {
    expect(readFixture(name)).toMatchObject({ account: null, posts: [], missing: [{ what: 'page', why }] });
  });

  it('a notice about the former account says nothing of this one', () => {
    expect(readFixture('suspended.html', '/third_person').missing).toEqual([{ what: 'page', why: 'not-loaded' }]);
  });

  it('a page that is none of X’s is an unknown one', () => {
    const document = documentOf('<title>Mira Bakes (@mira_bakes) on X</title>');
    expect(read(document, mira).missing).toEqual([{ what: 'page', why: 'unknown-layout' }]);
  });
});

describe('after a navigation within X', () => {
  it('structured data of the former profile are not this account’s', () => {
    const reading = readFixture('profile-after-navigation.html');
    expect(reading.account).toMatchObject({
      id: null,
      name: 'Mira Bakes 🍞',
      followers: { value: 12_300, min: 12_300, max: 12_399, source: 'rounded' },
      bio: 'Sourdough & small batches. Club: https://club.example/a-long-na',
      links: [],
    });
    expect(reading.tried[0]).toEqual({ source: 'structured', found: false });
  });

  it('the header and posts of the former profile are nobody’s', () => {
    const reading = readFixture('profile.html', '/third_person');
    expect(reading).toMatchObject({ account: null, posts: [], missing: [{ what: 'page', why: 'not-loaded' }] });
  });

  it('structured data that X rewrites in place are read anew', () => {
    const document = documentOf(textOf('profile.html'));
    const script = document.querySelector('script[type="application/ld+json"]');
    expect(read(document, mira).account?.followers?.value).toBe(12_345);
    if (script) script.textContent = (script.textContent ?? '').replace('12345', '12346');
    expect(read(document, mira).account?.followers?.value).toBe(12_346);
  });

  it('hidden copies do not count', () => {
    const document = documentOf(textOf('profile-hidden-copy.html'));
    const reading = read(document, mira);
    expect(reading.account?.followers).toMatchObject({ min: 12_300, max: 12_399 });
    expect(reading.posts.map(({ id }) => id)).toEqual(ownPosts);
    expect(x.anchor(document, mira)?.closest('[hidden], [style]')).toBeNull();
  });
});

describe('where the badge goes', () => {
  it('beside following and followers', () => {
    const row = x.anchor(documentOf(textOf('profile.html')), mira);
    expect(row?.textContent).toBe('210 Following12.3K Followers');
  });

  it('else to the name', () => {
    const document = documentOf(textOf('profile.html'));
    for (const link of document.querySelectorAll('a[href$="/following"]')) link.remove();
    expect(x.anchor(document, mira)?.getAttribute('data-testid')).toBe('UserName');
  });

  it('nowhere on the header of another profile, on a card above it, or on a post’s page', () => {
    const document = documentOf(textOf('profile.html'));
    expect(x.anchor(document, pageAt('/other_person'))).toBeNull();
    expect(x.anchor(document, pageAt(`/mira_bakes/status/${posts.photo}`))).toBeNull();
  });
});

describe('reading again', () => {
  it('gives the same, and leaves the page as it is', () => {
    const document = documentOf(textOf('profile.html'));
    const before = document.documentElement.outerHTML;
    const first = x.read(document, mira, at);
    expect(x.read(document, mira, at)).toEqual(first);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
