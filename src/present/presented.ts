import type { Assessment } from '../model/assessment';
import type { Account } from '../model/reading';
import type { AccountRecord } from '../model/record';
import type { Since } from '../model/snapshot';
import type { Diagnosis } from './report';

/** What badge and card are made of. */
export interface Presented {
  key: string;
  account: Account;
  assessment: Assessment;
  /** The one in use, and whether there is no other. */
  brief: { name: string; isOnly: boolean };
  saved: boolean;
  /** What somebody who comes back is told; null where nothing is kept of the account. */
  since: Since | null;
  last: AccountRecord['last'];
  diagnosis: Diagnosis;
}
