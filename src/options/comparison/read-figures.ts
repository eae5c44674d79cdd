import type { SiteId } from '../../model/page';
import { benchmarkBounds, type Figures } from '../../model/settings';
import type { Words } from '../../shared/words';
import type { Read } from '../../ui/read-number';
import { readYear } from '../fields/read';
import { type Column, columns, type FiguresDraft, isEmpty, type Row } from './figures-draft';
import { readPercent, readSize } from './read-cell';

/** A field of the form: of the table, a column and the row's place. */
export type FieldId = 'name' | 'population' | 'year' | 'source' | 'rows' | `${Column}-${number}`;

/** What is wrong, a sentence a field. */
export type FieldErrors = ReadonlyMap<FieldId, string>;

/** Names that mean something else among the choices, see `settingsSchema.activeBenchmark`. */
const reserved = ['published', 'own'];

type Sized = Figures['rows'][number];

/**
 * The set that a form holds, its rows in the order of sizes, or what is wrong with each of its fields. Rows without
 * anything in them are none. `taken` are the names of all sets.
 */
export function readFigures(
  draft: FiguresDraft,
  site: SiteId,
  taken: readonly string[],
  words: Words,
): { figures: Figures } | { errors: FieldErrors } {
  const { say, number } = words;
  const errors = new Map<FieldId, string>();
  const take = <T>(id: FieldId, read: Read<T>): T | null => {
    if ('value' in read) return read.value;
    errors.set(id, read.error);
    return null;
  };
  const others = taken.filter((name) => name !== draft.of);
  const name = take('name', readName(draft.name, others, words));
  const population = take('population', readText(draft.population, words));
  const source = take('source', readText(draft.source, words));
  const year = take('year', readYear(draft.year, words));
  const rows = draft.rows.flatMap((row, at) => (isEmpty(row) ? [] : [[at, readRow(row, at, take, words)] as const]));
  const sizes = new Set<number>();
  for (const [at, { followers }] of rows) {
    if (followers === null) continue;
    if (sizes.has(followers)) errors.set(`followers-${at}`, say('errorFiguresTwice'));
    sizes.add(followers);
  }
  if (rows.length === 0) errors.set('rows', say('errorFiguresRows'));
  if (rows.length > benchmarkBounds.rows)
    errors.set('rows', say('errorFiguresManyRows', { limit: number(benchmarkBounds.rows) }));
  if (others.length === taken.length && taken.length >= benchmarkBounds.sets)
    errors.set('rows', say('errorFiguresMany', { limit: number(benchmarkBounds.sets) }));
  if (errors.size > 0 || name === null || population === null || year === null || source === null) return { errors };
  const whole = rows.flatMap(([, row]) => (isWhole(row) ? [row] : []));
  return {
    figures: {
      name,
      population,
      year,
      source,
      site,
      per: draft.per,
      rows: whole.toSorted((a, b) => a.followers - b.followers),
    },
  };
}

const isWhole = (row: { [column in Column]: number | null }): row is Sized =>
  columns.every((column) => row[column] !== null);

function readRow(row: Row, at: number, take: <T>(id: FieldId, read: Read<T>) => T | null, words: Words) {
  const { say, number } = words;
  const percent = (column: Column) => take(`${column}-${at}`, readPercent(row[column], words));
  const followers = take(`followers-${at}`, readSize(row.followers, words));
  const [lowQuarter, median, highQuarter] = [percent('lowQuarter'), percent('median'), percent('highQuarter')];
  if (lowQuarter !== null && median !== null && median <= lowQuarter)
    take(`median-${at}`, { error: say('errorFiguresMedian', { low: number(lowQuarter) }) });
  if (median !== null && highQuarter !== null && highQuarter <= median)
    take(`highQuarter-${at}`, { error: say('errorFiguresHigh', { median: number(median) }) });
  return { followers, lowQuarter, median, highQuarter };
}

function readText(text: string, { say, number }: Words): Read<string> {
  const value = text.trim();
  return value === '' || value.length > benchmarkBounds.text
    ? { error: say('errorFiguresText', { limit: number(benchmarkBounds.text) }) }
    : { value };
}

function readName(text: string, others: readonly string[], words: Words): Read<string> {
  const read = readText(text, words);
  return 'value' in read && [...others, ...reserved].includes(read.value)
    ? { error: words.say('errorFiguresName', { name: read.value }) }
    : read;
}
