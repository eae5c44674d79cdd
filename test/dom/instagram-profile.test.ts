import { describe, expect, it } from 'vitest';
import { instagram } from '../../src/sites/with-readers';
import { documentOf, ids, pageAt, postIn, posts, readDocument, readFixture, textOf } from '../fixtures/instagram/load';
import { nestDeep } from '../support/nested';

const exact = (value: number, source = 'exact') => ({ value, min: value, max: value, source });

describe('a profile in the layout of 2025, logged in', () => {
  const reading = readFixture('profile-2025.html');

  it('shows followers in full in the title of the count, and the other two by their places', () => {
    expect(reading.account).toMatchObject({
      handle: 'mira.bakes',
      followers: exact(24_310),
      following: exact(401),
      postCount: exact(312),
    });
  });

  it('shows name, bio, category and the verified mark', () => {
    expect(reading.account).toMatchObject({
      name: 'Mira Bakes',
      bio: 'Sourdough and slow mornings\nNew loaf every Tuesday',
      category: 'Bakery',
      verified: true,
      private: null,
    });
  });

  it('takes the account id from the address table of the page', () => {
    expect(reading.account?.id).toBe(ids.mira);
  });

  it('shows likes and comments on the tile under the mouse: shortened ones as the range they stand for', () => {
    expect(postIn(reading, posts.hovered)).toMatchObject({
      likes: { value: 31_600, min: 31_600, max: 31_699, source: 'rounded' },
      comments: exact(1_587),
    });
  });

  it('tells when every tile was published, to a day, by its code, and that the other numbers are not loaded', () => {
    expect(reading.posts.map(({ id }) => id)).toEqual([posts.pinned, posts.hovered, posts.reel, posts.paid]);
    expect(postIn(reading, posts.reel)).toMatchObject({
      author: null,
      kind: 'reel',
      publishedAt: null,
      publishedWithin: { from: '2026-06-08T07:59:59.000Z', to: '2026-06-09T08:00:00.000Z' },
      caption: '60 seconds of laminating',
      likes: null,
    });
    expect(reading.missing).toContainEqual({ what: `posts.${posts.reel}.likes`, why: 'not-loaded' });
  });

  it('tells where it looked', () => {
    expect(reading.tried).toEqual([
      { source: 'embedded', found: false },
      { source: 'visible', found: true },
    ]);
  });
});

describe('a profile in the layout of 2026, in Korean', () => {
  const reading = readFixture('profile-2026-ko.html');

  it('reads labels before numbers, and shortens by ten thousands as the page itself says', () => {
    expect(reading.account).toMatchObject({
      followers: exact(98_765),
      following: exact(233),
      postCount: { value: 12_000, min: 12_000, max: 12_999, source: 'rounded' },
    });
  });

  it('unwraps the link behind the redirect, without what Instagram adds to it', () => {
    expect(reading.account?.links).toEqual(['https://mira.example/shop']);
  });

  it('reads name and bio, and takes no option button for a verified mark', () => {
    expect(reading.account).toMatchObject({ name: '미라 베이크', bio: '천천히 굽는 빵\n매주 화요일', verified: null });
  });
});

describe('a profile as a visitor without an account gets it', () => {
  const reading = readFixture('profile-logged-out.html');

  it('is embedded in the document, and the preview text for other sites is never used', () => {
    expect(reading.account).toMatchObject({
      id: ids.mira,
      name: 'Mira Bakes',
      followers: exact(24_310, 'embedded'),
      following: exact(401, 'embedded'),
      postCount: null,
      verified: false,
      private: false,
      links: ['https://mira.example/shop'],
    });
  });

  it('lists the own posts with captions, but without numbers', () => {
    expect(reading.posts.map(({ id, kind, caption }) => [id, kind, caption])).toEqual([
      [posts.photo, 'image', 'Morning buns #baking'],
      [posts.reel, 'reel', '60 seconds of laminating'],
    ]);
    expect(reading.missing).toContainEqual({ what: 'posts.likes', why: 'not-on-page' });
  });

  it('has plays, likes and comments of the reels in the reels tab, which names the account by its id', () => {
    const document = documentOf(textOf('profile-logged-out.html'));
    const block = document.createElement('script');
    block.type = 'application/json';
    block.textContent = textOf('reels-logged-out.json');
    document.body.append(block);
    expect(postIn(readDocument(document, pageAt('/mira.bakes/reels/')), posts.reel)).toMatchObject({
      author: 'mira.bakes',
      views: exact(20_150, 'embedded'),
      likes: exact(1_430, 'embedded'),
      comments: exact(66, 'embedded'),
      caption: '60 seconds of laminating',
    });
  });

  it('is nothing to another profile that is visited from there', () => {
    expect(readFixture('profile-logged-out.html', '/tom.walks/')).toMatchObject({ account: null, posts: [] });
  });
});

