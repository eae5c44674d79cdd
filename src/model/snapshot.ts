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
  /** As sharply as the pages of that day told them; what was known from earlier days does not count. */
  followers: nullable(object({ value: whole, min: whole, max: whole })),
  /** The rate that was shown; shares of 1. Null also where the page showed no post, and so nothing new. */
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
  /** When the newest post known was published: the latest it can be, where the page tells only "3 weeks ago". */
  lastPostAt: nullable(isoSchema),
  /** Whether the profile listed its posts with their times, so that none is newer than `lastPostAt`. */
  sawPosts: boolean(),
});
export type Snapshot = InferOutput<typeof snapshotSchema>;

/** What somebody who comes back is told: what became of the creator since. Days are of the user's own calendar. */
export interface Since {
  today: string;
  /** The day the creator was saved; null for one who is not, or when by the clock that is still to come. */
  savedOn: string | null;
  /** Of an earlier day: what the creator is compared with. */
  before: Snapshot | null;
  /** Of today, or of the last visit before. */
  latest: Snapshot | null;
}
