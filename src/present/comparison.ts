import type { Axis, Compared, ComparedRow, KnownValue } from '../model/comparison';
import type { Value } from '../model/sentence';
import type { ComparedCellView, ComparedRowView } from '../shared/compared-view';
import type { Words } from '../shared/words';
import { perWeekText, rateAndRange, rateName, verdictText } from './wording';

/** A comparison in the user's language. `names` are what the subjects are called, in their order. */
export const comparisonView = (
  rows: readonly ComparedRow[],
  names: readonly string[],
  words: Words,
): ComparedRowView[] =>
  rows.map((row) => ({
    measure: row.measure,
    label: labelOf(row, words),
    cells: row.cells.map((cell, index) => ({
      text: 'why' in cell ? words.tell(cell.why) : textOf(row, cell, index, words),
      place: 'why' in cell || row.axis === null || isPointwise(row) ? null : placeOf(cell, row.axis),
      isBest: row.best === index,
    })),
    note: noteOf(row, names, words),
  }));

function labelOf(row: ComparedRow, words: Words): string {
  const label =
    row.measure === 'rate' && row.rate.counts.length > 0
      ? rateName(row.rate, words)
      : words.say(`compareMeasure_${row.measure}`);
  const kind = row.hasOtherKinds ? kindOf(row, words) : '';
  return kind === '' ? label : words.say('compareKind', { label, kind });
}

/** What tells rows of one measure apart. */
function kindOf(row: ComparedRow, words: Words): string {
  const counted = (counts: readonly string[]) =>
    words.list(counts.map((name) => words.say(`count_${name as 'likes'}`)));
  if (row.measure === 'rate') return counted(row.rate.counts);
  if (row.measure === 'price') return row.currency;
  return row.measure === 'cost' ? `${row.currency}: ${counted(row.counts)}` : '';
}

function textOf(row: ComparedRow, { value, low, high }: KnownValue, index: number, words: Words): string {
  const money = (currency: string): Value => ({ money: [low, high], currency });
  switch (row.measure) {
    case 'followers':
      return words.count({ value, min: low, max: high });
    case 'rate':
      return rateAndRange({ typical: value, low, high }, words);
    case 'score': {
      const score = low === high ? words.number(low) : words.range(low, high);
      return [verdictText(row.verdicts[index] ?? 'unknown', words), score].join(' · ');
    }
    case 'price':
    case 'cost':
      return words.print(money(row.currency));
    case 'postsPerWeek':
      return perWeekText(value, words);
    case 'lastPost':
      return value < 1 ? words.say('compareToday') : words.sayCount('compareDaysAgo', Math.floor(value));
    case 'growth': {
      const [least, most] = [words.change(low), words.change(high)];
      return least === most ? least : words.say('compareBetween', { low: least, high: most });
    }
  }
}

function placeOf({ value, low, high }: KnownValue, { min, max, isLog }: Axis): ComparedCellView['place'] {
  const scaled = isLog ? Math.log : (x: number) => x;
  const on = (x: number) => (scaled(x) - scaled(min)) / (scaled(max) - scaled(min));
  return { low: on(low), at: on(value), high: on(high) };
}

/**
 * Values without a range are not the same for being near each other, nor different for being apart: nothing is said of
 * them, and nothing drawn, since an axis makes an hour look like a year.
 */
const isPointwise = ({ measure }: ComparedRow): boolean => measure === 'postsPerWeek' || measure === 'lastPost';

function noteOf(row: ComparedRow, names: readonly string[], words: Words): string | null {
  const parts = [
    isPointwise(row) ? null : standingOf(row, names, words),
    row.hasOtherKinds && (row.measure === 'rate' || row.measure === 'price' || row.measure === 'cost')
      ? words.say(`compareApart_${row.measure}`)
      : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : null;
}

function standingOf(
  { cells, ahead, better, isAlike }: ComparedRow,
  names: readonly string[],
  words: Words,
): string | null {
  const known = cells.filter((cell: Compared) => 'value' in cell).length;
  if (isAlike) return words.say('compareAlike');
  if (better === null || known < 2) return null;
  const named = ahead.map((index) => names[index] ?? '');
  const [first = ''] = named;
  if (named.length > 1) return words.say('compareAlikeAhead', { names: words.list(named) });
  return words.say(known === cells.length ? 'compareBest' : 'compareBestKnown', { name: first });
}
