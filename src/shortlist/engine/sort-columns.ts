import type { ColumnId } from '../../model/list-view';
import type { Combinations } from './combinations';
import type { Columns } from './columns';

/** What a column sorts rows by. */
export interface SortColumn {
  isKnown(row: number): boolean;
  /** Upwards; what is not known comes last. */
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
  const inLanguage = (a: string, b: string) => collator.compare(a, b) || compareTexts(a, b);
  return {
    name: byText((row) => columns.names[row] as string, inLanguage),
    sites: byText(
      textOf(columns.sites, (site) => site),
      inLanguage,
    ),
    topics: byText(
      textOf(columns.topics, (topic) => topics[topic] ?? topic),
      inLanguage,
    ),
    tags: byText(
      textOf(columns.tags, (tag) => tag),
      inLanguage,
    ),
    tier: byNumber(columns.sizes),
    followers: byNumber(columns.followers),
    rate: byNumber(columns.rates),
    verdict: byNumber(columns.verdicts),
    growth: byNumber(columns.growths),
    lastPost: byNumber(columns.lastPosts),
    lastSeen: byNumber(columns.lastSeen),
    price: byPrice(columns),
    savedAt: byText((row) => columns.places[row] as string, compareTexts),
  };
}

const byText = (of: (row: number) => string, compare: (a: string, b: string) => number): SortColumn => ({
  isKnown: (row) => of(row) !== '',
  compare(one, other) {
    const [a, b] = [of(one), of(other)];
    if (a === b) return 0;
    return a === '' ? 1 : b === '' ? -1 : compare(a, b);
  },
});

const byNumber = (numbers: readonly number[]): SortColumn => ({
  isKnown: (row) => numbers[row] !== Infinity,
  compare(one, other) {
    const [a, b] = [numbers[one] as number, numbers[other] as number];
    return a === b ? 0 : a < b ? -1 : 1;
  },
});

/** Amounts of two currencies cannot be compared. */
function byPrice({ currencies, prices }: Columns): SortColumn {
  const byCurrency = byText((row) => currencies[row] as string, compareTexts);
  const byAmount = byNumber(prices);
  return {
    isKnown: byCurrency.isKnown,
    compare: (a, b) => byCurrency.compare(a, b) || byAmount.compare(a, b),
  };
}

/** The text of a row's list, put together once for each list. */
function textOf(column: Combinations, nameOf: (word: string) => string): (row: number) => string {
  const texts: string[] = [];
  return (row) => (texts[column.of[row] as number] ??= column.at(row).map(nameOf).join(', '));
}
