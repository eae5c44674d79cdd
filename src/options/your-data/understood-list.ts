import type { NamedCreator } from '../../shared/messages';
import type { BadLine } from '../sheets/read-row';
import type { Sheet } from '../sheets/read-sheet';

/** A list that was understood: who would be added, and whom of them the shortlist has already. */
export interface UnderstoodList {
  sheet: Sheet;
  /** The site of those that come without one. */
  site: string | null;
  creators: NamedCreator[];
  known: number;
  bad: BadLine[];
}
