import { describe, expect, it } from 'vitest';
import { askAll } from '../../src/estimate/fit/criteria';
import type { Findings } from '../../src/estimate/fit/criteria/criterion';
import { holdAgainst } from '../../src/estimate/fit/hold-against';
import type { Band } from '../../src/model/band';
import { type Brief, criterionIds, defaultBrief } from '../../src/model/brief';
import type { Count } from '../../src/model/count';
import { askedBy } from '../../src/options/briefs/asked-criteria';
import { account, exact, post, rounded } from './estimate-posts';
import { engagement, rating, wanted, wrote } from './fit-findings';

const brief = defaultBrief('Micro-influencer');
const everything: Brief = {
  ...brief,
  sites: ['instagram'],
  keywords: ['bread'],
  languages: ['en'],
  audience: { countries: ['DE'], leastShare: 0.5 },
  competitors: ['ovenco'],
  avoid: ['casino'],
  budget: { amount: 100, currency: 'USD' },
  mustHaves: ['partners', 'contact'],
};
const fitOf = (changes: Partial<Findings> = {}) => holdAgainst(brief, { ...wanted, ...changes });
const answerOf = (id: string, changes: Partial<Findings>) =>
  fitOf(changes).criteria.find((one) => one.id === id)?.answer;
const followers = (count: Count | null) => ({ account: account({ followers: count }) });

const lowEngagement = { rating: rating('low') };
const noEngagement: Partial<Findings> = {
  engagement: null,
  rating: null,
  missing: [{ what: 'engagement', why: 'too-few-posts' }],
};
const quiet = { cadence: { perWeek: 0, lastPost: 90, longestGap: 90 } };
const slow = { cadence: { perWeek: 0.5, lastPost: 20, longestGap: 20 } };

const unknown = { ...noEngagement, cadence: null, niche: null, sponsorship: null };
const none: NonNullable<Findings['sponsorship']> = {
  paid: 0,
  of: 24,
  share: 0,
  low: 0,
  high: 0.1,
  against: null,
  partners: [],
  repeat: [],
};
const scattered: Findings['niche'] = {
  topics: [],
  focus: { topic: { key: 'topic_food' }, posts: 2, of: 12, share: 2 / 12 },
  category: null,
};
const tooBigAndLow = { ...followers(exact(5_000_000)), ...lowEngagement };

describe('size', () => {
  it('meets the brief anywhere inside, both ends included', () => {
    for (const count of [1_000, 12_345, 100_000]) expect(answerOf('size', followers(exact(count)))).toBe('meets');
  });

  it('is close up to 20 % outside, and while rounding leaves it open', () => {
    for (const count of [800, 999, 100_001, 120_000]) expect(answerOf('size', followers(exact(count)))).toBe('close');
    expect(answerOf('size', followers(rounded(100_000, 100_999)))).toBe('close');
  });

  it('misses beyond', () => {
    for (const count of [0, 799, 120_001, 5_000_000]) expect(answerOf('size', followers(exact(count)))).toBe('misses');
  });

  it('says what it found and what was wanted', () => {
    expect(fitOf().criteria.find(({ id }) => id === 'size')?.sentence).toEqual({
      key: 'fitSizeInside',
      values: { followers: { count: exact(12_345) }, min: { number: 1_000 }, max: { number: 100_000 } },
    });
  });

  it('gives nobody more for being bigger inside the range', () => {
    expect(fitOf(followers(exact(90_000))).score).toEqual(fitOf(followers(exact(2_000))).score);
  });
});

