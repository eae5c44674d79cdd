import { describe, expect, it } from 'vitest';
import { bluesky } from '../../src/sites/bluesky/site';
import {
  api,
  boundsOf,
  documentOf,
  pageAt,
  postIn,
  posts,
  read,
  readFixture,
  readText,
  textOf,
} from '../fixtures/bluesky/load';

const mira = pageAt('/profile/mira-bakes.example');
const leo = pageAt('/profile/leo-lifts.example');
const whyOf = ({ missing }: ReturnType<typeof read>, what: string) => missing.find((one) => one.what === what)?.why;

describe('the drawn profile', () => {
  const reading = readFixture('profile.html');

  it('tells the account, its followers to the last one', () => {
    expect(reading.account).toEqual({
      site: 'bluesky',
      handle: 'mira-bakes.example',
      id: null,
      name: 'Mira Bakes',
      followers: { value: 18_412, min: 18_412, max: 18_412, source: 'exact' },
      following: { value: 612, min: 612, max: 612, source: 'exact' },
      postCount: { value: 1_200, min: 1_200, max: 1_299, source: 'rounded' },
      bio: 'Sourdough & small batches, Leeds',
      links: [],
      category: null,
      verified: null,
      private: null,
    });
    expect(reading.tried).toEqual([{ source: 'visible', found: true }]);
  });

  it('has her own posts: no reposts, no answers, no later parts of a thread', () => {
    expect(reading.posts.map(({ id }) => id)).toEqual([
      posts.pinned,
      posts.fresh,
      posts.quoting,
      posts.root,
      posts.pictures,
      posts.film,
    ]);
  });

  it('tells likes and answers in full, and reposts with quotes as they are printed', () => {
    expect(postIn(reading, posts.pinned)).toMatchObject({
      url: `https://bsky.app/profile/mira-bakes.example/post/${posts.pinned}`,
      author: 'mira-bakes.example',
      publishedAt: '2025-11-02T08:00:00.000Z',
      likes: { value: 9_577, min: 9_577, max: 9_577, source: 'exact' },
      comments: { value: 62, source: 'exact' },
      pinned: true,
    });
    expect(boundsOf(postIn(reading, posts.pinned)?.shares)).toEqual([1_200, 1_299]);
    expect(boundsOf(postIn(reading, posts.root)?.shares)).toEqual([51, 51]);
  });

  it('prints no zero: an empty button is one, as long as its neighbours keep to that', () => {
    expect(postIn(reading, posts.fresh)).toMatchObject({
      likes: { value: 0 },
      comments: { value: 0 },
      shares: { value: 0 },
    });
    const document = documentOf(textOf('profile.html'));
    for (const name of ['likeCount', 'repostCount'])
      for (const element of document.querySelectorAll(`[data-testid="${name}"]`)) element.remove();
    expect(postIn(read(document, mira), posts.root)).toMatchObject({ likes: { value: 937 }, shares: null });
  });

  it('reads numbers in the page’s language', () => {
    const html = textOf('profile.html')
      .replace('lang="en"', 'lang="de"')
      .replaceAll(/(?<=Like \(\d+),(?=\d)/g, '.')
      .replaceAll('Like (', 'Gefällt mir (')
      .replaceAll(' likes)', ' Gefällt-mir-Angaben)');
    expect(postIn(read(documentOf(html), mira), posts.pinned)?.likes?.value).toBe(9_577);
  });

  it('has a place for the badge in the row of counts', () => {
    const anchor = bluesky.anchor(documentOf(textOf('profile.html')), mira);
    expect(anchor?.children).toHaveLength(3);
    expect(bluesky.anchor(documentOf(textOf('profile.html')), leo)).toBeNull();
    expect(
      bluesky.anchor(documentOf(textOf('post.html')), pageAt(`/profile/mira-bakes.example/post/${posts.root}`)),
    ).toBeNull();
  });

  it('is read the same with the badge in it', () => {
    const document = documentOf(textOf('profile.html'));
    bluesky.anchor(document, mira)?.append(document.createElement('fitlens-badge'));
    expect(read(document, mira)).toEqual(reading);
  });

  it('says nothing about anybody else', () => {
    expect(readFixture('profile.html', '/profile/leo-lifts.example')).toMatchObject({ account: null, posts: [] });
  });
});

describe('after clicks from one profile to the next, the former ones stay in the document', () => {
  const name = 'profile-after-navigation.html';

  it('but only the visible one is read', () => {
    const reading = readFixture(name);
    expect(reading.account?.followers?.value).toBe(18_412);
    expect(reading.posts.map(({ id }) => id)).toEqual([posts.fresh, posts.film]);
    expect(postIn(reading, posts.film)?.likes?.value).toBe(1_436);
  });

  it('and the badge goes nowhere else', () => {
    const document = documentOf(textOf(name));
    const screens = [...document.querySelectorAll('[data-testid="profileScreen"]')];
    expect(screens[2]?.contains(bluesky.anchor(document, mira))).toBe(true);
    expect(bluesky.anchor(document, leo)).toBeNull();
  });

  it('and one of another account says nothing while the address is already hers', () => {
    expect(readFixture(name, '/profile/leo-lifts.example')).toMatchObject({ account: null, posts: [] });
  });
});

describe('a profile without numbers says why', () => {
  it.each([
    ['suspended.html', 'suspended'],
    ['not-found.html', 'not-found'],
    ['loading.html', 'not-loaded'],
  ])('%s: %s', (name, why) => {
    expect(readFixture(name)).toMatchObject({ account: null, posts: [], missing: [{ what: 'page', why }] });
  });

  it('a failed connection says nothing about the account', () => {
    const html = textOf('not-found.html').replace('Profile not found', 'Unable to connect.');
    expect(whyOf(read(documentOf(html), mira), 'page')).toBe('not-loaded');
  });

  it('no posts: the account is known, and that it has none', () => {
    const document = documentOf(textOf('profile.html').replace('1.2K <span>posts', '0 <span>posts'));
    for (const item of document.querySelectorAll('[data-testid^="feedItem-by-"]')) item.remove();
    expect(whyOf(read(document, mira), 'posts')).toBe('none');
  });
});

describe('the page of one post', () => {
  const at = (key: string) => readFixture('post.html', `/profile/mira-bakes.example/post/${key}`);

  it('tells that post, not the ones around it', () => {
    expect(at(posts.root).posts).toMatchObject([{ id: posts.root, likes: { value: 937 }, comments: { value: 108 } }]);
    expect(at(posts.root).account).toMatchObject({ handle: 'mira-bakes.example', followers: null });
  });

  it('takes no other post for the one that was asked for', () => {
    expect(at(posts.film)).toMatchObject({ account: null, posts: [] });
  });
});

describe('the page with the answers it loaded', () => {
  it('has everything in full', () => {
    const answers = [
      ...readText(textOf('profile.json'), api.profile, mira),
      ...readText(textOf('feed.json'), api.feed, mira),
    ];
    const reading = read(documentOf(textOf('profile.html')), mira, answers);
    expect(reading.account).toMatchObject({ postCount: { value: 1_250, source: 'response' }, verified: true });
    expect(reading.posts).toHaveLength(6);
    expect(postIn(reading, posts.pinned)).toMatchObject({
      shares: { value: 1_204, min: 1_204 },
      pinned: true,
      saves: { value: 2 },
    });
    expect(reading.missing.filter(({ why }) => why === 'disagreement')).toEqual([]);
  });
});
