import { array, type InferOutput, nullable, object, parseJson, picklist, pipe, safeParse, string } from 'valibot';
import { type Denominator, denominators } from '../../model/rules';
import type { Figures } from '../../model/settings';
import type { Words } from '../../shared/words';

/** What a row of figures holds: a size, and the percentages that accounts of that size reach. */
export const columns = ['followers', 'lowQuarter', 'median', 'highQuarter'] as const;
export type Column = (typeof columns)[number];
export type Row = { readonly [column in Column]: string };

const draftSchema = object({
  /** Which set is being changed; null for a new one. */
  of: nullable(string()),
  name: string(),
  population: string(),
  year: string(),
  source: string(),
  per: picklist(denominators),
  rows: array(object({ followers: string(), lowQuarter: string(), median: string(), highQuarter: string() })),
});
/** Own figures of a site as they are being filled in: texts, whatever they hold. */
export type FiguresDraft = InferOutput<typeof draftSchema>;

export const emptyRow: Row = { followers: '', lowQuarter: '', median: '', highQuarter: '' };
export const isEmpty = (row: Row): boolean => columns.every((column) => row[column].trim() === '');

/** A form that nobody has filled in: a few sizes are enough, as what lies between them is interpolated. */
export const startDraft = (per: Denominator, year: number): FiguresDraft => ({
  of: null,
  name: '',
  population: '',
  year: String(year),
  source: '',
  per,
  rows: [emptyRow, emptyRow, emptyRow],
});

/** A set as the form shows it. */
export function draftOf(figures: Figures, { language, number }: Words): FiguresDraft {
  const percent = new Intl.NumberFormat(language, { maximumFractionDigits: 6, useGrouping: false });
  const { name, population, year, source, per, rows } = figures;
  return {
    of: name,
    name,
    population,
    year: String(year),
    source,
    per,
    rows: rows.map(({ followers, ...percents }) => ({
      followers: number(followers),
      lowQuarter: percent.format(percents.lowQuarter),
      median: percent.format(percents.median),
      highQuarter: percent.format(percents.highQuarter),
    })),
  };
}

/** Under which a site's form is kept until it is done, so that a closed page loses nothing. */
export const draftId = (site: string): string => `figures ${site}`;

export const writeDraft = (draft: FiguresDraft): string => JSON.stringify(draft);

/** What `writeDraft` wrote; null for anything else. */
export function readDraft(text: string): FiguresDraft | null {
  const read = safeParse(pipe(string(), parseJson(), draftSchema), text);
  return read.success ? read.output : null;
}
