import type { Assessment, BriefFit, Engagement, Rating } from '../model/assessment';
import type { Brief } from '../model/brief';
import type { Post } from '../model/reading';
import type { AccountRecord } from '../model/record';
import { type Denominator, denominators, type EngagementRules } from '../model/rules';
import { midpoint } from '../reading/count';
import { benchmarkOf } from './benchmarks';
import type { Benchmark } from './benchmarks/benchmark';
import { cadenceOf } from './cadence';
import { chartOf } from './chart';
import { contactOf } from './contact';
import type { Findings } from './criteria/criterion';
import { estimateEngagement } from './engagement';
import { factsOf } from './facts';
import { holdAgainst } from './fit';
import { formatRates } from './formats';
import { countsOf, type Formula, neededCounts } from './interactions';
import { languagesOf } from './languages';
import { findWords, nicheOf } from './niche';
import { foreign } from './own';
import { priceOf } from './price';
import { rate } from './rating';
import { type Sample, sampleOf } from './sample';
import { sponsorshipOf } from './sponsorship';
import { standardTerms, type Terms } from './terms';
import { textsOf } from './texts';
import { tierOf } from './tier';
import { newestFirst } from './time';
import { isPicked, whyNoEngagement } from './why-not';

type Known = Pick<AccountRecord, 'account' | 'posts' | 'last'>;

/** Everything Fitlens has to say about an account: what it is, how sure that is, and how it fits the brief. */
export function assess(
  record: Known,
  rules: EngagementRules,
  brief: Brief,
  now: Date,
  terms: Terms = standardTerms,
): Assessment {
  const { account } = record;
  const { own, head, other, shown, rated, formula, findings } = find(record, rules, now, terms);
  const { rating, cadence, sponsorship, niche, languages, contact, price, texts } = findings;
  // Views are no engagement: of them neither formats nor paid posts are compared.
  const formats = isPicked(record) ? [] : formatRates(head.sample, account.followers, rules, rules.headline);
  return {
    tier: account.followers && tierOf(account.followers, terms.settings.tierBounds),
    engagement: head.engagement,
    alsoPer: other.engagement,
    rating,
    formats,
    cadence,
    sponsorship,
    niche,
    keywords: findWords(texts, brief.keywords),
    languages,
    contact,
    price,
    facts: factsOf({
      account,
      posts: own,
      sample: head.sample,
      settleDays: rules.settleDays,
      engagement: head.engagement,
      rated,
      cadence,
      formats,
      sponsorship,
    }),
    fit: holdAgainst(brief, findings),
    chart: chartOf(own, shown.sample, formula),
    missing: findings.missing,
  };
}

/** The same account against every brief, in the order of the briefs. */
export function compareBriefs(
  record: Known,
  rules: EngagementRules,
  briefs: readonly Brief[],
  now: Date,
  terms: Terms = standardTerms,
): BriefFit[] {
  const { findings } = find(record, rules, now, terms);
  return briefs.map((brief) => ({ brief: brief.id, name: brief.name, fit: holdAgainst(brief, findings) }));
}

/** The account's rates alone, for a comparison of many accounts: a small part of an assessment's work. */
export const engagementsOf = (record: Known, rules: EngagementRules, now: Date): Engagement[] =>
  denominators.flatMap((per) => estimate(record, rules, per, now).engagement ?? []);

/** What is known of the account, whatever a brief may ask. */
function find(record: Known, rules: EngagementRules, now: Date, terms: Terms) {
  const { account } = record;
  const { followers } = account;
  const [per, otherPer] =
    rules.headline === 'followers' ? (['followers', 'views'] as const) : (['views', 'followers'] as const);
  const own = newestFirst(record.posts).filter((post) => foreign(post, account) === null);
  const head = estimate(record, rules, per, now);
  const other = estimate(record, rules, otherPer, now);
  // A YouTube channel's page has no reactions: what is shown then are its views.
  const shown = head.engagement === null && other.engagement !== null ? other : head;
  const rated = rateEither(record, [head.engagement, other.engagement], terms);
  const picked = isPicked(record);
  const texts = textsOf(account, own);
  const formula: Formula = {
    per: shown === head ? per : otherPer,
    counts: shown.engagement?.counts ?? countsOf(head.sample.posts, rules, per),
    followers,
  };
  const missing = whatIsMissing(record, rules, own, head, rated?.rating ?? null);
  const findings = {
    account,
    engagement: rated?.engagement ?? head.engagement ?? other.engagement,
    rating: rated?.rating ?? null,
    cadence: picked ? null : cadenceOf(record.posts, account, now),
    texts,
    niche: nicheOf(texts, account),
    languages: languagesOf(texts),
    sponsorship: picked
      ? null
      : sponsorshipOf(own, account, { posts: shown === head ? head.sample.posts : [], formula, rules }),
    contact: contactOf(account),
    price: priceOf({
      site: account.site,
      followers,
      // Picked posts got far more than the usual one does.
      posts: picked ? [] : shown.sample.posts,
      rules,
      rates: terms.settings.rates,
      quote: terms.quote,
    }),
    missing,
  } satisfies Findings;
  return { own, head, other, shown, rated, formula, findings };
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
  terms: Terms,
): { engagement: Engagement; benchmark: Benchmark; rating: Rating } | null {
  for (const engagement of engagements) {
    const benchmark = engagement && benchmarkOf(site, engagement.per, terms);
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
