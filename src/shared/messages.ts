import {
  array,
  boolean,
  exactOptional,
  type InferOutput,
  maxLength,
  minLength,
  nullable,
  object,
  partial,
  pick,
  picklist,
  pipe,
  string,
  trim,
} from 'valibot';
import { type Brief, briefSchema, type KeptBrief, type KnownBriefs, keptBriefSchema } from '../model/brief';
import { type Before, beforeSchema } from '../model/candidate';
import { type Collaboration, collaborationSchema } from '../model/collaboration';
import { comparedAtOnce } from '../model/comparison';
import { tagsSchema, whyLength } from '../model/creator';
import { type Change, changeSchema } from '../model/creator-change';
import { type Declared, declaredSchema } from '../model/declared';
import * as limits from '../model/limits';
import { type ListView, listViewSchema } from '../model/list-view';
import { type Look, lookSchema } from '../model/look';
import { type Money, moneySchema } from '../model/money';
import { type Note, noteSchema, noteTextSchema } from '../model/note';
import { handleSchema, siteIdSchema } from '../model/page';
import { type PageAct, pageActSchema } from '../model/page-act';
import { readingSchema, type Reading } from '../model/reading';
import { type Settings, settingsSchema } from '../model/settings';
import { stampSchema } from '../model/stamp';
import { type Connection, connectionSchema, memberNameSchema } from '../model/team/connection';
import type { Dress, PageAnswer, PreviewView } from './badge-view';
import type { ClientRow, ComparisonView } from './compared-view';
import type { CreatorChange, CreatorPage, CreatorView } from './creator-view';
import type { KeptView, RefusedSites, ReviewPlace, ShortlistItem, ShortlistPage, SiteView } from './list-view';
import type { TeamView } from './team-view';

const key = pipe(string(), maxLength(limits.id));
const few = pipe(array(key), maxLength(limits.fewAtOnce.changed));

/** What the person says of a collaboration; the rest is the worker's. */
const collaborationInputSchema = pick(collaborationSchema, [
  'id',
  'creator',
  'brief',
  'deliverable',
  'dueOn',
  'cost',
  'url',
]);
export type CollaborationInput = InferOutput<typeof collaborationInputSchema>;

