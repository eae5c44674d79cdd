import { describe, expect, it } from 'vitest';
import type { Count, Source } from '../../src/model/count';
import type { Reading } from '../../src/model/reading';
import type { AccountRecord } from '../../src/model/record';
import { joinReadings } from '../../src/records/join-readings';
import { mergeIntoRecord } from '../../src/records/remember';
import { bestCount } from '../../src/records/best-count';
import { anAccount, aPost, aReading, daysLater, exact, rounded, today } from '../support/readings';

/** What is remembered after these looks, a day apart. */
const after = (...looks: Partial<Reading>[]): AccountRecord | null =>
  looks.reduce<AccountRecord | null>(
    (record, look, day) =>
      mergeIntoRecord(record, aReading({ account: anAccount(), at: daysLater(day), ...look }), 'key'),
    null,
  );

describe('the better of an older and a newer count', () => {
  it.each<[string, Count | null, Count | null, 'older' | 'newer']>([
    ['an exact one over the exact one before', exact(100), exact(90, 'exact'), 'newer'],
    ['an exact one over the rounded one before', rounded(12_300, 12_399), exact(15_000), 'newer'],
    ['the exact one of before that a rounded one agrees with', exact(12_345), rounded(12_300, 12_399), 'older'],
    ['a rounded one that the exact one of before can no longer be', exact(12_345), rounded(12_400, 12_499), 'newer'],
    ['the sharper of two rounded ones that agree', rounded(12_300, 12_399), rounded(12_000, 12_999), 'older'],
    ['the newer of two rounded ones that differ', rounded(12_300, 12_399), rounded(12_400, 12_499), 'newer'],
    ['a count over none', exact(1), null, 'older'],
    ['a count over none before', null, exact(1), 'newer'],
  ])('is %s', (_, older, newer, best) => {
    expect(bestCount(older, newer)).toBe(best === 'older' ? older : newer);
  });
});

describe('a fall to zero', () => {
  const counted = { account: anAccount({ followers: exact(900) }), posts: [aPost('a', { comments: exact(9) })] };
  const empty = { account: anAccount({ followers: exact(0) }), posts: [aPost('a', { comments: exact(0) })] };

  it('is not believed of one source: sites put a zero where they tell nothing', () => {
    expect(after(counted, empty)).toMatchObject(counted);
  });

  it('is believed when two sources of a look tell it', () => {
    const { posts } = empty;
    const drawn = [aPost('a', { comments: exact(0, 'exact') })];
    const twice = joinReadings([aReading({ account: anAccount(), posts }), aReading({ posts: drawn })]);
    expect(twice.zeros).toEqual(['posts.a.comments']);
    expect(after(counted, twice)?.posts[0]?.comments?.value).toBe(0);
  });

  it('loses within one look to a source that tells more', () => {
    const { account } = joinReadings([
      aReading(empty),
      aReading({ account: anAccount({ followers: rounded(900, 999) }) }),
    ]);
    expect(account?.followers).toEqual(rounded(900, 999));
  });
});

describe('followers told beside a post', () => {
  const profile = { account: anAccount({ followers: exact(18_240) }) };
  const onPost = { ...aReading().page, kind: 'post' as const };

  it('never replace the exact number of the profile where they may be rounded', () => {
    const beside = { page: onPost, account: anAccount({ followers: rounded(23_500, 24_499) }) };
    expect(after(profile, beside)?.account.followers).toEqual(exact(18_240));
  });

  it('do replace it where they are exact, and are taken where nothing else is known', () => {
    const exactly = { page: onPost, account: anAccount({ followers: exact(18_300) }) };
    expect(after(profile, exactly)?.account.followers).toEqual(exact(18_300));
    const roughly = { page: onPost, account: anAccount({ followers: rounded(18_000, 18_999) }) };
    expect(after(roughly)?.account.followers).toEqual(rounded(18_000, 18_999));
  });
});

describe('what was ruled out', () => {
  const answer = (source: Source) => ({ id: 'a', why: 'answer' as const, source });
  const counted = (source: Source) => aPost('a', { likes: exact(9, source) });

  it('stays out of later looks that cannot tell', () => {
    const record = after({ leftOut: [answer('response')] }, { posts: [counted('exact'), aPost('b')] });
    expect(record?.posts.map(({ id }) => id)).toEqual(['b']);
    expect(record?.leftOut).toEqual([answer('response')]);
  });

  it('goes once a source that can tell sees it', () => {
    const record = after({ posts: [counted('exact')] }, { leftOut: [answer('response')] });
    expect(record).toMatchObject({ posts: [], leftOut: [answer('response')] });
  });

  it('is no matter where a better source has it as a post', () => {
    const record = after({ posts: [counted('response')] }, { leftOut: [answer('exact')] });
    expect(record?.posts).toHaveLength(1);
    expect(record?.leftOut).toEqual([]);
  });
});

