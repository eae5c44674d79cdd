import { statuses } from '../../model/candidate';
import { day } from '../../model/day';
import type { Filters } from '../../model/list-view';
import type { Columns } from './columns';
import type { Combinations } from './combinations';
import { type Asked, shownOf } from './shown-candidate';
import type { Campaign } from './values';

/** Whose page was not looked at for so long is to be looked at again. Milliseconds. */
const lately = 30 * day;

/** Whether a row is in what is asked for. */
export type Test = (row: number) => boolean;

/**
 * What a row must have, its status aside: of each filter one of the words that it names. What is not known is not found to
 * be missing. `now` is ms.
 */
export function testsOf(columns: Columns, filters: Filters, now: number): Test[] {
  const { emails, seen } = columns;
  return [
    ...having(columns.tags, filters.tags),
    ...having(columns.sites, filters.sites),
    ...having(columns.tiers, filters.tiers),
    ...having(columns.verdictNames, filters.verdicts),
    ...having(columns.topics, filters.topics),
    ...having(columns.languages, filters.languages),
    ...(filters.noEmail ? [(row: number) => emails[row] === 0] : []),
    ...(filters.notSeenLately ? [(row: number) => (seen[row] as number) < now - lately] : []),
  ];
}

function having(column: Combinations, wanted: readonly string[]): Test[] {
  if (wanted.length === 0) return [];
  const isHaving = column.having(wanted);
  return [(row) => isHaving[column.of[row] as number] as boolean];
}

/** Whether a row is shown by its status: in the campaign that it shows, or alone. */
export function statusTest({ campaigns, alone }: Columns, asked: Asked): Test {
  const isShownAlone = statuses.map((status) => asked.brief === null && asked.statuses.has(status));
  return (row) => {
    const own = campaigns[row] as readonly Campaign[];
    return own.length > 0 ? shownOf(own, asked) !== null : (isShownAlone[alone[row] as number] as boolean);
  };
}

/** How far it is with a row that is shown, as its place among the statuses. */
export const statusOf = ({ campaigns, alone }: Columns, row: number, asked: Asked): number => {
  const campaign = shownOf(campaigns[row] as readonly Campaign[], asked);
  return campaign ? statuses.indexOf(campaign.status) : (alone[row] as number);
};

/** When its next step is due as a number; Infinity where none is. */
export const dueOf = ({ campaigns }: Columns, row: number, asked: Asked): number =>
  shownOf(campaigns[row] as readonly Campaign[], asked)?.due ?? Infinity;
