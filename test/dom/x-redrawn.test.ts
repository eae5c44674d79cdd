import { describe, expect, it } from 'vitest';
import { x } from '../../src/sites/with-readers';
import { documentOf, pageAt, postIn, posts, read, readFixture, textOf, whyOf } from '../fixtures/x/load';

const mira = pageAt('/mira_bakes');

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
