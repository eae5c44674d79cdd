import { describe, expect, it } from 'vitest';
import { mergeReadings } from '../../src/records/merge';
import { isTakenWhole } from '../support/door';
import { anAccount, aPost, aReading, daysLater, exact, rounded, today } from '../support/readings';

const withFollowers = (followers: ReturnType<typeof exact>) => aReading({ account: anAccount({ followers }) });

describe('the sources of one page', () => {
  it('fill each other’s gaps', () => {
    const response = aReading({ account: anAccount({ id: '17', followers: exact(12_345) }) });
    const page = aReading({
      account: anAccount({ name: 'Mira', followers: rounded(12_300, 12_399), verified: false }),
    });
    expect(mergeReadings([response, page]).account).toEqual(
      anAccount({ id: '17', name: 'Mira', followers: exact(12_345), verified: false }),
    );
  });

  it('give the sharpest number, then the one of the best source, in whatever order they come', () => {
    const counts = [
      exact(12_345, 'response'),
      exact(12_345, 'embedded'),
      exact(12_345, 'exact'),
      rounded(12_300, 12_399),
    ];
    expect(mergeReadings(counts.map(withFollowers)).account?.followers).toEqual(exact(12_345, 'response'));
    expect(mergeReadings(counts.toReversed().map(withFollowers)).account?.followers).toEqual(exact(12_345, 'response'));
    const texts = [rounded(12_000, 12_999), rounded(12_300, 12_399)].map(withFollowers);
    expect(mergeReadings(texts).account?.followers).toEqual(rounded(12_300, 12_399));
  });

  it('give the later of two responses, and that is no disagreement', () => {
    const { account, missing } = mergeReadings([withFollowers(exact(900)), withFollowers(exact(901))]);
    expect(account?.followers).toEqual(exact(901));
    expect(missing).toEqual([]);
  });

  it('are reported where two exact ones differ, and the better one is used', () => {
    const { account, missing } = mergeReadings([
      withFollowers(exact(905, 'exact')),
      withFollowers(exact(900, 'embedded')),
    ]);
    expect(account?.followers).toEqual(exact(900, 'embedded'));
    expect(missing).toEqual([{ what: 'followers', why: 'disagreement' }]);
  });

  it('are reported where a rounded number cannot be the exact one, but not where it can', () => {
    const fits = mergeReadings([withFollowers(exact(12_345)), withFollowers(rounded(12_300, 12_399))]);
    const doesNot = mergeReadings([withFollowers(exact(12_345)), withFollowers(rounded(13_000, 13_999))]);
    expect(fits.missing).toEqual([]);
    expect(doesNot.missing).toEqual([{ what: 'followers', why: 'disagreement' }]);
  });

  it('are reported post by post', () => {
    const response = aReading({ posts: [aPost('a', { likes: exact(10) }), aPost('b', { likes: exact(20) })] });
    const page = aReading({
      posts: [aPost('a', { likes: exact(10, 'exact') }), aPost('b', { likes: exact(21, 'exact') })],
    });
    expect(mergeReadings([response, page]).missing).toEqual([{ what: 'posts.b.likes', why: 'disagreement' }]);
  });

  it('belong to the account of the address: what tells of another one is left out with its posts', () => {
    const mine = aReading({ account: anAccount({ handle: 'Mira.Bakes', name: 'Mira' }) });
    const other = aReading({
      account: anAccount({ handle: 'creator_one', bio: 'Not me' }),
      posts: [aPost('theirs')],
      missing: [{ what: 'bio', why: 'hidden' }],
    });
    const { account, posts, missing } = mergeReadings([other, mine]);
    expect(account).toEqual(anAccount({ handle: 'Mira.Bakes', name: 'Mira' }));
    expect(posts).toEqual([]);
    expect(missing).toEqual([]);
  });

  it('belong to the first account found where the address names only a post', () => {
    const page = { ...aReading().page, kind: 'post' as const, handle: null, postId: 'a' };
    const first = aReading({ page, account: anAccount() });
    const other = aReading({ page, account: anAccount({ handle: 'creator_one', name: 'One' }) });
    expect(mergeReadings([first, other]).account).toEqual(anAccount());
  });

  it('belong to the account whose id the address tells', () => {
    const page = { ...aReading().page, handle: null, accountId: '17' };
    const other = aReading({ page, account: anAccount({ id: '99', handle: 'creator_one' }) });
    const mine = aReading({ page, account: anAccount({ id: '17' }) });
    expect(mergeReadings([other, mine]).account).toEqual(anAccount({ id: '17' }));
  });

  it('tell the time of the latest', () => {
    expect(mergeReadings([aReading(), aReading({ at: daysLater(1) }), aReading()]).at).toBe(daysLater(1));
  });

  it('list every link once, and every source once: found if it was found anywhere', () => {
    const links = ['https://mira.example/', 'https://shop.example/'];
    const { account, tried } = mergeReadings([
      aReading({ account: anAccount({ links: links.slice(0, 1) }), tried: [{ source: 'ld+json', found: false }] }),
      aReading({ account: anAccount({ links }), tried: [{ source: 'ld+json', found: true }] }),
      aReading({ tried: [{ source: 'ld+json', found: false }] }),
    ]);
    expect(account?.links).toEqual(links);
    expect(tried).toEqual([{ source: 'ld+json', found: true }]);
  });

  it('never hold more than the worker accepts', () => {
    const flood = aReading({
      account: anAccount({ links: Array.from({ length: 80 }, (_, index) => `https://mira.example/${index}`) }),
      posts: Array.from({ length: 700 }, (_, index) => aPost(`p${index}`)),
      missing: Array.from({ length: 4000 }, (_, index) => ({
        what: `posts.p${index}.likes`,
        why: 'not-on-page' as const,
      })),
      tried: Array.from({ length: 60 }, (_, index) => ({ source: `source ${index}`, found: true })),
    });
    expect(isTakenWhole(flood)).toBe(false);
    const { zeros, ...merged } = mergeReadings([flood]);
    expect(zeros).toEqual([]);
    expect(isTakenWhole(merged)).toBe(true);
  });
});