describe('engagement', () => {
  it.each<[Band[], string]>([
    [['high'], 'meets'],
    [['typical', 'high'], 'meets'],
    [['typical'], 'meets'],
    [['low', 'typical'], 'close'],
    [['low'], 'misses'],
    [['low', 'typical', 'high'], 'unknown'],
  ])('that touches %j: %s', (bands, answer) => {
    expect(answerOf('engagement', { rating: rating(...bands) })).toBe(answer);
  });

  it('from fewer than six posts is too thin to be met in full, and so for a strong fit', () => {
    const thin = fitOf({ engagement: { ...engagement, sample: 5 } });
    expect(thin.verdict).toBe('possible');
    expect(thin.criteria.find(({ id }) => id === 'engagement')).toMatchObject({
      answer: 'close',
      sentence: {
        key: 'fitEngagementThin',
        values: { n: { number: 5 }, said: { sentence: { key: 'fitEngagement_typical_high' } } },
      },
    });
    expect(fitOf({ engagement: { ...engagement, sample: 6 } }).verdict).toBe('strong');
  });

  it('is unknown without posts, and says why', () => {
    const unread = fitOf(noEngagement).criteria.find(({ id }) => id === 'engagement');
    expect(unread).toMatchObject({ answer: 'unknown', sentence: { key: 'engagement_too_few_posts' } });
  });

  it('moved nothing while it is unknown, and so comes last among the reasons', () => {
    const { criteria, verdict } = fitOf(noEngagement);
    expect(verdict).not.toBe('unknown');
    expect(criteria.at(-1)?.answer).toBe('unknown');
  });

  it('is not rated where nothing is there to compare with: no miss, no wider score, and the way to own figures', () => {
    const missing = [{ what: 'rating' as const, why: 'no-benchmark' as const }];
    const { criteria, score, verdict } = fitOf({ rating: null, missing });
    const unrated = criteria.find(({ id }) => id === 'engagement');
    expect(unrated).toMatchObject({
      answer: 'unrated',
      sentence: { key: 'fitEngagementUnrated', values: { typical: { rate: 0.031 }, fewest: { number: 20 } } },
    });
    // It keeps the fit from being strong, and is told first.
    expect(criteria[0]).toBe(unrated);
    expect({ score, verdict }).toEqual({ score: { low: 100, high: 100 }, verdict: 'possible' });
    expect(fitOf({ rating: null, missing, cadence: null, niche: null }).verdict).toBe('unknown');
  });

  it('is not rated either where published figures end below the size', () => {
    const missing = [{ what: 'rating' as const, why: 'size-not-covered' as const }];
    const { criteria } = fitOf({ rating: null, missing });
    expect(criteria.find(({ id }) => id === 'engagement')).toMatchObject({
      answer: 'unrated',
      sentence: { key: 'fitEngagementNoBenchmark' },
    });
  });

  it('is unknown while only views are, and still says how many', () => {
    const unrated = fitOf({ rating: null, engagement: { ...engagement, counts: ['views'] } }).criteria;
    expect(unrated.find(({ id }) => id === 'engagement')).toMatchObject({
      answer: 'unknown',
      sentence: {
        key: 'fitEngagementViews',
        values: { typical: { rate: 0.031 }, rate: { word: 'rate_reach' } },
      },
    });
  });
});

describe('activity', () => {
  it.each([
    [0.5, 2, 'meets', 'fitActivityToday'],
    [30, 1, 'meets', 'fitActivity'],
    [30, 0.9, 'close', 'fitActivity'],
    [31, 5, 'close', 'fitActivity'],
    [60, 0.1, 'close', 'fitActivity'],
    [61, 3, 'misses', 'fitActivityQuiet'],
  ])('last post %d days ago, %d a week: %s', (lastPost, perWeek, answer, key) => {
    const found = fitOf({ cadence: { lastPost, perWeek, longestGap: lastPost } }).criteria;
    expect(found.find(({ id }) => id === 'activity')).toMatchObject({ answer, sentence: { key } });
  });

  it('is unknown where posts have no times', () => {
    expect(answerOf('activity', { cadence: null })).toBe('unknown');
  });
});

describe('paid posts', () => {
  it('above the usual share miss the brief only where chance alone makes no such share', () => {
    const seen = (share: number, low: number) =>
      answerOf('sponsorship', {
        sponsorship: { ...none, paid: Math.round(share * 24), share, low, high: share + 0.1 },
      });
    expect(seen(0.3, 0.18)).toBe('meets');
    expect(seen(0.42, 0.27)).toBe('close');
    expect(seen(0.92, 0.78)).toBe('misses');
  });
});

