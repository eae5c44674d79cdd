import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { KeptBrief } from '../model/brief';
import type { Candidate, CandidateEvent, Status } from '../model/candidate';
import type { Collaboration } from '../model/collaboration';
import type { Creator, Moved } from '../model/creator';
import type { ListView } from '../model/list-view';
import type { Note } from '../model/note';
import type { SiteId } from '../model/page';
import type { Account, LeftOut, Post } from '../model/reading';
import type { AccountRecord, Digest } from '../model/record';
import type { Denominator } from '../model/rules';
import type { Settings } from '../model/settings';
import type { Snapshot } from '../model/snapshot';
import type { Stamp } from '../model/stamp';
import type { Summary } from '../model/summary';
import type { Connection } from '../model/team/connection';
import type { DocumentRow, OutboxRow, SharedAccount } from '../model/team/shared-document';
import type { OwnCurve } from '../model/own-curve';
import type { FirstBrief, FirstCreator, FirstNote, FirstQuote, FirstRecord } from './migrate/first-schema';

/** An account without its posts: what lists and lookups need. */
export interface AccountRow {
  key: string;
  account: Account;
  /** Only what an index needs. */
  lowerHandle: string;
  firstSeenAt: string;
  lastSeenAt: string;
  /** Raised with each change of what an estimate is made of. */
  revision: number;
  /** What only bio and captions decide; of this revision. */
  digest: Digest | null;
  /** Named by the user (imported), never looked at yet. */
  unseen?: true;
  /** What an account of the same person on another site would share with it: handle, link hub, links to profiles. Absent before schema 3. */
  links?: string[];
  /** What the team knows of it, where a colleague's look told it. Own looks are never mixed with it. */
  told?: SharedAccount;
  /** Since when nobody needs it, ISO: the day it is forgotten counts from here. Not there while its creator is saved. */
  idleSince?: string;
}

/** The posts of one account, read for that account alone, and what its last look missed. */
export interface PostsRow {
  key: string;
  /** The newest, as they are. */
  recent: Post[];
  /** The others as JSON: read as one text, they cost a tenth. */
  older: string;
  leftOut: LeftOut[];
  last: AccountRecord['last'];
}

/** The rate of a visited account: what own benchmarks are made of, and no more. */
export interface RateRow {
  site: SiteId;
  per: Denominator;
  account: string;
  followers: number;
  rate: number;
}

/** What was removed, so that a backup made before does not bring it back. */
export interface Tombstone {
  what: 'creator' | 'account' | 'note' | 'brief' | 'candidate' | 'collaboration' | 'view';
  id: string;
  at: Stamp;
}

/** A write that was done, by the id its caller gave: the same once more is not done again. */
interface DoneWrite {
  id: string;
  at: Stamp;
  /** What was answered. */
  result: unknown;
}

/** What the user set differently from `defaultSettings`: whoever changed no price gets the newer prices of an update. */
export interface SettingsRow {
  id: 'settings';
  changed: Partial<Settings> & {
    /** What version 0.1.0 called `viewPrices`. */
    rates?: Settings['viewPrices'];
  };
  /** When each of them was changed. */
  stamps?: { [name in keyof Settings]?: Stamp };
}

/** When a profile of a site was last read with its followers, ISO: tells a changed site from one never visited. */
interface SiteHealth {
  id: string;
  workedAt: string;
}

/** How many there are of what would be slow to count; `rates` by "site per". */
export interface Counts {
  id: 'counts';
  saved: number;
  accounts: number;
  notes: number;
  rates: { [siteAndPer: string]: number };
}

/** The team's database as this browser knows it: what is asked next, and how it went. Not there without a team. */
export interface TeamRow {
  id: 'team';
  /** Where it is: what was kept of another is not of this one. */
  address: string;
  database: string;
  user: string | null;
  /** Up to where its changes were taken; '' for none yet. Only the database understands it. */
  since: string;
  /** Until all of it was looked at once more, also what is known is taken in again. */
  thorough?: true;
  paused: boolean;
  /** ISO. */
  lastAt: string | null;
  trouble: { key: string; values: { [name: string]: string }; since: string } | null;
  progress: { done: number; of: number } | null;
  /** Campaigns whose candidates are still to be put into the outbox, and up to which creator's they were. */
  sharing: { brief: string; after: string | null }[];
  /** Campaigns that came behind some of their candidates, who are still to be put on the shortlist, and up to which creator they were. */
  settling: { brief: string; after: string | null }[];
}