describe('pages that show less', () => {
  it('a private profile has counts and no posts', () => {
    const reading = readFixture('profile-private.html');
    expect(reading.account).toMatchObject({ private: true, followers: exact(640), following: exact(712) });
    expect(reading.missing).toContainEqual({ what: 'posts', why: 'private' });
  });

  it('a private profile says so to visitors too; an empty bio is none', () => {
    const reading = readFixture('profile-logged-out-private.html');
    expect(reading.account).toMatchObject({ private: true, followers: exact(131, 'embedded'), bio: null });
    expect(reading.missing).toContainEqual({ what: 'bio', why: 'none' });
    expect(reading.missing).toContainEqual({ what: 'posts', why: 'private' });
  });

  it('a profile without posts has none, and "0 following" may be a page that still loads', () => {
    const reading = readFixture('profile-no-posts.html');
    expect(reading.account).toMatchObject({ postCount: exact(0), following: null });
    expect(reading.missing).toContainEqual({ what: 'following', why: 'not-loaded' });
    expect(reading.missing).toContainEqual({ what: 'posts', why: 'none' });
  });

  it.each([
    ['not-found.html', 'not-found'],
    ['login-wall.html', 'login-wall'],
    ['profile-loading.html', 'not-loaded'],
    ['shared-data-2019.html', 'unknown-layout'],
  ])('%s has no account: %s', (name, why) => {
    const reading = readFixture(name);
    expect(reading).toMatchObject({ account: null, posts: [], missing: [{ what: 'page', why }] });
  });

  it('an error page says nothing about the profile that is visited from there', () => {
    expect(readFixture('not-found.html', '/creator_one/').missing).toEqual([{ what: 'page', why: 'not-loaded' }]);
  });

  it('nor does the login that the visitor has come from', () => {
    expect(readFixture('login-wall.html', '/creator_one/').missing).toEqual([{ what: 'page', why: 'not-loaded' }]);
    const html = textOf('login-wall.html').replace('"url": "/mira.bakes/"', '"url": "/accounts/login/?next=%2F"');
    const reading = readDocument(documentOf(html), pageAt('/mira.bakes/'));
    expect(reading.missing).toEqual([{ what: 'page', why: 'not-loaded' }]);
  });
});

describe('what else stands on a profile', () => {
  it('reads on below a bio that is nested deeper than any page is drawn', () => {
    const document = documentOf(html);
    nestDeep(document.querySelector('span[dir="auto"] > [role="button"] > span[dir="auto"]'), 'Rye');
    expect(readDocument(document, pageAt('/mira.bakes/')).account).toMatchObject({ bio: 'Rye' });
  });

  const html = textOf('profile-2025.html');
  const read = (changed: string) => readDocument(documentOf(changed), pageAt('/mira.bakes/'));

  it('skips the header of the profile before, which may still be hidden somewhere', () => {
    const before = '<header><section><h2>creator_one</h2><span title="1,450,210">1.4M</span></section></header>';
    expect(read(html.replace('<main', `${before}<main`)).account?.followers).toEqual(exact(24_310));
  });

  it('credits no tile of somebody else, and tiles without a name only in the own tabs', () => {
    const stranger = html.replaceAll(`/mira.bakes/p/${posts.paid}/`, `/creator_one/p/${posts.paid}/`);
    expect(postIn(read(stranger), posts.paid)).toBeUndefined();
    const nameless = html.replaceAll(`/mira.bakes/p/${posts.paid}/`, `/p/${posts.paid}/`);
    expect(postIn(read(nameless), posts.paid)).toBeDefined();
    const tagged = nameless.replace('aria-selected="true"', 'aria-selected="false"');
    expect(postIn(read(tagged), posts.paid)).toBeUndefined();
  });

  it('takes one number on a hovered tile for neither likes nor comments', () => {
    const reading = read(html.replace(/<li class="_abpm">[^]*?<\/li>/, ''));
    expect(postIn(reading, posts.hovered)).toMatchObject({ likes: null, comments: null });
  });

  it('knows a pinned post and one of several pictures by Instagram’s own drawings', () => {
    const link = new RegExp(`(href="/mira.bakes/p/${posts.paid}/"[^>]*>)`);
    const drawn = (path: string) => read(html.replace(link, `$1<svg aria-label="…"><path d="${path}"></path></svg>`));
    expect(postIn(drawn('M34.8 29.7V11c0-2.9'), posts.paid)).toMatchObject({ kind: 'carousel', pinned: null });
    expect(postIn(drawn('m22.707 7.583-6.29-6.29'), posts.paid)).toMatchObject({ kind: null, pinned: true });
    expect(postIn(drawn('M22.942 7.464'), posts.paid)).toMatchObject({ kind: null, pinned: null });
  });

  it('reads the plays that the reels tab prints on a tile', () => {
    const link = new RegExp(`(href="/mira.bakes/reel/${posts.reel}/"[^>]*>)`);
    const reading = read(html.replace(link, '$1<div><span>14.8K</span></div>'));
    expect(postIn(reading, posts.reel)?.views).toEqual({ value: 14_800, min: 14_800, max: 14_899, source: 'rounded' });
  });

  it.each(['1.234.567', '1 234 567', '12,34,567', '۱٬۲۳۴٬۵۶۷', '१२,३४,५६७'])(
    'reads %s followers in whichever digits and grouping',
    (title) => {
      expect(read(html.replace('title="24,310"', `title="${title}"`)).account?.followers).toEqual(exact(1_234_567));
    },
  );
});

describe('where the badge goes', () => {
  const profile = pageAt('/mira.bakes/');

  it('becomes the last thing in the part of the header that holds the counts', () => {
    const document = documentOf(textOf('profile-2025.html'));
    const anchor = instagram.anchor(document, profile);
    expect(anchor?.tagName).toBe('SECTION');
    expect(anchor?.querySelector('span[title]')).not.toBeNull();
    expect(instagram.anchor(documentOf(textOf('profile-2026-ko.html')), profile)?.querySelector('h2')).not.toBeNull();
  });

  it('goes to the title while there are no counts, and nowhere on other pages', () => {
    const uncounted = documentOf(textOf('profile-2025.html').replaceAll('title="24,310"', ''));
    expect(instagram.anchor(uncounted, profile)?.querySelector('h2')).not.toBeNull();
    expect(instagram.anchor(uncounted, pageAt('/creator_one/'))).toBeNull();
    expect(instagram.anchor(documentOf(textOf('profile-loading.html')), profile)).toBeNull();
    expect(instagram.anchor(uncounted, pageAt('/mira.bakes/p/DZae67zpp4N/'))).toBeNull();
  });
});
