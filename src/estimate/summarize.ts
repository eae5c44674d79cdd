import { type Assessment, shownRate, whyNoEngagement } from '../model/assessment';
import type { Money } from '../model/money';
import type { Topic } from '../model/portrait';
import type { Account } from '../model/reading';
import type { AccountRecord } from '../model/record';
import type { Summary } from '../model/summary';
import { lastPostAt } from './portrait/last-post';
import { findableWords, searchWords } from './text/search-words';
import { keptRate } from './rate/kept-rate';

/** More would cost the index more than anybody finds by them. */
const mostWords = 40;

/** What a summary is of. */
export interface Summarized {
  /** The creator's id. */
  id: string;
  record: AccountRecord;
  assessment: Assessment;
  /** What the creator asks, else null. */
  quote: Money | null;
  /** Of the profile. */
  url: string;
  madeBy: Summary['madeBy'];
}

/** The values that a list shows of a creator. */
export function summarize({ id, record, assessment, quote, url, madeBy }: Summarized): Summary {
  const { account } = record;
  const { fit, tier, niche, languages, contact, missing, goodUntil } = assessment;
  const rate = shownRate(assessment);
  const topics = niche?.topics.map(({ topic }) => topic) ?? [];
  const { followers } = account;
  return {
    id,
    account: record.key,
    site: account.site,
    handle: account.handle,
    name: account.name,
    url,
    verdict: fit.verdict,
    score: fit.score,
    tier: tier && { names: tier.names, lowest: tier.lowest },
    followers: followers && { value: followers.value, min: followers.min, max: followers.max },
    rate: rate && keptRate(rate),
    noRate: rate ? null : whyNoEngagement(missing),
    topics,
    languages: languages?.found.map(({ language }) => language) ?? [],
    hasEmail: contact.emails.length > 0,
    lastPostAt: lastPostAt(record),
    quote,
    words: wordsOf(account, topics),
    madeBy,
    goodUntil,
  };
}

/** What is known of a creator whom nobody has assessed yet: found by its name, and stale from the beginning. */
export const bareSummary = (id: string, account: string, named: Account, url: string): Summary => ({
  id,
  account,
  site: named.site,
  handle: named.handle,
  name: named.name,
  url,
  verdict: 'unknown',
  score: { low: 0, high: 100 },
  tier: null,
  followers: null,
  rate: null,
  noRate: null,
  topics: [],
  languages: [],
  hasEmail: false,
  lastPostAt: null,
  quote: null,
  words: wordsOf(named, []),
  madeBy: { revision: -1, standards: -1, at: 0 },
  goodUntil: 0,
});

/** Site and topics come first, since a name without spaces may have any number of words. */
function wordsOf({ site, handle, name }: Account, topics: readonly Topic[]): string[] {
  const whole = searchWords([site, ...topics.map(tagOf)].join(' '));
  return [...new Set([...whole, ...findableWords([handle, name ?? ''])])].slice(0, mostWords);
}

/** What somebody types to find a topic: "food" for `topic_food`, "ryebread" for #ryebread. */
const tagOf = (topic: Topic): string => ('tag' in topic ? topic.tag : topic.key.replace('topic_', ''));
