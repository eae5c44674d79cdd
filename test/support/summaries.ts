import type { Money } from '../../src/model/money';
import type { Subject } from '../../src/model/comparison';
import type { Summary } from '../../src/model/summary';

/** Mira's row of a list, as everything about her is known. */
export const aSummary = (changes: Partial<Summary> = {}): Summary => ({
  id: 'creator-mira',
  account: 'instagram:mira',
  site: 'instagram',
  handle: 'mira.bakes',
  name: 'Mira Bakes',
  url: 'https://www.instagram.com/mira.bakes/',
  sites: ['instagram'],
  verdict: 'possible',
  score: { low: 75, high: 75 },
  tier: { names: ['micro'], lowest: 1_000 },
  followers: { value: 20_000, min: 20_000, max: 20_000 },
  rate: { per: 'followers', counts: ['likes', 'comments'], typical: 0.03, low: 0.024, high: 0.038, sample: 12 },
  noRate: null,
  topics: [{ key: 'topic_food' }],
  languages: ['en'],
  hasEmail: true,
  lastPostAt: '2026-06-28T12:00:00.000Z',
  lastSeenAt: '2026-06-30T08:00:00.000Z',
  growth: null,
  quote: null,
  words: [],
  madeBy: { revision: 1, standards: 1, at: 0 },
  goodUntil: Infinity,
  ...changes,
});

/** One of those that are compared. */
export const aSubject = (changes: Partial<Summary> = {}, more: Partial<Omit<Subject, 'summary'>> = {}): Subject => ({
  summary: aSummary(changes),
  price: null,
  postsPerWeek: null,
  growth: null,
  ...more,
});

export const euros = (amount: number): Money => ({ amount, currency: 'EUR' });
