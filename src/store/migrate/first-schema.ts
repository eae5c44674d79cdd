import type { Brief } from '../../model/brief';
import type { Money } from '../../model/money';
import type { Account, LeftOut, Post } from '../../model/reading';
import type { AccountRecord } from '../../model/record';

// What version 1 of the store held. Its rows may miss what a later version of the reading added.

export interface FirstRecord {
  key: string;
  account: Account;
  posts: Post[];
  leftOut?: LeftOut[];
  lowerHandle: string;
  firstSeenAt: string;
  lastSeenAt: string;
  last: AccountRecord['last'];
}

export interface FirstCreator {
  /** The key of the first account's record. */
  key: string;
  accounts: string[];
  savedAt: string;
  unsavedAt: string | null;
}

export interface FirstQuote {
  creator: string;
  money: Money;
  givenAt: string;
}

export interface FirstBrief {
  brief: Brief;
  addedAt: string;
  /** The one with the latest was the active one. */
  activatedAt: string | null;
}
