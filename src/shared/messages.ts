import { array, boolean, maxLength, minLength, nullable, object, pipe, string, trim } from 'valibot';
import { isoSchema } from '../model/page';
import { readingSchema, type Reading } from '../model/reading';
import { type BadgeView, type CreatorView, type Note, noteLength, type ShortlistItem } from './view';

const key = pipe(string(), maxLength(100));
const noteText = pipe(string(), trim(), minLength(1), maxLength(noteLength));

/** Every message to the worker: what goes in and what comes back. */
export interface Messages {
  /** The sources of one look at one page, best first. */
  'look': { in: { readings: Reading[] }; out: BadgeView };
  'save': { in: { key: string; saved: boolean }; out: BadgeView };
  'creator': { in: { key: string }; out: CreatorView | null };
  'shortlist': { in: Record<never, never>; out: ShortlistItem[] };
  'note-add': { in: { creator: string; text: string }; out: Note };
  'note-edit': { in: { id: string; text: string }; out: Note };
  'note-remove': { in: { id: string }; out: Note | null };
  'note-restore': { in: Note; out: Note };
}
export type MessageName = keyof Messages;

/** What the worker accepts: messages come from processes that also run web pages. */
export const messageSchemas = {
  'look': object({ readings: pipe(array(readingSchema), minLength(1), maxLength(100)) }),
  'save': object({ key, saved: boolean() }),
  'creator': object({ key }),
  'shortlist': object({}),
  'note-add': object({ creator: key, text: noteText }),
  'note-edit': object({ id: key, text: noteText }),
  'note-remove': object({ id: key }),
  'note-restore': object({
    id: key,
    creator: key,
    text: noteText,
    createdAt: isoSchema,
    editedAt: nullable(isoSchema),
  }),
};

/** Messages a content script may send; the others (notes) are for Fitlens's own pages alone. */
export const fromPages: readonly MessageName[] = ['look', 'save'];

/** What the worker and the popup say to a content script. */
export interface PageMessages {
  /** The account this page is about; null when it is none. */
  'which-account': { in: Record<never, never>; out: { key: string | null } };
  /** Something about this account changed elsewhere (saved in the popup, say). */
  'changed': { in: { key: string }; out: null };
}

/** Every envelope on the wire. An answer is `{ ok }` or `{ error }`: an error is a sentence for a person. */
export type Envelope = { fitlens: MessageName | keyof PageMessages; body: unknown };
export type Answered<T> = { ok: T } | { error: string };
