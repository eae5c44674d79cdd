import {
  array,
  exactOptional,
  maxEntries,
  maxLength,
  minLength,
  nullable,
  object,
  pipe,
  record,
  regex,
  string,
  trim,
  type InferOutput,
} from 'valibot';
import { idSchema } from './creator';
import * as limits from './limits';
import { isoSchema } from './page';
import { stampSchema } from './stamp';

/** Characters that a note may hold. */
export const noteLength = 10_000;

export const noteTextSchema = pipe(string(), trim(), minLength(1), maxLength(noteLength));

/**
 * The last change of each browser that this text follows, by the browser's 8 digits: of two texts the one that knows the other's
 * change follows it, and where neither does, both were written at the same time. The text's own change is among them unless an
 * earlier text of its own browser is still to be decided on (a dotted version vector: Preguiça et al. 2010).
 */
const knowsSchema = pipe(record(pipe(string(), regex(/^[\da-f]{8}$/)), stampSchema), maxEntries(limits.team.knows));
export type Knows = InferOutput<typeof knowsSchema>;

/** Another text of a note, written at the same time in another browser: a person decides between them. */
const rivalSchema = object({
  text: noteTextSchema,
  editedAt: nullable(isoSchema),
  changed: stampSchema,
  knows: exactOptional(knowsSchema),
});
export type Rival = InferOutput<typeof rivalSchema>;

/** What a user wrote of a creator. Notes never enter a page. */
export const noteSchema = object({
  id: idSchema,
  /** The creator's id. */
  creator: idSchema,
  text: noteTextSchema,
  createdAt: isoSchema,
  editedAt: nullable(isoSchema),
  /** Its place among the creator's notes. */
  order: stampSchema,
  /** When it was written, or last edited. */
  changed: stampSchema,
  /** Absent where only one browser ever wrote it: then it knows its own change, and so all before it. */
  knows: exactOptional(knowsSchema),
  /** Sorted by `changed`; absent where there are none. */
  rivals: exactOptional(pipe(array(rivalSchema), minLength(1), maxLength(limits.team.versions))),
});
export type Note = InferOutput<typeof noteSchema>;

/** The texts that a person is to decide on beside the note's own: two browsers may have written the same. */
export function openRivals({ text, rivals = [] }: Pick<Note, 'text' | 'rivals'>): Rival[] {
  const byText = new Map(rivals.map((rival) => [rival.text, rival]));
  byText.delete(text);
  return [...byText.values()];
}
