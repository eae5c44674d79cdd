import { maxLength, minLength, nullable, object, pipe, string, trim, type InferOutput } from 'valibot';
import { idSchema } from './creator';
import { isoSchema } from './page';
import { stampSchema } from './stamp';

/** Characters that a note may hold. */
export const noteLength = 10_000;

export const noteTextSchema = pipe(string(), trim(), minLength(1), maxLength(noteLength));

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
});
export type Note = InferOutput<typeof noteSchema>;
