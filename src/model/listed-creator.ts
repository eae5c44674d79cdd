import type { Candidate } from './candidate';
import type { Creator } from './creator';
import type { Account } from './reading';
import type { Summary } from './summary';

/** A campaign that a creator is in, by its name. */
export interface ListedCandidate extends Pick<Candidate, 'status' | 'reason' | 'nextStep' | 'agreed'> {
  campaign: string;
}

/** One creator of the shortlist, as a table of all of them is made of. */
export interface ListedCreator {
  creator: Pick<Creator, 'savedAt' | 'quote' | 'tags'>;
  account: Pick<Account, 'site' | 'handle' | 'name'> & { url: string };
  /** Null where none was made yet: of somebody who was named and never looked at, say. */
  summary: Summary | null;
  /** How many notes there are. */
  notes: number;
  /** The campaigns it is in, the oldest campaign first; without those that were removed. */
  candidates: ListedCandidate[];
}
