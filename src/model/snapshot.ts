import {
  array,
  boolean,
  finite,
  type InferOutput,
  integer,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  regex,
  string,
} from 'valibot';
import { idSchema } from './creator';
import { isoSchema } from './page';
import { postCounts } from './reading';
import { denominators } from './rules';

const share = pipe(number(), finite(), minValue(0));
const whole = pipe(number(), integer(), minValue(0));

/** What an account was on one day it was visited. */
export const snapshotSchema = object({
  account: idSchema,
  /** Of the user's own calendar: "2026-11-30". */
  day: pipe(string(), regex(/^\d{4}-\d\d-\d\d$/)),
  /** The last look of that day. */
  at: isoSchema,
  followers: nullable(object({ value: whole, min: whole, max: whole })),
  /** The rate that was shown; shares of 1. */
  rate: nullable(
    object({
      per: picklist(denominators),
      counts: array(picklist(postCounts)),
      typical: share,
      low: share,
      high: share,
      sample: whole,
    }),
  ),
  postsPerWeek: nullable(share),
  /** When the newest post seen was published, as exactly as that is known. */
  lastPostAt: nullable(isoSchema),
  /** Whether the page showed posts at all, so that "no post since" can be said. */
  sawPosts: boolean(),
});
export type Snapshot = InferOutput<typeof snapshotSchema>;
