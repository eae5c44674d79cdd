import type { Status } from '../../model/candidate';
import { day } from '../../model/day';
import type { Filters } from '../../model/list-view';
import type { Columns } from './columns';
import type { Combinations } from './combinations';
import { type Asked, shownOf } from './shown-candidate';
import type { Campaign } from './values';

/** Whose page was not looked at for so long is to be looked at again. Milliseconds. */
const lately = 30 * day;

/**
 * Whether a row has what is asked for, its status aside: of each filter one of the words that it names. What is not known is
 * not found to be missing. `now` is ms.
 */
export function filterOf(columns: Columns, filters: Filters, now: number): (row: number) => boolean {
  const asked: [Combinations, readonly string[]][] = [
    [columns.tags, filters.tags],
    [columns.sites, filters.sites],
    [columns.tiers, filters.tiers],
    [columns.verdictNames, filters.verdicts],
    [columns.topics, filters.topics],
    [columns.languages, filters.languages],
  ];
  const tests = asked.flatMap(([column, wanted]) =>
    wanted.length > 0 ? [{ of: column.of, having: column.having(wanted) }] : [],
  );
  const { noEmail, notSeenLately } = filters;
  return (row) =>
    tests.every(({ of, having }) => having[of[row] as number]) &&
    (!noEmail || columns.emails[row] === 0) &&
    (!notSeenLately || (columns.lastSeen[row] as number) < now - lately);
}

/** How far it is with a row as it is asked for: in the campaign that it shows, or alone; null where it is not shown. */
export function statusOf(columns: Columns, row: number, asked: Asked): Status | null {
  const campaigns = columns.campaigns[row] as readonly Campaign[];
  if (campaigns.length > 0 || asked.brief !== null) return shownOf(campaigns, asked)?.status ?? null;
  const status = columns.alone[row] as Status;
  return asked.statuses.has(status) ? status : null;
}

/** When its next step is due as a number; NaN where none is. */
export const dueOf = (columns: Columns, row: number, asked: Asked): number =>
  shownOf(columns.campaigns[row] as readonly Campaign[], asked)?.due ?? NaN;
