import { type InferOutput, parse, pick, safeParse } from 'valibot';
import { type ColumnId, type ListView, listViewSchema } from '../../model/list-view';
import { noFilters } from '../filters/filters';

const lookSchema = pick(listViewSchema, ['columns', 'sort', 'filters']);
/** How a table looks: which columns, in which order, and who is in it; a view without its name. */
export type ViewLook = InferOutput<typeof lookSchema>;

const firstColumns: ColumnId[] = [
  'name',
  'verdict',
  'tier',
  'followers',
  'rate',
  'status',
  'nextStep',
  'tags',
  'lastPost',
];

/** Everybody, the last saved first. */
export const firstLook: ViewLook = {
  columns: firstColumns,
  sort: { by: 'savedAt', down: true },
  filters: noFilters,
};

/** Views that are there from the beginning, to work through a campaign and to show what a view is. */
export const firstViews = [
  { name: 'toLookAt', look: { ...firstLook, filters: { ...noFilters, statuses: ['toLookAt'] } } },
  {
    name: 'noAnswer',
    look: { ...firstLook, sort: { by: 'nextStep', down: false }, filters: { ...noFilters, statuses: ['contacted'] } },
  },
] as const satisfies { name: string; look: ViewLook }[];

/** A look as it was written down; the first one where there is none, or none that can be read. */
export function readLook(text: string): ViewLook {
  try {
    const read = safeParse(lookSchema, JSON.parse(text));
    return read.success ? read.output : firstLook;
  } catch {
    return firstLook;
  }
}

export const lookOf = (view: ListView): ViewLook => parse(lookSchema, view);

/** Whether two looks are the same. */
export const isSameLook = (one: ViewLook, other: ViewLook): boolean =>
  JSON.stringify(parse(lookSchema, one)) === JSON.stringify(parse(lookSchema, other));