describe('the verdict of any micro-influencer', () => {
  // Weights: engagement 6, size 4, activity 3, focus 3, sponsorship 1: 17 in all.
  const tooBig = followers(exact(5_000_000));
  it.each<[string, Partial<Findings>, string, number, number]>([
    ['all met', {}, 'strong', 100, 100],
    ['size only close', followers(exact(110_000)), 'possible', 88, 88],
    ['engagement typical, as most have it', { rating: rating('typical') }, 'possible', 100, 100],
    ['engagement not rated, as nobody is there to compare with', { rating: null }, 'possible', 100, 100],
    ['activity only close', slow, 'possible', 91, 91],
    ['activity unknown', { cadence: null }, 'possible', 82, 100],
    ['no paid post seen', { sponsorship: none }, 'strong', 97, 97],
    ['paid posts unknown', { sponsorship: null }, 'strong', 94, 100],
    ['niche unknown', { niche: null }, 'possible', 82, 100],
    ['engagement perhaps low', { rating: rating('low', 'typical') }, 'possible', 82, 82],
    ['gone quiet', quiet, 'weak', 82, 82],
    ['no niche', { niche: scattered }, 'possible', 82, 82],
    ['nearly every post paid', { sponsorship: { ...none, paid: 22, share: 0.92, low: 0.78 } }, 'possible', 94, 94],
    ['engagement not known', noEngagement, 'possible', 65, 100],
    ['engagement low', lowEngagement, 'weak', 65, 65],
    ['engagement low and gone quiet', { ...lowEngagement, ...quiet }, 'none', 47, 47],
    ['far too big', tooBig, 'none', 76, 76],
    ['far too big and nothing else known', { ...tooBig, ...unknown }, 'none', 0, 76],
    ['far too big, with low engagement', { ...tooBig, ...lowEngagement }, 'none', 41, 41],
    ['nothing but the size known', unknown, 'unknown', 24, 100],
    ['followers not known', followers(null), 'unknown', 76, 100],
  ])('%s', (_, changes, verdict, low, high) => {
    expect(fitOf(changes)).toMatchObject({ verdict, score: { low, high } });
  });

  // What a brief asks for by name: one miss, and the fit is weak however good the rest; two, and there is none.
  const campaign: Brief = {
    ...brief,
    keywords: ['bread'],
    sites: ['instagram'],
    languages: ['en'],
    avoid: ['casino'],
    competitors: ['ovenco'],
  };
  const speaks = (language: string) => ({ languages: { found: [{ language, captions: 12 }], of: 12 } });
  const paid = (caption: string) =>
    wrote(
      { bio: 'Hello' },
      Array.from({ length: 6 }, () => post({ caption, paid: 'label' })),
    );
  it.each<[string, Partial<Findings>, string]>([
    ['all of it met', { ...speaks('en'), ...paid('Bread') }, 'strong'],
    ['another language', { ...speaks('de'), ...paid('Bread') }, 'weak'],
    ['another topic', { ...speaks('en'), ...paid('Legs at the gym') }, 'weak'],
    ['another site', { ...speaks('en'), ...paid('Bread'), account: account({ site: 'tiktok' }) }, 'weak'],
    ['a word to avoid', { ...speaks('en'), ...paid('Bread at the casino') }, 'weak'],
    ['paid by a competitor', { ...speaks('en'), ...paid('Bread from @ovenco') }, 'weak'],
    ['another language and a word to avoid', { ...speaks('de'), ...paid('Bread at the casino') }, 'none'],
  ])('for a campaign: %s', (_, changes, verdict) => {
    const found = { ...wanted, ...changes, account: { ...wanted.account, site: changes.account?.site ?? 'instagram' } };
    expect(holdAgainst(campaign, found).verdict).toBe(verdict);
  });

  it.each([
    ['Adidas', '@adidas_de', 'misses'],
    ['Adidas', '@adidas.de', 'misses'],
    ['Adidas', '@adidasoriginals', 'misses'],
    ['Oven & Co', '@oven.co_berlin', 'misses'],
    ['Gap', '@team-gap', 'misses'],
    ['Gap', '@gapyear', 'meets'],
    ['Adidas', '@likeadidas', 'meets'],
    ['&', '@mira__bakes', 'meets'],
  ])('sees work for %s in %s: %s', (brand, handle, answer) => {
    const asked = { ...brief, competitors: [brand] };
    const { criteria } = holdAgainst(asked, { ...wanted, ...paid(`New from ${handle}`) });
    expect(criteria.find(({ id }) => id === 'competitors')?.answer).toBe(answer);
  });

  it('names the brief it was held against', () => {
    expect(fitOf().brief).toBe(brief.id);
  });

  it('puts first what moved it most', () => {
    const order = (changes: Partial<Findings>) => fitOf(changes).criteria.map(({ id }) => id);
    expect(order({})).toEqual(['engagement', 'size', 'focus', 'activity', 'sponsorship']);
    expect(order(quiet)[0]).toBe('activity');
    // Nothing is missed and engagement stands out: what keeps this from being strong is told first.
    expect(order({ rating: rating('high'), niche: scattered })[0]).toBe('focus');
    expect(order({ ...quiet, ...tooBig })[0]).toBe('size');
    expect(order({ ...tooBig, ...noEngagement })[0]).toBe('size');
    expect(order(unknown)).toEqual(['engagement', 'size', 'focus', 'activity', 'sponsorship']);
    // What is only half met holds a fit back less than what is met carries it.
    expect(order({ sponsorship: none })).toEqual(['engagement', 'size', 'focus', 'activity', 'sponsorship']);
  });

  it('asks each question once', () => {
    const ids = askAll(wanted, everything).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(criterionIds.toSorted());
  });
});

