import type { Summary } from '../model/summary';
import type { AccountRow } from './schema';

/**
 * Whether what a list shows of a creator is still so: `unseen` while nobody has looked at its account, `told` where only a
 * colleague has, `stale` where an assessment may say otherwise now. `standards` is the number of what creators are held against.
 */
export function stateOf(
  summary: Summary | null,
  row: AccountRow,
  standards: number,
  now: number = Date.now(),
): 'fresh' | 'stale' | 'told' | 'unseen' {
  if (row.unseen && row.told?.seenAt == null) return 'unseen';
  if (!holds(summary, row, standards, now)) return 'stale';
  return row.unseen ? 'told' : 'fresh';
}

/** Whether a summary says what an assessment would say at `now` (ms). */
const holds = (summary: Summary | null, { key, revision }: AccountRow, standards: number, now: number): boolean =>
  summary?.account === key &&
  summary.madeBy.revision === revision &&
  summary.madeBy.standards === standards &&
  // Made by a clock that was ahead, it is of a day that has yet to come.
  summary.madeBy.at <= now &&
  now < summary.goodUntil;
