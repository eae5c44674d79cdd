import { countsViews } from '../model/assessment';
import type { KnownAccount } from '../model/record';
import type { Denominator, EngagementRules } from '../model/rules';
import { midpoint } from '../reading/count';
import type { Seen } from './benchmarks/own';
import { engagementsOf } from './rate/both-rates';

/**
 * What a visited account adds to the user's own benchmarks: its typical rate by each denominator it has one by, with its
 * followers. Rates that count views are left out, since no benchmark is of those; without followers there is none.
 */
export function visitedRates(record: KnownAccount, rules: EngagementRules, now: Date): (Seen & { per: Denominator })[] {
  const { followers } = record.account;
  if (!followers) return [];
  return engagementsOf(record, rules, now).flatMap((one) =>
    countsViews(one) ? [] : [{ per: one.per, followers: midpoint(followers), rate: one.typical }],
  );
}
