import type { Row } from '../table-port';
import { type TableKey, useKeys } from './use-keys';

interface Asked {
  /** Whether letters do anything; arrows, Enter and Escape always do. */
  areOn: boolean;
  /** The one the keyboard is on; undefined while it is being read, or where there is none. */
  row: Row | undefined;
  /** To a row so many further down, or up where negative. */
  go(by: number): void;
  select(row: Row, isRange: boolean): void;
  setStatus(row: Row): void;
  addNote(row: Row): void;
  openCreator(row: Row): void;
  openProfile(url: string): void;
  search(): void;
  clear(): void;
  hasSelection: boolean;
  help(): void;
}

/** A row itself has the keyboard, and nothing inside it that has its own use for a key. */
const isOnRow = ({ target }: KeyboardEvent): boolean => target instanceof Element && target.matches('[role=row]');

/** What each key does in the table. */
export function useTableKeys(asked: Asked): void {
  const { row, go, hasSelection } = asked;
  const pages: { [key: string]: number } = { PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };
  const withRow = (work: (row: Row) => void): boolean => {
    if (!row || row.state === 'unreadable') return false;
    work(row);
    return true;
  };
  const onRow: { [key in TableKey]?: () => boolean } = {
    ArrowDown: () => (go(1), true),
    ArrowUp: () => (go(-1), true),
    ' ': () => withRow((one) => asked.select(one, false)),
    Enter: () => withRow(asked.openCreator),
  };
  const anywhere: { [key in TableKey]?: () => boolean } = {
    j: () => (go(1), true),
    k: () => (go(-1), true),
    x: () => withRow((one) => asked.select(one, false)),
    X: () => withRow((one) => asked.select(one, true)),
    e: () => withRow(asked.setStatus),
    n: () => withRow(asked.addNote),
    o: () => withRow(({ summary }) => summary && asked.openProfile(summary.url)),
    '/': () => (asked.search(), true),
    '?': () => (asked.help(), true),
  };
  useKeys((key, event) => {
    if (key === 'Escape') {
      if (hasSelection) asked.clear();
      return hasSelection;
    }
    const by = pages[key];
    if (isOnRow(event) && by !== undefined) return (go(by), true);
    if (isOnRow(event) && onRow[key]) return onRow[key]();
    return asked.areOn && (anywhere[key]?.() ?? false);
  });
}
