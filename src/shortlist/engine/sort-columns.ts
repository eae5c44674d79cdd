import type { ColumnId } from '../../model/list-view';
import type { Combinations } from './combinations';
import type { Columns } from './columns';

/** What a column sorts rows by. Only rows of which it is known are compared. */
export interface SortColumn {
  isKnown(row: number): boolean;
  compare(a: number, b: number): number;
}

/** What depends on the campaign that is asked for has no order of its own. */
export type OrderedId = Exclude<ColumnId, 'status' | 'nextStep'>;

/** How the user's language orders and names things. */
export interface Wording {
  /** BCP 47. */
  language: string;
  /** What topics are called, by their keys. */
  topics: { readonly [key: string]: string };
}

/** The last saved first, behind them who is not on the shortlist. No two rows are equal. */
export const comparePlaces =
  ({ places, ids }: Columns) =>
  (a: number, b: number): number =>
    compareTexts(places[b] as string, places[a] as string) || compareTexts(ids[b] as string, ids[a] as string);

const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** How each column sorts. */
export function sortColumnsOf(columns: Columns, { language, topics }: Wording): { [id in OrderedId]: SortColumn } {
  const collator = new Intl.Collator(language);
  // Only the same text is equal: then a glance tells.
  const compare = (a: string, b: string) => (a === b ? 0 : collator.compare(a, b) || compareTexts(a, b));
  const byText = (of: (row: number) => string): SortColumn => ({
    isKnown: (row) => of(row) !== '',
    compare: (a, b) => compare(of(a), of(b)),
  });
  return {
    name: byText((row) => columns.names[row] as string),
    sites: byText(textOf(columns.sites, (site) => site)),
    topics: byText(textOf(columns.topics, (topic) => topics[topic] ?? topic)),
    tags: byText(textOf(columns.tags, (tag) => tag)),
    tier: byNumber(columns.sizes),
    followers: byNumber(columns.followers),
    rate: byNumber(columns.rates),
    verdict: byNumber(columns.verdicts),
    growth: byNumber(columns.growths),
    lastPost: byNumber(columns.lastPosts),
    lastSeen: { ...byNumber(columns.lastSeen), isKnown: (row) => (columns.lastSeen[row] as number) > 0 },
    // Amounts of two currencies cannot be compared.
    price: {
      isKnown: (row) => columns.currencies[row] !== '',
      compare: (a, b) =>
        compareTexts(columns.currencies[a] as string, columns.currencies[b] as string) ||
        (columns.prices[a] as number) - (columns.prices[b] as number),
    },
    savedAt: {
      isKnown: (row) => columns.places[row] !== '',
      compare: (a, b) => compareTexts(columns.places[a] as string, columns.places[b] as string),
    },
  };
}

const byNumber = (numbers: readonly number[]): SortColumn => ({
  isKnown: (row) => !Number.isNaN(numbers[row]),
  compare: (a, b) => (numbers[a] as number) - (numbers[b] as number),
});

/** The text of a row's list, put together once for each list. */
function textOf(column: Combinations, nameOf: (word: string) => string): (row: number) => string {
  const texts: string[] = [];
  return (row) => (texts[column.of[row] as number] ??= column.at(row).map(nameOf).join(', '));
}
