import { describe, expect, it } from 'vitest';
import { x } from '../../src/sites/with-readers';
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
    expect([...x.read(document, mira, at)].at(-1)?.account).toMatchObject({ handle: 'mira_bakes', bio: 'Rye' });
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

  it('finds the views in it as well where nothing else tells them', () => {
    const seenWith = (label: string, saves?: string) => {
      const document = documentOf(textOf('profile.html'));
      const row = document.querySelectorAll('article [role="group"]')[1];
      row?.setAttribute('aria-label', label);
      row?.querySelector('a[href$="/analytics"]')?.remove();
      if (saves !== undefined) row?.querySelector('[data-testid="bookmark"]')?.setAttribute('aria-label', saves);
      const post = postIn(read(document, mira), posts.photo);
      return [post?.saves?.value, post?.views?.value];
    };
    expect(seenWith('42 replies, 18 reposts, 310 likes, 25 bookmarks, 9100 views')).toEqual([25, 9100]);
    expect(seenWith('42 replies, 18 reposts, 310 likes, 25 bookmarks, 9100 views', '25 Bookmarks')).toEqual([25, 9100]);
    expect(seenWith('42 replies, 18 reposts, 310 likes, 9100 views', '0 Bookmarks. Bookmark')).toEqual([0, 9100]);
    // Of one number alone nobody can tell which of both it is, and no post has fewer views than likes.
    expect(seenWith('42 replies, 18 reposts, 310 likes, 9100 views')).toEqual([undefined, undefined]);
    expect(seenWith('42 replies, 18 reposts, 310 likes, 9100 views, 12 downloads')).toEqual([undefined, undefined]);
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