/** Every message to the worker: what goes in and what comes back. A write answers with what it changed, as it is now. */
export interface Messages {
  /** One look at a page. Null: the user switched this site off. */
  look: { in: Look; out: PageAnswer | null };
  /** Style and texts of the badge. Null: the user switched this site off. */
  dress: { in: Record<never, never>; out: Dress | null };
  /** The badge's own; what it is answered may be shown in a page. */
  act: { in: { key: string; act: PageAct }; out: PageAnswer };
  creator: { in: { key: string }; out: CreatorView | null };
  /** One page of the shortlist from `after` on (null: its beginning), or of those that `text` finds ('': all). */
  shortlist: { in: { after: string | null; text: string }; out: ShortlistPage };
  /** What is on screen and stale, made anew; who is not on the shortlist any more is left out. */
  'shortlist-renew': { in: { keys: string[] }; out: ShortlistItem[] };
  /** `before` for the undo. */
  'creator-change': { in: { key: string; change: Change }; out: CreatorChange & { before: Before } };
  'creator-restore': { in: Before; out: CreatorChange };
  /** The same for many; who is not remembered any more is left out. */
  'creators-change': { in: { keys: string[]; change: Change }; out: { before: Before[]; total: number } };
  'creators-restore': { in: { before: Before[] }; out: { total: number } };
  'note-add': { in: { creator: string; text: string }; out: CreatorChange };
  'note-edit': { in: { id: string; text: string }; out: CreatorChange };
  /** `removed` for the undo; null when it was gone already. */
  'note-remove': { in: { id: string }; out: CreatorChange & { removed: Note | null } };
  'note-restore': { in: Note; out: CreatorChange };
  /** What a creator asks for one post; null removes it. */
  'quote-set': { in: { creator: string; money: Money | null }; out: CreatorChange };
  /** Why this person's data is kept; null removes it. */
  'why-set': { in: { creator: string; why: string | null }; out: CreatorChange };
  /** What a creator says of their own audience; null removes it. */
  'declared-set': { in: { creator: string; declared: Declared | null }; out: CreatorChange };
  /** `put` adds one, or takes the place of the one with its id. */
  'collaboration-put': { in: CollaborationInput; out: CreatorChange };
  'collaboration-remove': { in: { id: string }; out: CreatorChange & { removed: Collaboration | null } };
  'collaboration-restore': { in: Collaboration; out: CreatorChange };
  /** Everything the page of one creator shows; null when nothing is known of it. */
  'creator-page': { in: { key: string }; out: CreatorPage | null };
  /** Two to five creators side by side by a campaign's brief (null: the active one's); of a single one, its accounts. */
  compare: { in: { keys: string[]; brief: string | null }; out: ComparisonView };
  /** These creators as a client may be shown them; who is not remembered any more is left out. */
  'client-rows': { in: { keys: string[]; brief: string | null }; out: ClientRow[] };
  /**
   * The person says that two are one; `CreatorChange` of the one that both are from now on. `before` is of each of the
   * two, as they were named, to be restored once they are parted again; empty where they were one already.
   */
  'creators-join': { in: { key: string; other: string }; out: CreatorChange & { before: Before[] } };
  /** The person says that an account is somebody else's: it becomes a creator of its own. */
  'creator-part': { in: { key: string; account: string }; out: CreatorChange };
  /** Who comes next of those to be looked at in a campaign (null: the active one), and the place of `after` among them. */
  'review-next': { in: { brief: string | null; after: string | null }; out: ReviewPlace };
  views: { in: Record<never, never>; out: ListView[] };
  'view-put': { in: ListView; out: ListView[] };
  'view-remove': { in: { id: string }; out: ListView[] };
  briefs: { in: Record<never, never>; out: KnownBriefs };
  'brief-add': { in: Brief; out: KnownBriefs };
  'brief-change': { in: Brief; out: KnownBriefs };
  /** `removed` for the undo; null when it was gone already. */
  'brief-remove': { in: { id: string }; out: KnownBriefs & { removed: KeptBrief | null } };
  'brief-restore': { in: KeptBrief; out: KnownBriefs };
  /** From now on the badge uses this one. */
  'brief-activate': { in: { id: string }; out: KnownBriefs };
  settings: { in: Record<never, never>; out: Settings };
  'settings-change': { in: Partial<Settings>; out: Settings };
  sites: { in: Record<never, never>; out: SiteView[] };
  'sites-refused': { in: Record<never, never>; out: RefusedSites };
  /** How a made-up creator would look by this brief and these settings, before they are kept. */
  preview: { in: { brief: Brief; settings: Settings; sample: Reading }; out: PreviewView };
  kept: { in: Record<never, never>; out: KeptView };
  /** Every trace of one creator. */
  'creator-erase': { in: { key: string }; out: KeptView };
  'all-erase': { in: Record<never, never>; out: KeptView };
  'backup-made': { in: Record<never, never>; out: KeptView };
  /** Creators that the user names, to be looked at; how many of them were not on the shortlist yet. */
  'creators-import': { in: { creators: NamedCreator[] }; out: { added: number; known: number } };
  /** The next part of a backup that lies ready (`store/backup/`). */
  'import-go-on': { in: Record<never, never>; out: { done: number; of: number } };
  /** Decides between two texts of a note that were written at once: `rival` names the other by its `changed`. */
  'note-decide': { in: { id: string; rival: string; keep: 'this' | 'that' | 'both' }; out: CreatorChange };
  team: { in: Record<never, never>; out: TeamView };
  /** Asks the database whether it can be used, and connects. The permission for its origin was given to the page. */
  'team-connect': { in: { connection: Connection; name: string }; out: TeamView };
  /** Asks once more for whoever is connected: what is wrong is in the view. */
  'team-check': { in: Record<never, never>; out: TeamView };
  'team-name': { in: { name: string }; out: TeamView };
  /** Shares a campaign with its candidates, and all that is written of them. */
  'team-share': { in: { brief: string }; out: TeamView };
  /** Has it rest, or go on. */
  'team-pause': { in: { paused: boolean }; out: TeamView };
  /** Exchanges what there is, a part at a time: to be asked again while there is progress. */
  'team-exchange': { in: Record<never, never>; out: TeamView };
  /** The same once something changes, here or there, or after some seconds: for a page that is open. */
  'team-wait': { in: Record<never, never>; out: TeamView };
  /** A browser of a colleague who has gone takes no part any more; what it wrote stays. */
  'team-member-left': { in: { device: string }; out: TeamView };
  /** Ends it here. `keep` says whether what came from the team stays. */
  'team-leave': { in: { keep: boolean }; out: TeamView };
}
export type MessageName = keyof Messages;

/**
 * How the extension's pages ask the worker; rejects with an Error whose message is a sentence for a person. A write has an
 * id of its own, unless it is given that of one which may have been done.
 */
export type Send = <K extends MessageName>(
  name: K,
  body: Messages[K]['in'],
  id?: string,
) => Promise<Messages[K]['out']>;

