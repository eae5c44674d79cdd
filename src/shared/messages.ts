import { boolean, maxLength, minLength, nullable, object, partial, pipe, string, trim } from 'valibot';
import { type Brief, type Briefs, briefSchema, type KeptBrief } from '../model/brief';
import * as limits from '../model/limits';
import { type Look, lookSchema } from '../model/look';
import { type Money, moneySchema } from '../model/money';
import { type Note, noteLength } from '../model/note';
import { isoSchema } from '../model/page';
import { readingSchema, type Reading } from '../model/reading';
import { type Settings, settingsSchema } from '../model/settings';
import type { CreatorView, Dress, PageAnswer, PreviewView, ShortlistItem, SiteView } from './view';

const key = pipe(string(), maxLength(limits.id));
const noteText = pipe(string(), trim(), minLength(1), maxLength(noteLength));

/** Every message to the worker: what goes in and what comes back. */
export interface Messages {
  /** One look at a page. Null: the user switched this site off. */
  look: { in: Look; out: PageAnswer | null };
  /** Style and texts of the badge. Null: the user switched this site off. */
  dress: { in: Record<never, never>; out: Dress | null };
  save: { in: { key: string; saved: boolean }; out: PageAnswer };
  creator: { in: { key: string }; out: CreatorView | null };
  shortlist: { in: Record<never, never>; out: ShortlistItem[] };
  'note-add': { in: { creator: string; text: string }; out: Note };
  'note-edit': { in: { id: string; text: string }; out: Note };
  'note-remove': { in: { id: string }; out: Note | null };
  'note-restore': { in: Note; out: Note };
  /** What a creator asks for one post; null removes it. */
  'quote-set': { in: { creator: string; money: Money | null }; out: null };
  briefs: { in: Record<never, never>; out: Briefs };
  'brief-add': { in: Brief; out: null };
  'brief-change': { in: Brief; out: null };
  /** Gives back what was removed, for the undo; null when it was gone already. */
  'brief-remove': { in: { id: string }; out: KeptBrief | null };
  'brief-restore': { in: KeptBrief; out: null };
  /** From now on the badge uses this one. */
  'brief-activate': { in: { id: string }; out: null };
  settings: { in: Record<never, never>; out: Settings };
  'settings-change': { in: Partial<Settings>; out: null };
  sites: { in: Record<never, never>; out: SiteView[] };
  /** How a made-up creator would look by this brief and these settings, before they are kept. */
  preview: { in: { brief: Brief; settings: Settings; sample: Reading }; out: PreviewView };
}
export type MessageName = keyof Messages;

/** How the extension's pages ask the worker; rejects with an Error whose message is a sentence for a person. */
export type Send = <K extends MessageName>(name: K, body: Messages[K]['in']) => Promise<Messages[K]['out']>;

/** What the worker accepts: messages come from processes that also run web pages. */
export const messageSchemas = {
  look: lookSchema,
  dress: object({}),
  save: object({ key, saved: boolean() }),
  creator: object({ key }),
  shortlist: object({}),
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
  'quote-set': object({ creator: key, money: nullable(moneySchema) }),
  briefs: object({}),
  'brief-add': briefSchema,
  'brief-change': briefSchema,
  'brief-remove': object({ id: key }),
  'brief-restore': object({ brief: briefSchema, addedAt: isoSchema, activatedAt: nullable(isoSchema) }),
  'brief-activate': object({ id: key }),
  settings: object({}),
  'settings-change': partial(settingsSchema),
  sites: object({}),
  preview: object({ brief: briefSchema, settings: settingsSchema, sample: readingSchema }),
};

/** Messages a content script may send; the others (notes, prices, briefs) are for Fitlens's own pages alone. */
export const fromPages: readonly MessageName[] = ['look', 'save', 'dress'];

/** What the worker and the popup say to a content script. */
export interface PageMessages {
  /** The account this page is about; null when it is none, or none yet: `reading` says that it may still be one. */
  'which-account': { in: Record<never, never>; out: { key: string | null; reading: boolean } };
  /** Something about this account changed elsewhere (saved in the popup, say); null: about every account. */
  changed: { in: { key: string | null }; out: null };
}

/** Every envelope on the wire. An answer is `{ ok }` or `{ error }`: an error is a sentence for a person. */
export type Envelope = { fitlens: MessageName | keyof PageMessages; body: unknown };
export type Answered<T> = { ok: T } | { error: string };
