import fc from 'fast-check';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { askAudience } from '../../src/estimate/fit/criteria/audience';
import { holdAgainst } from '../../src/estimate/fit/hold-against';
import { standardTerms } from '../../src/estimate/user-terms';
import { type Brief, briefSchema, defaultBrief } from '../../src/model/brief';
import { type Declared, shareIn } from '../../src/model/declared';
import { badgeView } from '../../src/present/badge-view';
import { namingShares } from '../../src/present/declared';
import { englishWords } from '../support/english';
import { inNoCampaign } from '../support/presented';
import { instagram, now, postsWithLikes, record } from './estimate-posts';
import { wanted } from './fit-findings';

const living = (shares: { [country: string]: number }): Declared => ({
  audienceCountries: Object.entries(shares).map(([country, share]) => ({ country, share })),
  audienceAges: [],
  womenShare: null,
  monthlyReach: null,
  source: null,
  givenAt: now.toISOString(),
});

const half: Brief = {
  ...defaultBrief('Any'),
  audience: { countries: ['DE', 'AT'], leastShare: 0.5 },
};

/** Answer and English sentence where a brief wants half of the audience in Germany and Austria. */
function asked(declared: Declared | null, brief = half) {
  const said = askAudience({ ...wanted, declared }, brief);
  if (!said) return null;
  const [answer, key, values = {}] = said;
  return [answer, englishWords.tell({ key, values })];
}

describe('The countries of an audience', () => {
  it('are not asked by a brief that names none', () => {
    expect(asked(living({ DE: 1 }), defaultBrief('Any'))).toBeNull();
  });

  it('are unknown until the creator declares them, as no page tells them', () => {
    const unknown = [
      'unknown',
      'No countries declared by the creator yet; you look for an audience in Germany and Austria',
    ];
    expect(asked(null)).toEqual(unknown);
    expect(asked({ ...living({}), womenShare: 0.7 })).toEqual(unknown);
  });

  it.each([
    [
      'enough',
      { DE: 0.41, AT: 0.12, CH: 0.2 },
      'meets',
      'Declared by the creator: enough of the audience is in Germany and Austria',
    ],
    [
      'nearly enough',
      { DE: 0.3, AT: 0.12, CH: 0.58 },
      'close',
      'Declared by the creator: a little too small a part of the audience is in Germany and Austria',
    ],
    [
      'too little',
      { DE: 0.2, AT: 0.05, US: 0.4 },
      'misses',
      'Declared by the creator: too small a part of the audience is in Germany and Austria',
    ],
    [
      'who knows, where Austria may be among those not named',
      { DE: 0.4, US: 0.3 },
      'unknown',
      'Declared by the creator: not every country, so that the audience in Germany and Austria stays open',
    ],
  ])('as declared: %s', (_, shares, ...said) => {
    expect(asked(living(shares))).toEqual(said);
  });

  it('decide as much as a language: who misses them is no more than a weak fit', () => {
    const verdictBy = (declared: Declared | null) => holdAgainst(half, { ...wanted, declared }).verdict;
    expect(verdictBy(living({ DE: 0.9 }))).not.toBe('weak');
    expect(verdictBy(living({ DE: 0.1, AT: 0, US: 0.9 }))).toBe('weak');
  });

  it('are what to find out where that alone may lift the verdict', () => {
    const must: Brief = { ...half, mustHaves: ['size', 'audience'] };
    expect(holdAgainst(must, { ...wanted, declared: null })).toMatchObject({
      verdict: 'unknown',
      change: { criterion: 'audience' },
    });
  });
});

describe('What a creator declared', () => {
  const declared = living({ DE: 0.61, AT: 0.07 });
  const assessment = assess(record(postsWithLikes([500, 500, 500])), instagram, half, now, {
    ...standardTerms,
    declared,
  });
  const { account, last } = record([]);
  const badge = badgeView(
    {
      key: 'one',
      account,
      assessment,
      brief: { id: 'any', name: 'Any', isOnly: true },
      ...inNoCampaign,
      since: null,
      last,
      diagnosis: { version: '1', browser: '', siteName: '', lastVerified: '', workedAt: null, unreadable: 0 },
    },
    englishWords,
  );
  const sentence = 'Declared by the creator: enough of the audience is in Germany and Austria';
  const aboutAudience = ({ card }: typeof badge) =>
    card?.reasons.map(({ text }) => text).filter((text) => text.startsWith('Declared'));

  it('enters no page: there the sentence names no figure', () => {
    expect(aboutAudience(badge)).toEqual([sentence]);
    expect(JSON.stringify(badge)).not.toMatch(/\b6[18] ?%/);
  });

  it('stands beside what is asked on Fitlens’s own pages', () => {
    const named = namingShares(badge, assessment, half, declared, englishWords);
    expect(aboutAudience(named)).toEqual([`${sentence}: 68% declared, at least 50% asked`]);
    expect(namingShares(badge, assessment, defaultBrief('Any'), declared, englishWords)).toEqual(badge);
  });
});

describe('The share in some countries', () => {
  it('is as open as what was not named', () => {
    expect(shareIn(living({ DE: 0.5, US: 0.3 }), ['DE'])).toEqual({ low: 0.5, high: 0.5 });
    expect(shareIn(living({ DE: 0.5, US: 0.3 }), ['DE', 'AT'])?.high).toBeCloseTo(0.7);
    expect(shareIn(living({}), ['DE'])).toBeNull();
    expect(shareIn(null, ['DE'])).toBeNull();
  });

  it('is between none and all, in order, and grows with every country more', () => {
    const codes = ['DE', 'AT', 'CH', 'US'];
    const shares = fc.dictionary(fc.constantFrom(...codes), fc.double({ min: 0, max: 0.26, noNaN: true }), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(shares, fc.subarray(codes, { minLength: 1 }), fc.constantFrom(...codes), (some, countries, more) => {
        const share = shareIn(living(some), countries);
        const larger = shareIn(living(some), [...new Set([...countries, more])]);
        if (!share || !larger) throw new Error('Something was declared.');
        expect(share.low).toBeGreaterThanOrEqual(0);
        expect(share.low).toBeLessThanOrEqual(share.high);
        expect(share.high).toBeLessThanOrEqual(1);
        expect(larger.low).toBeGreaterThanOrEqual(share.low - 1e-9);
        expect(larger.high).toBeGreaterThanOrEqual(share.high - 1e-9);
      }),
    );
  });
});

describe('A brief of before audiences could be asked', () => {
  it('asks for none', () => {
    const { audience: _, ...before } = defaultBrief('Any');
    expect(parse(briefSchema, before)).toEqual(defaultBrief('Any'));
  });
});
