import type { Creator } from '../../model/creator';
import type { Summary } from '../../model/summary';

/** One creator of the shortlist, as a table of all of them is made of. */
export interface ListedCreator {
  creator: Pick<Creator, 'savedAt' | 'quote'>;
  summary: Summary;
  /** How many notes there are. */
  notes: number;
}
