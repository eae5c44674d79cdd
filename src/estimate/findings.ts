import type { Digest, KnownAccount } from '../model/record';
import type { Engagement, Rating, Unestimated } from '../model/assessment';
import type { Account, Post } from '../model/reading';
import type { EngagementRules } from '../model/rules';
import { midpoint } from '../reading/count';
import { benchmarkOf, benchmarks } from './benchmarks';
import type { Benchmark } from './benchmarks/benchmark';
import { cadenceOf } from './portrait/cadence';
import { knownDigest, ownPostsOf } from './digest';
import type { Findings } from './fit/criteria/criterion';
import { neededCounts } from './rate/interactions';
import { priceOf } from './portrait/price';
import { rate } from './benchmarks/rating';
import { formulaOf, type Rate, type Rates, ratesOf, usualPosts } from './rate/both-rates';
import { headlineOf } from './rate/headline';
import { sponsorshipOf } from './portrait/sponsorship';
import type { Terms } from './user-terms';
import { textsOf } from './text/account-texts';
import { isPicked, whyNotEngagement } from './rate/why-no-rate';

/** The findings, and what they were drawn from. */
export interface FindingsAndRates {
  findings: Findings;
  /** The account's own posts, newest first. */
  ownPosts: readonly Post[];
  rates: Rates;
  rated: { engagement: Engagement; benchmark: Benchmark; rating: Rating } | null;
  repeated: Digest['repeated'];
}

/** What is known of the account, whatever a brief may ask. */
export function findingsOf(record: KnownAccount, rules: EngagementRules, now: Date, terms: Terms): FindingsAndRates {
  const { account } = record;
  const ownPosts = ownPostsOf(account, record.posts);
  const rates = ratesOf(record, rules, headlineOf(account.site, rules, terms.settings), now);
  const { head, other, shown, reactions } = rates;
  const isOtherAlone = reactions.engagement === null && shown !== reactions;
  const rated = rateEither(record, [head.engagement, other.engagement], terms);
  const picked = isPicked(record);
  const texts = textsOf(account, ownPosts);
  const digest = knownDigest(record, ownPosts, texts);
  const findings: Findings = {
    account,
    engagement: rated?.engagement ?? reactions.engagement ?? head.engagement ?? other.engagement,
    rating: rated?.rating ?? null,
    cadence: picked ? null : cadenceOf(record.posts, account, now),
    texts,
    topical: digest.topical,
    niche: digest.niche,
    languages: digest.languages,
    // Paid posts are compared by reactions alone, not by views.
    sponsorship: picked
      ? null
      : sponsorshipOf(ownPosts, account, {
          posts: isOtherAlone ? [] : reactions.sample.posts,
          formula: formulaOf(reactions, record, rules),
          rules,
        }),
    contact: digest.contact,
    price: priceOf({
      site: account.site,
      followers: account.followers,
      // Picked posts got far more than the usual one does.
      posts: picked ? [] : usualPosts(record, rules, [], now).posts,
      reacted: picked ? [] : (isOtherAlone ? shown : reactions).sample.posts,
      rules,
      prices: terms.settings,
      quote: terms.quote,
    }),
    declared: terms.declared,
    missing: whatIsMissing(record, rules, ownPosts, reactions, rated?.rating ?? null),
  };
  return { findings, ownPosts, rates, rated, repeated: digest.repeated };
}

/** The first of the rates that a benchmark exists for, held against it. */
function rateEither(
  { account: { site, followers } }: KnownAccount,
  engagements: readonly (Engagement | null)[],
  terms: Terms,
): FindingsAndRates['rated'] {
  if (!followers) return null;
  const size = midpoint(followers);
  for (const engagement of engagements) {
    const benchmark = engagement && benchmarkOf({ site, per: engagement.per, followers: size }, terms);
    const rating = benchmark && rate({ site, followers: size, engagement }, benchmark);
    if (rating) return { engagement, benchmark, rating };
  }
  return null;
}

function whatIsMissing(
  record: KnownAccount,
  rules: EngagementRules,
  ownPosts: readonly Post[],
  { per, engagement, sample }: Rate,
  rating: Rating | null,
): Unestimated[] {
  const { account, last } = record;
  const missing: Unestimated[] = [];
  if (!account.followers) {
    missing.push({ what: 'tier', why: last.missing.find(({ what }) => what === 'followers')?.why ?? 'not-on-page' });
  }
  const unrated = { why: account.followers ? whyUnrated(account) : ('no-denominator' as const) };
  const why = engagement ? null : whyNotEngagement(record, ownPosts, sample, per, neededCounts(rules, per));
  if (why) missing.push({ what: 'engagement', ...why });
  if (!rating) missing.push({ what: 'rating', why: (why ?? unrated).why });
  return missing;
}

/** Nothing published is worth comparing with, or nothing for this rate and size. */
const whyUnrated = ({ site }: Account): Unestimated['why'] =>
  benchmarks.some((one) => one.site === site) ? 'size-not-covered' : 'no-benchmark';