/** One value each, by what it is. */
export type Meta =
  | Counts
  | { id: 'clock'; device: string; last: Stamp | null }
  /** Which brief verdicts are held against, behind it those that were before. */
  | { id: 'active'; history: string[]; changed: Stamp }
  /** The number of what summaries are made by, and the version of the estimate that it counts in. */
  | { id: 'standards'; number: number; estimate: number }
  /** When what is due once a day was last done, ISO. */
  | { id: 'chores'; doneAt: string }
  /** Rows that could not be read when they were last looked through, by their store. */
  | { id: 'unreadable'; found: { store: string; id: string }[] }
  | { id: 'backup'; madeAt: string; saved: number }
  /** A backup lies in `incoming` whole, to be imported: how many units of it there were, and when it was made. */
  | { id: 'incoming'; units: number; madeAt: string }
  /** Of the price that was kept last. */
  | { id: 'currency'; currency: string }
  /** Tags that were given, the last first: what a field for one offers. */
  | { id: 'tags'; names: string[] }
  | TeamRow
  /** What gives access to the team's database; in no backup. */
  | { id: 'connection'; connection: Connection }
  /** Who works in which browser, by its 8 digits; those of the team's documents. */
  | { id: 'members'; names: { [device: string]: { name: string; left: boolean; changed: Stamp } } }
  /** What the user's own visited accounts of one site reach. */
  | { id: `curves:${SiteId}`; site: SiteId; madeAt: string; curves: OwnCurve[] };

/** A row that could not be read when the store was brought up to date: kept as it is, until somebody can read it. */
interface UnreadableRow {
  id: string;
  /** The store it lay in. */
  from: string;
  row: unknown;
}

/** One unit of a backup that is being imported: nothing of it counts before all of it lies here. */
export interface IncomingRow {
  n: number;
  unit: unknown;
}

export interface StoreSchema extends DBSchema {
  accounts: {
    key: string;
    value: AccountRow;
    indexes: { siteId: [string, string]; siteHandle: [string, string]; idleSince: string; links: string };
  };
  posts: { key: string; value: PostsRow };
  snapshots: { key: [string, string]; value: Snapshot };
  rates: { key: [string, string, string]; value: RateRow };
  creators: {
    key: string;
    value: Creator | Moved;
    indexes: { account: string; order: [string, string]; into: string };
  };
  summaries: { key: string; value: Summary; indexes: { words: string } };
  notes: { key: string; value: Note; indexes: { creator: [string, string] } };
  briefs: { key: string; value: KeptBrief };
  candidates: {
    key: [string, string];
    value: Candidate;
    indexes: { creator: string; order: [string, string]; status: [string, Status, string] };
  };
  events: { key: string; value: CandidateEvent; indexes: { creator: [string, string] } };
  collaborations: {
    key: string;
    value: Collaboration;
    indexes: { creator: [string, string]; post: [string, string] };
  };
  views: { key: string; value: ListView };
  settings: { key: SettingsRow['id']; value: SettingsRow };
  sites: { key: string; value: SiteHealth };
  meta: { key: string; value: Meta };
  writes: { key: string; value: DoneWrite; indexes: { at: string } };
  tombstones: { key: [string, string]; value: Tombstone };
  unreadable: { key: string; value: UnreadableRow };
  incoming: { key: number; value: IncomingRow };
  documents: { key: string; value: DocumentRow; indexes: { held: string; refused: string } };
  outbox: { key: string; value: OutboxRow };
  firstRecords: { key: string; value: FirstRecord };
  firstCreators: { key: string; value: FirstCreator };
  firstNotes: { key: string; value: FirstNote };
  firstQuotes: { key: string; value: FirstQuote; indexes: { givenAt: string } };
  firstBriefs: { key: string; value: FirstBrief };
}

export type Store = IDBPDatabase<StoreSchema>;
export type StoreName = StoreNames<StoreSchema>;
/** A transaction over everything: two writes at once wait for each other, and a worker that dies leaves no half. */
export type WriteTransaction = IDBPTransaction<StoreSchema, StoreName[], 'readwrite'>;
