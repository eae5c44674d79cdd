import { array, type InferOutput, minLength, nullable, object, optional, pipe, unknown } from 'valibot';
import { briefSchema } from '../../model/brief';
import { idSchema } from '../../model/creator';
import * as limits from '../../model/limits';
import { listOf } from '../../model/list-of';
import { moneySchema } from '../../model/money';
import { noteTextSchema } from '../../model/note';
import { isoSchema, pageRefSchema } from '../../model/page';
import { accountSchema, leftOutSchema, missingSchema, triedSchema } from '../../model/reading';

// What version 1 of the store held. Its rows may miss what a later version of the reading added.

export const firstRecordSchema = object({
  key: idSchema,
  account: accountSchema,
  /** Each as far as it was known then. */
  posts: array(unknown()),
  leftOut: optional(listOf(leftOutSchema, limits.perRecord.leftOut), []),
  firstSeenAt: isoSchema,
  lastSeenAt: isoSchema,
  last: object({
    page: pageRefSchema,
    missing: listOf(missingSchema, limits.missing),
    tried: listOf(triedSchema, limits.tried),
  }),
});
export type FirstRecord = InferOutput<typeof firstRecordSchema>;

export const firstCreatorSchema = object({
  /** The key of the first account's record. */
  key: idSchema,
  accounts: pipe(array(idSchema), minLength(1)),
  savedAt: isoSchema,
  unsavedAt: nullable(isoSchema),
});
export type FirstCreator = InferOutput<typeof firstCreatorSchema>;

export const firstQuoteSchema = object({ creator: idSchema, money: moneySchema, givenAt: isoSchema });
export type FirstQuote = InferOutput<typeof firstQuoteSchema>;

export const firstNoteSchema = object({
  id: idSchema,
  creator: idSchema,
  text: noteTextSchema,
  createdAt: isoSchema,
  editedAt: nullable(isoSchema),
});
export type FirstNote = InferOutput<typeof firstNoteSchema>;

/** The one with the latest `activatedAt` was the active one. */
export const firstBriefSchema = object({ brief: briefSchema, addedAt: isoSchema, activatedAt: nullable(isoSchema) });
export type FirstBrief = InferOutput<typeof firstBriefSchema>;
