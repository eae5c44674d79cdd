import {
  array,
  exactOptional,
  type InferOutput,
  literal,
  maxLength,
  minLength,
  nullable,
  object,
  optional,
  pipe,
  string,
  trim,
} from 'valibot';
import { declaredSchema } from './declared';
import * as limits from './limits';
import { moneySchema } from './money';
import { isoSchema } from './page';
import { stampSchema } from './stamp';

export const idSchema = pipe(string(), minLength(1), maxLength(limits.id));

/** What a user wrote of why a creator is kept, in UTF-16 units. */
export const whyLength = 1_000;

/** What the user files creators under, each word or two as they wrote it; the most, and their UTF-16 units. */
export const tagBounds = { most: 50, length: 50 } as const;
export const tagsSchema = pipe(
  array(pipe(string(), trim(), minLength(1), maxLength(tagBounds.length))),
  maxLength(tagBounds.most),
);

/** When each part of a creator was last changed, so that two browsers' changes of different parts both stay. */
const changedSchema = object({
  saved: exactOptional(stampSchema),
  quote: exactOptional(stampSchema),
  why: exactOptional(stampSchema),
  accounts: exactOptional(stampSchema),
  tags: exactOptional(stampSchema),
  declared: exactOptional(stampSchema),
});

/** A person kept, or taken off the shortlist not long ago, with one or more accounts. */
export const creatorSchema = object({
  id: idSchema,
  /** Keys of accounts; the list shows the first. */
  accounts: pipe(array(idSchema), minLength(1), maxLength(limits.accounts)),
  /** Since when it is on the shortlist; null for whom only a note or a price is kept. */
  savedAt: nullable(isoSchema),
  /** Null while on the shortlist; afterwards the row keeps notes and price from being forgotten at once. */
  unsavedAt: nullable(isoSchema),
  /** What the creator asks for one post, and since when that is known. */
  quote: nullable(object({ money: moneySchema, givenAt: isoSchema })),
  /** Why this person's data is kept, in the user's words. */
  why: nullable(pipe(string(), maxLength(whyLength))),
  tags: optional(tagsSchema, () => []),
  /** What the creator says of their own audience; never mixed with what was read. */
  declared: exactOptional(declaredSchema),
  changed: changedSchema,
  /** Its place on the shortlist; not there while off it, so that an index of it holds the shortlist alone. */
  order: exactOptional(stampSchema),
  /** The place it had, for who saves it again at once. */
  formerOrder: exactOptional(stampSchema),
  /** Rejected in a campaign: remembered off the shortlist too, and never forgotten until erased. */
  rejected: exactOptional(literal(true)),
});
export type Creator = InferOutput<typeof creatorSchema>;

/** What is left of a creator that turned out to be another's account: what still names it is led on. */
export const movedSchema = object({ id: idSchema, into: idSchema });
export type Moved = InferOutput<typeof movedSchema>;

export const isSaved = ({ order }: Creator): boolean => order !== undefined;

/** Whether it is in a list: on the shortlist, or among those who were rejected. Nobody else needs a summary. */
export const isListed = (creator: Creator): boolean => isSaved(creator) || creator.rejected === true;
