import type { Summary } from '../model/summary';
import type { AccountRow } from './schema';

/**
 * Whether what a list shows of a creator is still so: `unseen` while nobody has looked at its account, `stale` where an
 * assessment may say otherwise now. `standards` is the number of what creators are held against.
 */
export const stateOf = (
  summary: Summary | null,
  row: AccountRow,
  standards: number,
  now: number = Date.now(),
): 'fresh' | 'stale' | 'unseen' => (row.unseen ? 'unseen' : holds(summary, row, standards, now) ? 'fresh' : 'stale');

/** Whether a summary says what an assessment would say at `now` (ms). */
const holds = (summary: Summary | null, { key, revision }: AccountRow, standards: number, now: number): boolean =>
  summary?.account === key &&
  summary.madeBy.revision === revision &&
  summary.madeBy.standards === standards &&
  // Made by a clock that was ahead, it is of a day that has yet to come.
  summary.madeBy.at <= now &&
  now < summary.goodUntil;
