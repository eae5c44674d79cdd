import type { KnownAccount } from '../model/record';
import type { Assessment, BriefFit } from '../model/assessment';
import type { Brief } from '../model/brief';
import type { EngagementRules } from '../model/rules';
import { chartOf } from './rate/chart-points';
import { commentRate } from './rate/comment-rate';
import { factsOf } from './facts';
import { findingsOf } from './findings';
import { goodUntil } from './good-until';
import { holdAgainst } from './fit/hold-against';
import { formatRates } from './rate/formats';
import { formulaOf, usualPosts } from './rate/both-rates';
import { toldHeadline } from './rate/headline';
import { tally } from './rate/sample';
import { standardTerms, type Terms } from './user-terms';
import { tierOf } from './portrait/tier';
import { usualOf } from './rate/usual-counts';
import { isPicked } from './rate/why-no-rate';

/** Everything Fitlens has to say about an account: what it is, how sure that is, and how it fits the brief. */
export function assess(
  record: KnownAccount,
  rules: EngagementRules,
  brief: Brief,
  now: Date,
  terms: Terms = standardTerms,
): Assessment {
  const { account } = record;
  const { findings, ownPosts, rates, rated, repeated } = findingsOf(record, rules, now, terms);
  const { head, other, shown, reactions } = rates;
  const formula = formulaOf(shown, record, rules);
  const { rating, cadence, sponsorship, niche, languages, contact, price } = findings;
  const isHidden = findings.missing.some(({ what, why }) => what === 'engagement' && why === 'hidden');
  const formats = isPicked(record) ? [] : formatRates(shown.sample, account.followers, rules, formula.per);
  return {
    tier: account.followers && tierOf(account.followers, terms.settings.tierBounds),
    headline: toldHeadline(account.site, rules, terms.settings),
    engagement: head.engagement,
    alsoPer: other.engagement,
    comments: isHidden ? commentRate(record, rules, now) : null,
    usual: isPicked(record) ? null : usualOf(usualPosts(record, rules, [], now).posts),
    leftOut: tally(shown.sample),
    rating,
    formats,
    cadence,
    sponsorship,
    niche,
    languages,
    contact,
    price,
    facts: factsOf({
      account,
      posts: ownPosts,
      sample: reactions.sample,
      settleDays: rules.settleDays,
      engagement: reactions.engagement,
      rated,
      cadence,
      formats,
      sponsorship,
      repeated,
    }),
    fit: holdAgainst(brief, findings),
    chart: chartOf(ownPosts, shown.sample, formula),
    missing: findings.missing,
    goodUntil: goodUntil(
      { account, ownPosts, rates, settleDays: rules.settleDays, brief, hasCadence: cadence !== null },
      now,
    ),
  };
}

/** The same account against every brief, in the order of the briefs. */
export function compareBriefs(
  record: KnownAccount,
  rules: EngagementRules,
  briefs: readonly Brief[],
  now: Date,
  terms: Terms = standardTerms,
): BriefFit[] {
  const { findings } = findingsOf(record, rules, now, terms);
  return briefs.map((brief) => ({ brief: brief.id, name: brief.name, fit: holdAgainst(brief, findings) }));
}
