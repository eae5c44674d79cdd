import Papa from 'papaparse';
import { breathe, type Job } from '../../ui/job';
import { guessSeparator } from './guess-separator';

/** UTF-16 units that are parsed at one go: a few milliseconds' work. */
const step = 100_000;

/** `take` is given each row, counted from 1, until it returns false. */
export type TakeRow = (cells: string[], row: number) => boolean;

/** PapaParse's types know parts of files, and not of texts. */
const parseText = Papa.parse as (text: string, config: Papa.ParseLocalConfig<string[], string>) => void;

/** What Excel writes in front to tell the separator. */
const told = /^sep=(.)\n/i;

/**
 * Reads a text of rows and cells, whatever separates them: commas, semicolons, tabs or bars. Steps aside between parts,
 * so that the page goes on. `guess` tells the separator from the text. Tells whether a quotation mark was left open, which hides all rows behind it.
 */
export async function parseRows(
  text: string,
  take: TakeRow,
  job: Job,
  guess: (text: string) => string = guessSeparator,
): Promise<{ isOpen: boolean }> {
  // Line ends of several kinds in one file are what lists get that were put together by hand.
  const plain = text.replace(/\r\n?/g, '\n');
  const [first = '', separator = ''] = told.exec(plain) ?? [];
  const body = plain.slice(first.length);
  let row = first === '' ? 0 : 1;
  let isOpen = false;
  await new Promise<void>((resolve, reject) => {
    parseText(body, {
      delimiter: separator || guess(body),
      newline: '\n',
      chunkSize: step,
      chunk({ data, errors, meta }, parser) {
        isOpen ||= errors.some(({ code }) => code === 'MissingQuotes');
        for (const cells of data) {
          row += 1;
          if (!take(cells, row)) return parser.abort();
        }
        job.progress(Math.min(meta.cursor, body.length), body.length);
        parser.pause();
        breathe(job).then(() => parser.resume(), reject);
      },
      complete: () => resolve(),
    });
  });
  return { isOpen };
}
