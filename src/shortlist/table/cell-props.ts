import type { Row } from '../table-port';

/** What a cell is made of. */
export interface CellProps {
  row: Row;
  /** What was searched for. */
  words: readonly string[];
  /** A campaign's name by its brief's id. */
  briefName(id: string): string | null;
}
