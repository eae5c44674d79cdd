import type { Assessment } from '../model/assessment';
import type { Brief } from '../model/brief';
import type { Candidate } from '../model/candidate';
import type { Account } from '../model/reading';
import type { AccountRecord } from '../model/record';
import type { Since } from '../model/snapshot';
import type { BriefLine } from '../shared/creator-view';
import type { Diagnosis } from './report';

/** What badge and card are made of. */
export interface Presented {
  key: string;
  account: Account;
  assessment: Assessment;
  /** The one in use, and whether there is no other. */
  brief: { id: string; name: string; isOnly: boolean };
  /** Among the active campaign's candidates; where in no campaign at all, on the shortlist. */
  saved: boolean;
  /** Rejected in the active campaign. */
  rejected: boolean;
  /** Every campaign the creator is in, every one there is, and what each makes of it (empty while there is only one). */
  candidates: readonly Candidate[];
  briefs: readonly Brief[];
  /** Ids of the campaigns that the team sees; absent where nobody looked. */
  shared?: readonly string[];
  /** A colleague is in contact with the creator: who, and since when, no page is told. */
  isInContact?: boolean;
  lines: readonly BriefLine[];
  /** The day it is by the user's own calendar. */
  today: string;
  /** What somebody who comes back is told; null where nothing is kept of the account. */
  since: Since | null;
  last: AccountRecord['last'];
  diagnosis: Diagnosis;
}
