import type { Assessment, Engagement, Rating } from '../model/assessment';
import type { Brief } from '../model/brief';
import type { Post } from '../model/reading';
import type { AccountRecord } from '../model/record';
import type { Denominator, EngagementRules } from '../model/rules';
import { midpoint } from '../reading/count';
import { benchmarkOf } from './benchmarks';
import type { Benchmark } from './benchmarks/benchmark';
import { cadenceOf } from './cadence';
import { chartOf } from './chart';
import { estimateEngagement } from './engagement';
import { factsOf } from './facts';
import { holdAgainst } from './fit';
import { countsOf, neededCounts } from './interactions';
import { foreign } from './own';
import { rate } from './rating';
import { type Sample, sampleOf } from './sample';
import { tierOf } from './tier';
import { newestFirst } from './time';
import { isPicked, whyNoEngagement } from './why-not';

type Known = Pick<AccountRecord, 'account' | 'posts' | 'last'>;

/** Everything Fitlens has to say about an account: what it is, how sure that is, and how it fits the brief. */
export function assess(record: Known, rules: EngagementRules, brief: Brief, now: Date): Assessment {
  const { account } = record;
  const per = rules.headline;
  const own = newestFirst(record.posts).filter((post) => foreign(post, account) === null);
  const head = estimate(record, rules, per, now);
  const other = estimate(record, rules, per === 'followers' ? 'views' : 'followers', now);
  const rated = rateEither(record, [head.engagement, other.engagement]);
  const rating = rated?.rating ?? null;
  const cadence = isPicked(record) ? null : cadenceOf(record.posts, account, now);
  const missing = whatIsMissing(record, rules, own, head, rating);
  return {
    tier: account.followers && tierOf(account.followers),
    engagement: head.engagement,
    alsoPer: other.engagement,
    rating,
    facts: factsOf({
      account,
      posts: own,
      sample: head.sample,
      settleDays: rules.settleDays,
      engagement: head.engagement,
      rated,
      cadence,
    }),
    fit: holdAgainst(brief, {
      account,
      engagement: rated?.engagement ?? head.engagement ?? other.engagement,
      rating,
      cadence,
      missing,
    }),
    chart: chartOf(own, head.sample, {
      per,
      counts: head.engagement?.counts ?? countsOf(head.sample.posts, rules, per),
      followers: account.followers,
    }),
    missing,
  };
}

interface Estimate {
  sample: Sample;
  engagement: Engagement | null;
}

function estimate(record: Known, rules: EngagementRules, per: Denominator, now: Date): Estimate {
  const { account, posts, last } = record;
  const sample = sampleOf(posts, {
    account,
    needs: neededCounts(rules, per),
    settleDays: rules.settleDays,
    missing: last.missing,
    now,
  });
  const engagement = isPicked(record) ? null : estimateEngagement(sample, account.followers, rules, per);
  return { sample, engagement };
}

/** The first of the rates that a benchmark exists for, held against it. */
function rateEither(
  { account: { site, followers } }: Known,
  engagements: readonly (Engagement | null)[],
): { engagement: Engagement; benchmark: Benchmark; rating: Rating } | null {
  for (const engagement of engagements) {
    const benchmark = engagement && benchmarkOf(site, engagement.per);
    const rating = benchmark && followers && rate({ site, followers: midpoint(followers), engagement }, benchmark);
    if (rating) return { engagement, benchmark, rating };
  }
  return null;
}

function whatIsMissing(
  record: Known,
  rules: EngagementRules,
  own: readonly Post[],
  { engagement, sample }: Estimate,
  rating: Rating | null,
): Assessment['missing'] {
  const { account, last } = record;
  const missing: Assessment['missing'] = [];
  if (!account.followers) {
    missing.push({ what: 'tier', why: last.missing.find(({ what }) => what === 'followers')?.why ?? 'not-on-page' });
  }
  const per = rules.headline;
  const why = engagement ? null : whyNoEngagement(record, own, sample, per, neededCounts(rules, per));
  if (why) missing.push({ what: 'engagement', why });
  if (!rating) missing.push({ what: 'rating', why: why ?? (account.followers ? 'no-benchmark' : 'no-denominator') });
  return missing;
}