describe('a must-have', () => {
  it.each([
    ['asks all', everything],
    ['leaves all open', { ...brief, leastBand: 'low' as const }],
  ])('is offered exactly where it decides something: in a brief that %s', (_, some) => {
    const decides = criterionIds.filter((id) =>
      holdAgainst({ ...some, mustHaves: [id] }, wanted).criteria.some((one) => one.id === id),
    );
    expect(askedBy(some)).toEqual(decides);
  });

  const must = (id: Brief['mustHaves'][number], changes: Partial<Findings>) =>
    holdAgainst({ ...brief, mustHaves: [id] }, { ...wanted, ...changes }).verdict;

  it('that misses makes it no fit, however good the rest is', () => {
    expect(must('activity', quiet)).toBe('none');
    expect(must('sponsorship', { sponsorship: { ...none, paid: 22, share: 0.92, low: 0.78 } })).toBe('none');
  });

  it('that is only close or met changes nothing, and unknown leaves the verdict open', () => {
    expect(must('sponsorship', { sponsorship: none })).toBe('strong');
    expect(must('activity', {})).toBe('strong');
    expect(must('activity', { cadence: null })).toBe('unknown');
    expect(must('engagement', { rating: null })).toBe('unknown');
  });

  it('stands first where it was missed', () => {
    const fit = holdAgainst(
      { ...brief, mustHaves: ['sponsorship'] },
      {
        ...wanted,
        ...lowEngagement,
        sponsorship: { ...none, paid: 22, share: 0.92, low: 0.78 },
      },
    );
    expect(fit.criteria[0]?.id).toBe('sponsorship');
  });
});

describe('what would change the verdict', () => {
  const change = (changes: Partial<Findings>) => {
    const { key, values } = fitOf(changes).change.sentence;
    return [key, values['criterion'], values['verdict']];
  };

  it('is the one answer that could be agreed on and lifts it furthest', () => {
    expect(change(quiet)).toEqual(['changeKnown_lift', { word: 'criterion_activity' }, { word: 'verdict_strong' }]);
    // Engagement that is merely met makes nobody stand out.
    expect(change({ rating: rating('typical') })).toEqual([
      'changeStandOut',
      { word: 'criterion_engagement' },
      { word: 'verdict_strong' },
    ]);
    // A weak fit is nothing to hope for.
    expect(change({ ...tooBigAndLow, ...quiet })[0]).toBe('changeNone');
  });

  it('is nothing that nobody can change: neither size nor what followers do, neither topic nor what was paid', () => {
    const advertiser = { ...none, paid: 22, share: 0.92, low: 0.78 };
    for (const fixed of [
      followers(exact(5_000_000)),
      followers(exact(110_000)),
      lowEngagement,
      { niche: scattered },
      { sponsorship: advertiser },
    ])
      expect(change(fixed)[0]).toBe('changeNone');
  });

  it('is what is not known, while that holds the verdict back', () => {
    expect(change(noEngagement)).toEqual([
      'changeOpen_lift',
      { word: 'criterion_engagement' },
      { word: 'verdict_strong' },
    ]);
    expect(change(followers(null))[0]).toBe('changeOpen_lift');
    // The engagement is known; what is missing is whom to compare it with.
    expect(change({ rating: null })).toEqual([
      'changeUnrated',
      { word: 'criterion_engagement' },
      { word: 'verdict_strong' },
    ]);
  });

  it('is, for a strong fit, the answer that would lower it: what is not known yet, else the one without which it would fall furthest', () => {
    expect(change({})).toEqual(['changeKnown_lower', { word: 'criterion_size' }, { word: 'verdict_none' }]);
    expect(change({ sponsorship: none })).toEqual([
      'changeKnown_lower',
      { word: 'criterion_size' },
      { word: 'verdict_none' },
    ]);
    expect(change({ sponsorship: null })).toEqual([
      'changeOpen_lower',
      { word: 'criterion_sponsorship' },
      { word: 'verdict_possible' },
    ]);
  });

  it('is no single answer where several are in the way', () => {
    expect(change({ ...tooBigAndLow, ...quiet, niche: scattered, sponsorship: none })[0]).toBe('changeNone');
  });
});
