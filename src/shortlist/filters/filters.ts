import { verdicts } from '../../model/assessment';
import { statuses } from '../../model/candidate';
import type { Filters } from '../../model/list-view';

/** Nothing is asked: everybody. */
export const noFilters: Filters = {
  brief: null,
  statuses: [],
  tags: [],
  sites: [],
  tiers: [],
  verdicts: [],
  topics: [],
  languages: [],
  noEmail: false,
  notSeenLately: false,
};

/** What is chosen from a list, in the order of the bar. */
export const listKinds = ['statuses', 'tiers', 'verdicts', 'sites', 'topics', 'languages', 'tags'] as const;
export type ListKind = (typeof listKinds)[number];

/** What is either asked or not. */
export const switchKinds = ['noEmail', 'notSeenLately'] as const;
type SwitchKind = (typeof switchKinds)[number];

/** Of lists that do not depend on who is kept: all there is to choose. */
export const fixedChoices: { readonly [kind in ListKind]?: readonly string[] } = {
  statuses,
  tiers: ['below', 'nano', 'micro', 'mid', 'macro', 'mega'],
  verdicts,
};

/** One thing that is asked, to be shown and taken away. */
export type Asked = { kind: ListKind; value: string } | { kind: SwitchKind };

/** Everything that is asked, the campaign aside. */
export const askedBy = (filters: Filters): Asked[] => [
  ...listKinds.flatMap((kind) => filters[kind].map((value) => ({ kind, value }))),
  ...switchKinds.filter((kind) => filters[kind]).map((kind) => ({ kind })),
];

/** The same filters with this asked if it was not, and not asked if it was. */
export function toggle(filters: Filters, asked: Asked): Filters {
  if (!('value' in asked)) return { ...filters, [asked.kind]: !filters[asked.kind] };
  const { kind, value } = asked;
  const values: readonly string[] = filters[kind];
  return { ...filters, [kind]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value] };
}
