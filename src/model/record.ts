import type { Contact, Languages, Niche, TopicKey } from './portrait';
import type { Account, LeftOut, Post, Reading } from './reading';

/** What Fitlens remembers of an account: the newest facts and every post seen, each value the best one seen so far. */
export interface AccountRecord {
  /** Primary key; stays when the account changes its handle. */
  key: string;
  account: Account;
  posts: Post[];
  /** The posts that were ruled out, newest look first. */
  leftOut: LeftOut[];
  firstSeenAt: string;
  lastSeenAt: string;
  /** What was worked out from its texts; null where it has yet to be. */
  digest?: Digest | null;
  /** The last look's own page, gaps and sources. */
  last: Pick<Reading, 'page' | 'missing' | 'tried'>;
}

/** Days after which an account that is not on the shortlist is forgotten, with its notes and prices, unless the user says otherwise. */
export const daysKept = 90;

/**
 * What only name, bio and captions decide of an account: most of the work of an estimate, and the same until one of
 * them changes. Half a kilobyte of a usual account.
 */
export interface Digest {
  /** The `estimateVersion` that made it: another may read the same texts otherwise. */
  estimate: number;
  niche: Niche | null;
  languages: Languages | null;
  contact: Contact;
  /** The clear topics of each caption that is read, newest first: none, one, or several where it is a tie. */
  topical: TopicKey[][];
  /** How many of so many captions say nearly the same. */
  repeated: { repeated: number; of: number };
}

/** What an estimate is made of. A digest of these posts saves most of the reading; without one it is worked out. */
export type KnownAccount = Pick<AccountRecord, 'account' | 'posts' | 'leftOut' | 'last' | 'digest'>;