describe('what is remembered of an account', () => {
  it('begins with the first look at it', () => {
    const look = aReading({
      account: anAccount({ name: 'Mira' }),
      posts: [aPost('a')],
      tried: [{ source: 'x', found: true }],
    });
    const { page, missing, tried } = look;
    expect(mergeIntoRecord(null, look, 'key')).toEqual({
      key: 'key',
      account: anAccount({ name: 'Mira' }),
      posts: [aPost('a')],
      leftOut: [],
      firstSeenAt: today,
      lastSeenAt: today,
      last: { page, missing, tried },
    });
  });

  it('does not change by a look that shows no account', () => {
    expect(mergeIntoRecord(null, aReading({ posts: [aPost('a')] }), 'key')).toBeNull();
  });

  it('loses nothing to a look that saw less', () => {
    const full = {
      account: anAccount({
        id: '17',
        name: 'Mira',
        followers: exact(900),
        bio: 'Cakes',
        links: ['https://mira.example/'],
      }),
      posts: [aPost('a', { likes: exact(9), caption: 'Rhubarb cake, twice' }), aPost('b')],
    };
    const record = after(full, { posts: [aPost('a', { caption: 'Rhubarb cake…' })] });
    expect(record).toMatchObject({ ...full, key: 'key', firstSeenAt: today, lastSeenAt: daysLater(1) });
  });

  it('takes the newer facts, handle and links', () => {
    const record = after(
      { account: anAccount({ id: '17', bio: 'Cakes', links: ['https://old.example/'] }) },
      { account: anAccount({ id: '17', handle: 'mira.bread', bio: 'Bread', links: ['https://new.example/'] }) },
    );
    expect(record?.account).toEqual(
      anAccount({ id: '17', handle: 'mira.bread', bio: 'Bread', links: ['https://new.example/'] }),
    );
  });

  it('keeps as their own what an account wrote under a former handle', () => {
    const old = aPost('a', { author: 'mira.bakes' });
    const joint = aPost('b', { author: 'creator_one' });
    const record = after(
      { account: anAccount({ id: '17' }), posts: [old, joint] },
      { account: anAccount({ id: '17', handle: 'mira.bread' }) },
    );
    expect(record?.posts.map(({ author }) => author)).toEqual(['mira.bread', 'creator_one']);
  });

  it('follows a post as its likes grow', () => {
    const record = after({ posts: [aPost('a', { likes: exact(9) })] }, { posts: [aPost('a', { likes: exact(14) })] });
    expect(record?.posts).toEqual([aPost('a', { likes: exact(14) })]);
  });

  it('forgets a like count that its owner hides now, and knows it again when it is shown again', () => {
    const counted = { posts: [aPost('a', { likes: exact(9) })] };
    const hidden = { posts: [aPost('a', { hidden: ['likes' as const] })] };
    expect(after(counted, hidden)?.posts).toEqual(hidden.posts);
    expect(after(counted, hidden, { posts: [aPost('a')] })?.posts).toEqual(hidden.posts);
    expect(after(counted, hidden, counted)?.posts).toEqual(counted.posts);
  });

  it('holds the 400 newest posts, newest first, and those without a time last', () => {
    const posts = Array.from({ length: 450 }, (_, age) => aPost(`p${age}`, { publishedAt: daysLater(-age) }));
    const record = after(
      { posts: [aPost('timeless'), ...posts.slice(200).toReversed()] },
      { posts: posts.slice(0, 200) },
    );
    expect(record?.posts).toEqual(posts.slice(0, 400));
    expect(after({ posts: [aPost('timeless'), ...posts.slice(0, 2)] })?.posts.map(({ id }) => id)).toEqual([
      'p0',
      'p1',
      'timeless',
    ]);
  });

  it('sorts a post by the end of its time where only that is told', () => {
    const weeksAgo = aPost('weeks', { publishedWithin: { from: daysLater(-28), to: daysLater(-21) } });
    const record = after({ posts: [aPost('old', { publishedAt: daysLater(-30) }), weeksAgo] });
    expect(record?.posts.map(({ id }) => id)).toEqual(['weeks', 'old']);
  });
});
