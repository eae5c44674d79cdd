import { type Assessment, shownRate, whyNoEngagement } from '../model/assessment';
import type { Money } from '../model/money';
import type { SiteId } from '../model/page';
import type { Topic } from '../model/portrait';
import type { Account } from '../model/reading';
import type { AccountRecord } from '../model/record';
import type { Summary, ToldValues } from '../model/summary';
import { lastPostAt } from './portrait/last-post';
import { findableWords, searchWords } from './text/search-words';
import { keptRate } from './rate/kept-rate';

/** More would cost the index more than anybody finds by them. */
const mostWords = 40;

/** Words of tags and notes that find a creator, beside its own. */
const mostSaid = 200;

/** What is kept of a creator beside what its account shows. */
export interface Kept {
  /** Of all its accounts, each once. */
  sites: SiteId[];
  /** How its followers changed since it was saved, as a share of what they were; null where one of both is not known. */
  growth: number | null;
  tags: readonly string[];
  /** The texts of its notes, the newest first. */
  notes: readonly string[];
}

/** What a summary is of. */
export interface Summarized {
  /** The creator's id. */
  id: string;
  record: AccountRecord;
  assessment: Assessment;
  /** What the creator asks, else null. */
  quote: Money | null;
  kept: Kept;
  /** Of the profile. */
  url: string;
  madeBy: Summary['madeBy'];
}

/** The values that a list shows of a creator. */
export function summarize({ id, record, assessment, quote, kept, url, madeBy }: Summarized): Summary {
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
    sites: kept.sites,
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
    lastSeenAt: record.lastSeenAt,
    growth: kept.growth,
    quote,
    words: wordsOf(account, topics, kept),
    madeBy,
    goodUntil,
  };
}

/**
 * What is known of a creator whom nobody has assessed yet: found by its name, tags and notes, and stale from the beginning;
 * with what a colleague's look told of it.
 */
export const bareSummary = (
  id: string,
  account: string,
  named: Account,
  url: string,
  said: Pick<Kept, 'tags' | 'notes'> = { tags: [], notes: [] },
  told: ToldValues | null = null,
): Summary => ({
  id,
  account,
  site: named.site,
  handle: named.handle,
  name: named.name,
  url,
  sites: [named.site],
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
  lastSeenAt: new Date(0).toISOString(),
  growth: null,
  quote: null,
  words: wordsOf(named, [], said),
  madeBy: { revision: -1, standards: -1, at: 0 },
  goodUntil: 0,
  ...told,
});

/** What finds a creator by its summary, once the user has written something else of it. */
export const wordsSince = (
  summary: Pick<Summary, 'site' | 'handle' | 'name' | 'topics'>,
  said: Pick<Kept, 'tags' | 'notes'>,
): string[] => wordsOf(summary, summary.topics, said);

/** Site and topics come first, since a name without spaces may have any number of words; then what the user wrote. */
function wordsOf(
  { site, handle, name }: Pick<Account, 'site' | 'handle' | 'name'>,
  topics: readonly Topic[],
  { tags, notes }: Pick<Kept, 'tags' | 'notes'>,
): string[] {
  const whole = searchWords([site, ...topics.map(tagOf)].join(' '));
  const own = [...new Set([...whole, ...findableWords([handle, name ?? ''])])].slice(0, mostWords);
  const said = findableWords([...tags, ...notes]).slice(0, mostSaid);
  return [...new Set([...own, ...said])];
}

/** What somebody types to find a topic: "food" for `topic_food`, "ryebread" for #ryebread. */
const tagOf = (topic: Topic): string => ('tag' in topic ? topic.tag : topic.key.replace('topic_', ''));
