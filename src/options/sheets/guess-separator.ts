import Papa from 'papaparse';
import { roleOf } from './column-names';
import { foldColumn } from './fold-column';

/** What sets cells apart in the files that people have. */
const separators = [',', ';', '\t', '|'];

/** UTF-16 units of a file that its separator is guessed from. */
const sample = 20_000;

/** How many columns the first row names, were this the separator. */
function namesWith(separator: string, text: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n', preview: 1 });
  return (data[0] ?? []).filter((cell) => roleOf(foldColumn(cell)) !== undefined).length;
}

/**
 * What sets the cells of a text apart. Names of columns decide; without them, with which separator its rows are alike. A
 * plain list has none, and gets a comma.
 */
export function guessSeparator(text: string): string {
  const start = text.trimStart().slice(0, sample);
  const [best = ','] = separators.toSorted((one, other) => namesWith(other, start) - namesWith(one, start));
  if (namesWith(best, start) >= 2) return best;
  return Papa.parse(start, { newline: '\n', preview: 10, skipEmptyLines: 'greedy', delimitersToGuess: separators }).meta
    .delimiter;
}
