import type { Engagement } from '../../model/assessment';
import type { KnownAccount } from '../../model/record';
import { type Denominator, denominators, type EngagementRules } from '../../model/rules';
import { estimateEngagement } from './estimate-engagement';
import { countsOf, type Formula, type Needed, neededCounts } from './interactions';
import { type Sample, sampleOf } from './sample';
import { isPicked } from './why-no-rate';

/** The rate by one denominator, and the posts it was worked out from. */
export interface Rate {
  per: Denominator;
  sample: Sample;
  engagement: Engagement | null;
}

export interface Rates {
  /** By the denominator of the headline. */
  head: Rate;
  other: Rate;
  /** The one to show: a YouTube channel's page has no reactions, and what is shown then are its views. */
  shown: Rate;
  /** The headline's, or the other where that counts views: what is said of engagement is said of this one. */
  reactions: Rate;
}

/** The account's rates by both denominators, of which `headline` is the one to show first. */
export function ratesOf(record: KnownAccount, rules: EngagementRules, headline: Denominator, now: Date): Rates {
  const head = rateBy(record, rules, headline, now);
  const other = rateBy(record, rules, headline === 'followers' ? 'views' : 'followers', now);
  const shown = head.engagement === null && other.engagement !== null ? other : head;
  const reactions = countsOf([], rules, headline).includes('views') ? other : head;
  return { head, other, shown, reactions };
}

/** How a rate was worked out, or would be. */
export const formulaOf = (
  { per, engagement, sample }: Rate,
  { account: { followers } }: KnownAccount,
  rules: EngagementRules,
): Formula => ({ per, counts: engagement?.counts ?? countsOf(sample.posts, rules, per), followers });

/** The rates alone, for a comparison of many accounts: a small part of an assessment's work. */
export const engagementsOf = (record: KnownAccount, rules: EngagementRules, now: Date): Engagement[] =>
  denominators.flatMap((per) => rateBy(record, rules, per, now).engagement ?? []);

function rateBy(record: KnownAccount, rules: EngagementRules, per: Denominator, now: Date): Rate {
  const sample = usualPosts(record, rules, neededCounts(rules, per), now);
  const engagement = isPicked(record) ? null : estimateEngagement(sample, record.account.followers, rules, per);
  return { per, sample, engagement };
}

/** The posts that show these counts and are fit to tell what is usual. */
export const usualPosts = (
  { account, posts, leftOut, last }: KnownAccount,
  { settleDays }: EngagementRules,
  needs: readonly Needed[],
  now: Date,
): Sample => sampleOf(posts, { account, needs, settleDays, missing: last.missing, ruledOut: leftOut, now });
