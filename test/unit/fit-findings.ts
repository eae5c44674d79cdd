import type { Findings } from '../../src/estimate/fit/criteria/criterion';
import { textsOf } from '../../src/estimate/text/account-texts';
import { topicsOfCaptions } from '../../src/estimate/topics/niche';
import type { Engagement, Rating } from '../../src/model/assessment';
import type { Band } from '../../src/model/band';
import type { Account, Post } from '../../src/model/reading';
import { account, exact } from './estimate-posts';

/** Made-up findings for the tests of the criteria. */
export const engagement: Engagement = {
  per: 'followers',
  counts: ['likes', 'comments'],
  typical: 0.031,
  low: 0.024,
  high: 0.04,
  average: 0.033,
  sample: 12,
  leftOut: {},
};

/** A range that touches these bands, with the typical post in the highest of them. */
export const rating = (...bands: Band[]): Rating => ({
  per: 'followers',
  bands,
  typical: bands.at(-1) ?? 'typical',
  benchmark: { id: 'one', name: 'Modash', population: { text: 'profiles' }, year: 2023, source: 'a page' },
});

/** An account of which nothing could be read. */
export const nothing: Findings = {
  account: account({ followers: null }),
  engagement: null,
  rating: null,
  cadence: null,
  texts: { bio: null, captions: [] },
  topical: [],
  niche: null,
  languages: null,
  sponsorship: null,
  contact: { emails: [], links: [] },
  price: { quote: null, usual: null },
  declared: null,
  missing: [],
};

/** Whoever looks for any micro-influencer wants this one. */
export const wanted: Findings = {
  ...nothing,
  account: account({ followers: exact(12_345) }),
  engagement,
  rating: rating('typical', 'high'),
  cadence: { perWeek: 3, lastPost: 2.4, longestGap: 4 },
  niche: { topics: [], focus: { topic: { key: 'topic_food' }, posts: 9, of: 12, share: 0.75 }, category: null },
  sponsorship: { paid: 3, of: 24, share: 0.125, low: 0.05, high: 0.27, against: null, partners: [], repeat: [] },
};

/** What an account wrote: its bio and its posts' captions. */
export const wrote = (changes: Partial<Account>, posts: Post[] = []): Pick<Findings, 'texts' | 'topical'> => {
  const texts = textsOf(account(changes), posts);
  return { texts, topical: topicsOfCaptions(texts) };
};