describe('a post that several sources show', () => {
  const merged = (...posts: ReturnType<typeof aPost>[]) =>
    mergeReadings(posts.map((post) => aReading({ posts: [post] }))).posts;

  it('is one post with what each of them knows', () => {
    const inGrid = aPost('a', { views: rounded(3_100, 3_199), pinned: true });
    const inResponse = aPost('a', { likes: exact(210), views: exact(3_141), publishedAt: today, collaboration: true });
    expect(merged(inResponse, inGrid)).toEqual([
      aPost('a', { likes: exact(210), views: exact(3_141), publishedAt: today, pinned: true, collaboration: true }),
    ]);
  });

  it('is a repost or a collaboration when any of them says so', () => {
    const plain = aPost('a');
    const marked = aPost('a', { repost: true, collaboration: true });
    expect(merged(plain, marked)).toEqual([marked]);
    expect(merged(marked, plain)).toEqual([marked]);
  });

  it('has no like count once one of them says that it is hidden', () => {
    const counted = aPost('a', { likes: exact(3) });
    const hidden = aPost('a', { hidden: ['likes'] });
    expect(merged(counted, hidden)).toEqual([hidden]);
    expect(merged(hidden, counted)).toEqual([hidden]);
  });

  it('is pinned or not as the best source says that can tell', () => {
    expect(merged(aPost('a'), aPost('a', { pinned: true }))[0]?.pinned).toBe(true);
    expect(merged(aPost('a', { pinned: false }), aPost('a', { pinned: true }))[0]?.pinned).toBe(false);
  });

  it('keeps its whole caption where another source cuts it short', () => {
    const whole = 'Three cakes for spring, with rhubarb';
    expect(merged(aPost('a', { caption: 'Three cakes for…' }), aPost('a', { caption: whole }))[0]?.caption).toBe(whole);
    expect(merged(aPost('a', { caption: 'To be continued...' }), aPost('a', { caption: whole }))[0]?.caption).toBe(
      'To be continued...',
    );
  });

  it('has the paid label rather than a guess from its caption', () => {
    expect(merged(aPost('a', { paid: 'caption' }), aPost('a', { paid: 'label' }))[0]?.paid).toBe('label');
  });

  it('lies in the narrowest time told, and in none once its very time is known', () => {
    const month = { from: daysLater(-60), to: daysLater(-30) };
    const week = { from: daysLater(-42), to: daysLater(-35) };
    const both = [aPost('a', { publishedWithin: month }), aPost('a', { publishedWithin: week })] as const;
    expect(merged(...both)[0]?.publishedWithin).toEqual(week);
    const [known] = merged(...both, aPost('a', { publishedAt: daysLater(-40) }));
    expect(known).toMatchObject({ publishedAt: daysLater(-40), publishedWithin: null });
  });
});
