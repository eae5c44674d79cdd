import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { assess, compareBriefs } from '../../src/estimate/assess';
import { askAll } from '../../src/estimate/fit/criteria';
import type { Findings } from '../../src/estimate/fit/criteria/criterion';
import { holdAgainst } from '../../src/estimate/fit/hold-against';
import { standardTerms } from '../../src/estimate/user-terms';
import { type Brief, briefSchema, type CriterionId, criterionIds, defaultBrief } from '../../src/model/brief';
import { formats } from '../../src/model/format';
import { defaultSettings, settingsSchema } from '../../src/model/settings';
import { makeWords } from '../../src/shared/words';
import { daysAgo, exact, instagram, now, post, record } from './estimate-posts';
import { english } from '../support/english';
import { nothing, rating, wanted, wrote } from './fit-findings';

const words = makeWords((key) => english[key]?.message ?? '');
const any = defaultBrief('Micro-influencer');

/** Answer and English sentence of one criterion, having made sure that the sentence is whole. */
function asked(id: CriterionId, brief: Partial<Brief>, changes: Partial<Findings> = {}) {
  const findings = { ...wanted, ...changes };
  const found = askAll(findings, { ...any, ...brief }).find((one) => one.id === id);
  if (!found) return null;
  const text = words.tell(found.sentence);
  expect(text).toMatch(/^[^{}]{10,}$/);
  expect(text).not.toMatch(/\b(fake|bots?|bought|suspicious|authentic)\b/i);
  return [found.answer, text];
}
const captions = (...some: string[]) => some.map((caption, index) => post({ caption, publishedAt: daysAgo(index) }));
const bread = captions('Bread again', 'Rye bread', 'My oven', 'Snow');

describe('a brief', () => {
  it('of somebody who wrote none is any micro-influencer, and a valid one', () => {
    expect(safeParse(briefSchema, any)).toMatchObject({ success: true, output: any });
    expect(any.size).toEqual({ min: 1_000, max: 100_000 });
    expect(safeParse(settingsSchema, defaultSettings).success).toBe(true);
  });

  it.each<[string, object]>([
    ['sizes the wrong way round', { size: { min: 10, max: 5 } }],
    ['no name', { name: '  ' }],
    ['a language with a region', { languages: ['de-AT'] }],
    ['a share in percent', { mostSponsored: 30 }],
    ['a currency sign', { budget: { amount: 5, currency: '€' } }],
    ['an unknown must-have', { mustHaves: ['luck'] }],
    ['an empty keyword', { keywords: [' '] }],
  ])('with %s is refused', (_, changes) => {
    expect(safeParse(briefSchema, { ...any, ...changes }).success).toBe(false);
  });

  it('that leaves a question open does not ask it', () => {
    const ids = askAll(wanted, { ...any, leastBand: 'low' }).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(['activity', 'focus', 'size', 'sponsorship']);
  });
});

