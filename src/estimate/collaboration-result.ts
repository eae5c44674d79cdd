import type { Bounds } from '../model/assessment';
import type { CollaborationResult, CostStanding, ExpectedPost, RealCost } from '../model/collaboration-result';
import { day } from '../model/day';
import type { Ends } from '../model/ends';
import type { MessageKey } from '../model/message-key';
import type { Money } from '../model/money';
import type { Range } from '../model/portrait';
import { touches } from '../model/ranges';
import type { PostCount } from '../model/reading';
import type { EngagementRules } from '../model/rules';
import type { Sentence } from '../model/sentence';

/** What was read of a post that was paid for: each count as sharply as its page told it, null where it did not. */
export type CountsRead = { [count in PostCount]: Bounds | null } & { readAt: string; publishedAt: string | null };

/**
 * What one engagement and a thousand views of a paid post really cost, with the interval that rounded counts leave, beside
 * what was to be expected (see `expectedOf`). Interactions are those that the site's rates always count, so that both sides count
 * the same; with one of them unread there is no sum. Null amounts, and posts that got nothing, have a reason.
 */
export function resultOf(
  cost: Money | null,
  read: CountsRead,
  expected: ExpectedPost | null,
  { interactions, settleDays }: Pick<EngagementRules, 'interactions' | 'settleDays'>,
): CollaborationResult {
  const age = read.publishedAt === null ? null : (Date.parse(read.readAt) - Date.parse(read.publishedAt)) / day;
  const youngAt = age !== null && age >= 0 && age < settleDays ? age : null;
  const costOf = (counts: readonly PostCount[], of: number, usual: Range | null, none: MessageKey) => {
    const got = sumOf(read, counts);
    if (cost === null) return because('resultNoCost');
    if (cost.amount === 0) return because('resultFree');
    if ('unread' in got) return because('resultUnread', got.unread);
    // What may have got nothing has no price a piece: that may be any.
    if (got.low === 0) return because(none);
    return realCost(cost.amount * of, got, usual, youngAt !== null);
  };
  return {
    cost,
    perEngagement: costOf(interactions, 1, expected?.interactions ?? null, 'resultNoEngagement'),
    perThousandViews: costOf(['views'], 1_000, expected?.views ?? null, 'resultNoViews'),
    youngAt,
  };
}

const because = (key: MessageKey, unread: readonly PostCount[] = []): { why: Sentence } => ({
  why: {
    key,
    values: unread.length > 0 ? { counts: { list: unread.map((name) => ({ word: `count_${name}` })) } } : {},
  },
});

/** The sum of these counts, or those that were not read. */
function sumOf(read: CountsRead, counts: readonly PostCount[]): Ends | { unread: PostCount[] } {
  const unread = counts.filter((name) => read[name] === null);
  if (unread.length > 0) return { unread };
  const sum = (end: 'min' | 'max') => counts.reduce((total, name) => total + (read[name]?.[end] ?? 0), 0);
  return { low: sum('min'), high: sum('max') };
}

function realCost(amount: number, got: Ends, usual: Range | null, isYoung: boolean): RealCost {
  const cost = costPer(amount, got);
  const expected = usual && usual.low > 0 ? costPer(amount, usual) : null;
  const standing = expected && standingOf(cost, expected);
  return { ...cost, expected, standing: isYoung && standing !== 'cheaper' ? null : standing };
}

/** Many interactions make each of them cheap, so the ends change places. */
const costPer = (amount: number, { low, high }: Ends): Ends => ({ low: amount / high, high: amount / low });

function standingOf(cost: Ends, expected: Ends): CostStanding {
  if (touches(cost, expected)) return 'asExpected';
  return cost.high < expected.low ? 'cheaper' : 'dearer';
}
