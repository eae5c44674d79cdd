import type { Creator } from './creator';
import type { Account } from './reading';
import type { Summary } from './summary';

/** One creator of the shortlist, as a table of all of them is made of. */
export interface ListedCreator {
  creator: Pick<Creator, 'savedAt' | 'quote'>;
  account: Pick<Account, 'site' | 'handle' | 'name'> & { url: string };
  /** Null where none was made yet: of somebody who was named and never looked at, say. */
  summary: Summary | null;
  /** How many notes there are. */
  notes: number;
}