describe('what a brief can ask', () => {
  it('sites', () => {
    expect(asked('sites', { sites: ['instagram', 'x'] })?.[0]).toBe('meets');
    expect(asked('sites', { sites: ['x'] })?.[0]).toBe('misses');
  });

  it('keywords: found is said with the place', () => {
    expect(asked('keywords', { keywords: ['bread', 'cake'] }, wrote({}, bread))).toEqual([
      'meets',
      'Your words found: bread (2 of 4 captions)',
    ]);
    expect(asked('keywords', { keywords: ['bread'] }, wrote({ bio: 'Bread!' }))?.[0]).toBe('meets');
    expect(asked('keywords', { keywords: ['snow'] }, wrote({ bio: 'Hi' }, bread))).toEqual([
      'close',
      'Your words found: snow (1 of 4 captions)',
    ]);
  });

  it('keywords: a neighbour of the same topic is close, nothing is a miss only where enough was read', () => {
    const niche: Findings['niche'] = {
      topics: [{ topic: { key: 'topic_food' }, posts: 4, bio: false }],
      focus: null,
      category: null,
    };
    expect(asked('keywords', { keywords: ['dessert'] }, { ...wrote({ bio: '' }, bread), niche })?.[0]).toBe('close');
    expect(asked('keywords', { keywords: ['tennis'] }, { ...wrote({ bio: '' }, bread), niche })?.[0]).toBe('misses');
    expect(asked('keywords', { keywords: ['tennis'] }, wrote({ bio: '' }, bread.slice(2)))?.[0]).toBe('unknown');
    expect(asked('keywords', { keywords: ['tennis'] }, wrote({}, bread))?.[0]).toBe('unknown');
  });

  it.each([
    [6, 'meets'],
    [5, 'meets'],
    [4, 'close'],
    [3, 'close'],
    [2, 'misses'],
  ])('focus: %d of 10 posts on one topic: %s', (many, answer) => {
    const focus = { topic: { tag: '#rye' }, posts: many, of: 10, share: many / 10 };
    const said = asked('focus', {}, { niche: { topics: [], focus, category: null } });
    expect(said).toEqual([answer, expect.stringContaining(`#rye, ${many} of 10 posts`)]);
  });

  it('languages', () => {
    const languages = (en: number, de: number) => ({
      languages: {
        found: [
          { language: 'en', captions: en },
          { language: 'de', captions: de },
        ],
        of: en + de,
      },
    });
    expect(asked('languages', { languages: ['de', 'fr'] }, languages(5, 5))).toEqual([
      'meets',
      '50% of the 10 captions whose language is clear are in one you look for (German and French); seen: English and German',
    ]);
    expect(asked('languages', { languages: ['de'] }, languages(8, 2))?.[0]).toBe('close');
    expect(asked('languages', { languages: ['de'] }, languages(9, 1))?.[0]).toBe('misses');
    expect(asked('languages', { languages: ['de'] }, languages(2, 0))?.[0]).toBe('unknown');
    expect(asked('languages', { languages: ['de'] })?.[0]).toBe('unknown');
  });

  it.each<[Brief['leastBand'], Parameters<typeof rating>, string]>([
    ['high', ['high'], 'meets'],
    ['high', ['typical', 'high'], 'close'],
    ['high', ['typical'], 'misses'],
    ['high', ['low', 'typical'], 'misses'],
    ['high', ['low', 'typical', 'high'], 'unknown'],
    ['typical', ['low', 'typical'], 'close'],
  ])('engagement at least %s, touching %j: %s', (leastBand, bands, answer) => {
    expect(asked('engagement', { leastBand }, { rating: rating(...bands) })?.[0]).toBe(answer);
  });

  it.each([
    [4, 2, 'meets'],
    [3.9, 2, 'close'],
    [2, 2, 'close'],
    [1.9, 2, 'misses'],
    [9, 61, 'misses'],
    [9, 0.2, 'meets'],
  ])('four posts a week: %d, the last %d days ago: %s', (perWeek, lastPost, answer) => {
    const cadence = { perWeek, lastPost, longestGap: 9 };
    expect(asked('activity', { leastPostsPerWeek: 4 }, { cadence })?.[0]).toBe(answer);
  });

  it.each<[number | null, number, number, string]>([
    [null, 0, 0, 'close'],
    [0.1, 0, 0, 'meets'],
    [null, 7, 0.17, 'meets'],
    [0.2, 7, 0.17, 'close'],
    [0.1, 7, 0.17, 'misses'],
    [null, 16, 0.5, 'misses'],
  ])('at most %j paid, of 24 posts %d are, or at least %d: %s', (mostSponsored, paid, low, answer) => {
    const sponsorship = wanted.sponsorship && { ...wanted.sponsorship, paid, share: paid / 24, low };
    expect(asked('sponsorship', { mostSponsored }, { sponsorship })?.[0]).toBe(answer);
  });

  it('returning partners, where paid posts name one or the brief insists', () => {
    const partner = { brand: 'ovenco', posts: 2, days: 75 };
    const named = wanted.sponsorship && { ...wanted.sponsorship, partners: [partner] };
    expect(asked('partners', {}, { sponsorship: named && { ...named, repeat: [partner] } })).toEqual([
      'meets',
      '@ovenco in 2 paid posts over 75 days: a sign of a long partnership',
    ]);
    expect(asked('partners', {}, { sponsorship: named })?.[0]).toBe('close');
    expect(asked('partners', {})).toBeNull();
    expect(asked('partners', { mustHaves: ['partners'] })?.[0]).toBe('unknown');
  });

  it('competitors: paid for is a miss, named is close', () => {
    const posts = captions('At @oven.co', 'Snow', 'Rain');
    const paid = posts.map((one, index) => (index === 0 ? { ...one, paid: 'label' as const } : one));
    const brief = { competitors: ['Oven Co'] };
    expect(asked('competitors', brief, wrote({ bio: '' }, paid))?.[0]).toBe('misses');
    expect(asked('competitors', brief, wrote({ bio: '' }, posts))?.[0]).toBe('close');
    expect(asked('competitors', brief, wrote({ bio: 'Ambassador of #OvenCo' }))?.[0]).toBe('close');
    expect(asked('competitors', brief, wrote({ bio: '' }, captions('a', 'b', 'ovens')))?.[0]).toBe('meets');
    expect(asked('competitors', brief, wrote({ bio: '' }, captions('a', 'b')))?.[0]).toBe('unknown');
  });

  it('words to avoid, with the sentence they stand in', () => {
    const brief = { avoid: ['casino'] };
    const caption = 'Good morning. We passed a casino on the way! Then we baked.';
    expect(asked('avoid', brief, wrote({ bio: '' }, captions('Snow', caption)))).toEqual([
      'misses',
      'Has “casino”: We passed a casino on the way!',
    ]);
    const long = `${'bread and '.repeat(40)}casino${' and butter'.repeat(40)}`;
    expect(asked('avoid', brief, wrote({ bio: long }))?.[1]).toMatch(/^.{13,15}…(bread|and|read|ead|nd|d).*casino.*…$/);
    expect(asked('avoid', brief, wrote({ bio: '' }, bread))?.[0]).toBe('meets');
    expect(asked('avoid', brief, wrote({}))?.[0]).toBe('unknown');
  });

  it('contact, where the brief insists', () => {
    const brief = { mustHaves: ['contact' as const] };
    const bio = { account: { ...wanted.account, bio: 'Bread' } };
    const contact = { emails: [{ address: 'mira@bakes.example', source: 'mira@bakes.example' }], links: [] };
    expect(asked('contact', brief, { contact })?.[0]).toBe('meets');
    expect(
      asked('contact', brief, { contact: { emails: [], links: [{ url: 'https://a.example', hub: null }] } })?.[0],
    ).toBe('close');
    expect(asked('contact', brief, bio)?.[0]).toBe('misses');
    expect(asked('contact', brief)?.[0]).toBe('unknown');
    expect(asked('contact', {})).toBeNull();
  });

  it('has a name for each question, each format and what would change the verdict', () => {
    const keys = [...criterionIds.map((id) => `criterion_${id}`), ...formats.map((one) => `format_${one}`)];
    expect(keys.filter((key) => !english[key])).toEqual([]);
    const { change } = holdAgainst(any, { ...wanted, cadence: { perWeek: 0, lastPost: 90, longestGap: 90 } });
    expect(words.tell(change.sentence)).toBe('It would be “Strong fit” if you could agree on this: Posting');
    const open = holdAgainst(any, { ...wanted, engagement: null }).change;
    expect(words.tell(open.sentence)).toBe('Not known yet: Engagement. It could lift this to “Strong fit”.');
  });

  it('nothing known is nothing missed', () => {
    const everything: Partial<Brief> = {
      keywords: ['bread'],
      languages: ['en'],
      competitors: ['ovenco'],
      avoid: ['casino'],
      budget: { amount: 1, currency: 'USD' },
      mustHaves: ['contact', 'partners'],
    };
    const answers = askAll(nothing, { ...any, ...everything }).map(({ answer }) => answer);
    expect(answers).toEqual(Array(12).fill('unknown'));
  });
});

