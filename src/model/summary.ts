import type { Bounds, Engagement, Tier, Verdict } from './assessment';
import type { Money } from './money';
import type { SiteId } from './page';
import type { Topic } from './portrait';
import type { Sentence } from './sentence';

/**
 * The values a list shows of a creator, kept beside it, so that a list assesses nobody. It holds while the account's
 * revision and the standards are those it was made by, and until time alone changes an answer.
 */
export interface Summary {
  /** The creator's id. */
  id: string;
  /** The key of the account it is of. */
  account: string;
  site: SiteId;
  handle: string;
  name: string | null;
  url: string;
  /** Of all its accounts, each once. */
  sites: SiteId[];
  verdict: Verdict;
  score: { low: number; high: number };
  tier: Pick<Tier, 'names' | 'lowest'> | null;
  followers: Bounds | null;
  rate: Pick<Engagement, 'per' | 'counts' | 'typical' | 'low' | 'high' | 'sample'> | null;
  /** Why there is no rate; null where there is one. */
  noRate: Sentence | null;
  topics: Topic[];
  /** BCP 47 base languages, the most frequent first. */
  languages: string[];
  hasEmail: boolean;
  lastPostAt: string | null;
  /** The last look at its first account, ISO. */
  lastSeenAt: string;
  /** How its followers changed since it was saved, as a share of what they were; null where one of both is not known. */
  growth: number | null;
  /** What the creator asks, else null. */
  quote: Money | null;
  /** What a search finds it by: folded, each once. */
  words: string[];
  /** The `revision` of the account and the number of the standards, and when it was; ms since 1970. */
  madeBy: { revision: number; standards: number; at: number };
  /** From then on it may be another; ms since 1970. */
  goodUntil: number;
}

/** What a colleague's look told of an account that nobody looked at here; `lastSeenAt` is when. */
export type ToldValues = Pick<Summary, 'tier' | 'followers' | 'rate' | 'noRate' | 'lastSeenAt'>;
