import {
  array,
  boolean,
  exactOptional,
  type InferOutput,
  maxLength,
  minLength,
  nullable,
  object,
  picklist,
  pipe,
  string,
  trim,
} from 'valibot';
import { statuses } from './candidate';
import { idSchema } from './creator';
import * as limits from './limits';
import { stampSchema } from './stamp';

/** The columns a table of creators can have, in the order in which they stand. */
export const columnIds = [
  'name',
  'sites',
  'tier',
  'followers',
  'rate',
  'verdict',
  'status',
  'nextStep',
  'price',
  'topics',
  'tags',
  'lastPost',
  'lastSeen',
  'growth',
  'savedAt',
] as const;
export type ColumnId = (typeof columnIds)[number];

const some = pipe(array(pipe(string(), maxLength(limits.what))), maxLength(100));

/** What a table shows of all there are; an empty list and null ask nothing. */
const filtersSchema = object({
  /** A campaign by its brief's id. */
  brief: nullable(pipe(string(), maxLength(limits.id))),
  statuses: pipe(array(picklist(statuses)), maxLength(statuses.length)),
  tags: some,
  sites: some,
  tiers: some,
  verdicts: some,
  topics: some,
  languages: some,
  /** Only those without an e-mail address. */
  noEmail: boolean(),
  /** Only those whose page was not looked at for 30 days. */
  notSeenLately: boolean(),
});
export type Filters = InferOutput<typeof filtersSchema>;

/** A table as the person likes to see it, under a name of theirs. */
export const listViewSchema = object({
  id: idSchema,
  name: pipe(string(), trim(), minLength(1), maxLength(100)),
  columns: pipe(array(picklist(columnIds)), minLength(1), maxLength(columnIds.length)),
  sort: object({ by: picklist(columnIds), down: boolean() }),
  filters: filtersSchema,
  order: exactOptional(stampSchema),
  /** When it was kept last. */
  changed: exactOptional(stampSchema),
});
export type ListView = InferOutput<typeof listViewSchema>;