describe('the same creator against every brief', () => {
  const known = record(
    [600, 640, 580, 610, 620, 590].map((likes, index) =>
      post({
        likes: exact(likes),
        comments: exact(4),
        caption: `Sourdough recipe number ${index} for you and the family`,
        publishedAt: daysAgo(10 + 2 * index),
      }),
    ),
    { bio: 'Baker. mira(at)bakes.example' },
  );
  const briefs: Brief[] = [
    { ...any, id: 'bread', name: 'Bread', keywords: ['sourdough'], languages: ['en'], mustHaves: ['contact'] },
    { ...any, id: 'tennis', name: 'Tennis', keywords: ['tennis'], languages: ['fr'], mustHaves: ['keywords'] },
    { ...any, id: 'big', name: 'Big', size: { min: 1e6, max: 1e7 } },
  ];

  it('gives each brief its own fit, in their order', () => {
    const fits = compareBriefs(known, instagram, briefs, now);
    expect(fits.map(({ brief, name, fit }) => [brief, name, fit.verdict])).toEqual([
      ['bread', 'Bread', 'strong'],
      ['tennis', 'Tennis', 'none'],
      ['big', 'Big', 'none'],
    ]);
  });

  it('says the same as the assessment by one of them, and that does not depend on the order of posts', () => {
    const [first] = briefs;
    if (!first) throw new Error('no brief');
    const expected = assess(known, instagram, first, now);
    expect(compareBriefs(known, instagram, briefs, now)[0]?.fit).toEqual(expected.fit);
    fc.assert(
      fc.property(fc.shuffledSubarray(known.posts, { minLength: known.posts.length }), (posts) => {
        expect(assess({ ...known, posts }, instagram, first, now)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('holds everything that screens show', () => {
    const quote = { amount: 150, currency: 'USD' };
    const shown = assess(known, instagram, briefs[0] ?? any, now, { ...standardTerms, quote });
    expect(shown).toMatchObject({
      cadence: { lastPost: 10 },
      niche: { focus: { topic: { key: 'topic_food' }, share: 1 } },
      languages: { found: [{ language: 'en', captions: 6 }] },
      sponsorship: { paid: 0, of: 6 },
      contact: { emails: [{ address: 'mira@bakes.example' }] },
      price: { quote: { money: quote }, usual: { by: 'size' } },
      formats: [],
    });
  });
});
