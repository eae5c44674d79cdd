import {
  finite,
  type InferOutput,
  maxLength,
  minLength,
  minValue,
  nullable,
  number,
  object,
  pipe,
  string,
  trim,
} from 'valibot';
import { calendarDaySchema } from './candidate';
import { idSchema } from './creator';
import * as limits from './limits';
import { moneySchema } from './money';
import { isoSchema, siteIdSchema, webUrlSchema } from './page';
import { stampSchema } from './stamp';

const share = pipe(number(), finite(), minValue(0));
const range = object({ typical: share, low: share, high: share });
const counted = nullable(object({ value: share, min: share, max: share }));

/** UTF-16 units of what is delivered: "1 reel, link in bio for 7 days". */
export const deliverableLength = 500;

/** What was read of a published post when the person opened it. */
const resultSchema = object({
  readAt: isoSchema,
  publishedAt: nullable(isoSchema),
  likes: counted,
  comments: counted,
  shares: counted,
  saves: counted,
  views: counted,
});

/** One deliverable of a campaign: what it costs, what was expected of it, and what came of it. */
export const collaborationSchema = object({
  id: idSchema,
  creator: idSchema,
  brief: pipe(string(), minLength(1), maxLength(100)),
  deliverable: pipe(string(), trim(), minLength(1), maxLength(deliverableLength)),
  dueOn: nullable(calendarDaySchema),
  cost: nullable(moneySchema),
  /** Where it was published; null for as long as it is not. */
  url: nullable(webUrlSchema),
  /** The post by its site's own id, as `url` names it; null where it cannot be told. */
  post: nullable(object({ site: siteIdSchema, id: pipe(string(), minLength(1), maxLength(limits.id)) })),
  /** Interactions and views of one post as they were to be expected when it was agreed on; null where nothing was. */
  expected: nullable(object({ at: isoSchema, interactions: nullable(range), views: nullable(range) })),
  result: nullable(resultSchema),
  createdAt: isoSchema,
  /** Its place among the creator's. */
  order: stampSchema,
  /** When the person changed it last; a newer `result` needs no stamp: the later reading counts. */
  changed: stampSchema,
});
export type Collaboration = InferOutput<typeof collaborationSchema>;
