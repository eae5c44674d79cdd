import type { Contact, Languages, Niche } from './portrait';
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

/** Days after which an account that is not on the shortlist is forgotten, with its notes and prices. */
export const daysKept = 90;

/**
 * What only name, bio and captions decide of an account: most of the work of an estimate, and the same until one of
 * them changes.
 */
export interface Digest {
  niche: Niche | null;
  languages: Languages | null;
  contact: Contact;
}

/** What an estimate is made of. */
export type KnownAccount = Pick<AccountRecord, 'account' | 'posts' | 'leftOut' | 'last'>;