/** A creator as a spreadsheet names one. */
const namedCreatorSchema = object({
  site: siteIdSchema,
  handle: handleSchema,
  name: nullable(pipe(string(), trim(), minLength(1), maxLength(limits.name))),
  note: nullable(noteTextSchema),
  tags: exactOptional(tagsSchema),
});
export type NamedCreator = InferOutput<typeof namedCreatorSchema>;

/** What the worker accepts: messages come from processes that also run web pages. */
export const messageSchemas = {
  look: lookSchema,
  dress: object({}),
  act: object({ key, act: pageActSchema }),
  creator: object({ key }),
  shortlist: object({
    after: nullable(pipe(string(), maxLength(500))),
    text: pipe(string(), maxLength(limits.search)),
  }),
  'shortlist-renew': object({ keys: pipe(array(key), maxLength(limits.fewAtOnce.renewed)) }),
  'creator-change': object({ key, change: changeSchema }),
  'creator-restore': beforeSchema,
  'creators-change': object({ keys: few, change: changeSchema }),
  'creators-restore': object({ before: pipe(array(beforeSchema), maxLength(limits.fewAtOnce.changed)) }),
  'note-add': object({ creator: key, text: noteTextSchema }),
  'note-edit': object({ id: key, text: noteTextSchema }),
  'note-remove': object({ id: key }),
  'note-restore': noteSchema,
  'quote-set': object({ creator: key, money: nullable(moneySchema) }),
  'why-set': object({ creator: key, why: nullable(pipe(string(), trim(), minLength(1), maxLength(whyLength))) }),
  'declared-set': object({ creator: key, declared: nullable(declaredSchema) }),
  'collaboration-put': collaborationInputSchema,
  'collaboration-remove': object({ id: key }),
  'collaboration-restore': collaborationSchema,
  'creator-page': object({ key }),
  compare: object({
    keys: pipe(array(key), minLength(1), maxLength(comparedAtOnce.most)),
    brief: nullable(key),
  }),
  'client-rows': object({ keys: pipe(array(key), maxLength(limits.fewAtOnce.assessed)), brief: nullable(key) }),
  'creators-join': object({ key, other: key }),
  'creator-part': object({ key, account: key }),
  'review-next': object({ brief: nullable(key), after: nullable(key) }),
  views: object({}),
  'view-put': listViewSchema,
  'view-remove': object({ id: key }),
  briefs: object({}),
  'brief-add': briefSchema,
  'brief-change': briefSchema,
  'brief-remove': object({ id: key }),
  'brief-restore': keptBriefSchema,
  'brief-activate': object({ id: key }),
  settings: object({}),
  'settings-change': partial(settingsSchema),
  sites: object({}),
  'sites-refused': object({}),
  preview: object({ brief: briefSchema, settings: settingsSchema, sample: readingSchema }),
  kept: object({}),
  'creator-erase': object({ key }),
  'all-erase': object({}),
  'backup-made': object({}),
  'creators-import': object({ creators: pipe(array(namedCreatorSchema), maxLength(limits.fewAtOnce.named)) }),
  'import-go-on': object({}),
  'note-decide': object({ id: key, rival: stampSchema, keep: picklist(['this', 'that', 'both']) }),
  team: object({}),
  'team-connect': object({ connection: connectionSchema, name: memberNameSchema }),
  'team-check': object({}),
  'team-name': object({ name: memberNameSchema }),
  'team-share': object({ brief: key }),
  'team-pause': object({ paused: boolean() }),
  'team-exchange': object({}),
  'team-wait': object({}),
  'team-member-left': object({ device: key }),
  'team-leave': object({ keep: boolean() }),
};

/** Messages a content script may send; the others (notes, prices, briefs) are for Fitlens's own pages alone. */
export const fromPages: readonly MessageName[] = ['look', 'act', 'dress'];

/** What the worker and the popup say to a content script. */
export interface PageMessages {
  /** The account this page is about; null when it is none, or none yet: `reading` says that it may still be one. */
  'which-account': { in: Record<never, never>; out: { key: string | null; reading: boolean } };
  /** Something about this account changed elsewhere (saved in the popup, say); null: about every account. */
  changed: { in: { key: string | null }; out: null };
}

/**
 * Every envelope on the wire. `id` is its sender's own: the worker does the same write once, however often it comes. An
 * answer is `{ ok }` or `{ error }`: an error is a sentence for a person.
 */
export type Envelope = { fitlens: MessageName | keyof PageMessages; body: unknown; id?: string };
export type Answered<T> = { ok: T } | { error: string };
