import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Figures } from '../../src/model/settings';
import {
  type Column,
  columns,
  draftOf,
  emptyRow,
  type FiguresDraft,
  readDraft,
  type Row,
  startDraft,
  writeDraft,
} from '../../src/options/comparison/figures-draft';
import { readFigures } from '../../src/options/comparison/read-figures';
import { placeCells, readTable } from '../../src/options/comparison/read-table';
import { wordsIn } from '../support/english';

const english = wordsIn('en');
const row = (followers: string, lowQuarter: string, median: string, highQuarter: string): Row => ({
  followers,
  lowQuarter,
  median,
  highQuarter,
});
const filled: FiguresDraft = {
  ...startDraft('followers', 2026),
  name: 'Agency panel',
  population: 'food creators we worked with',
  source: 'our campaigns',
  rows: [row('3,000', '1.6', '3.1', '5.4'), row('30K', '0.9 %', '1,8', '3.2'), emptyRow],
};
const panel: Figures = {
  name: 'Agency panel',
  population: 'food creators we worked with',
  year: 2026,
  source: 'our campaigns',
  site: 'threads',
  per: 'followers',
  rows: [
    { followers: 3_000, lowQuarter: 1.6, median: 3.1, highQuarter: 5.4 },
    { followers: 30_000, lowQuarter: 0.9, median: 1.8, highQuarter: 3.2 },
  ],
};
const read = (draft: FiguresDraft, words = english, taken: string[] = []) =>
  readFigures(draft, 'threads', taken, words);
const errorsOf = (changes: Partial<FiguresDraft>, taken: string[] = []) => {
  const answer = read({ ...filled, ...changes }, english, taken);
  return 'errors' in answer ? Object.fromEntries(answer.errors) : {};
};
const inTable = async (text: string) => {
  const table = await readTable(text);
  return table?.rows ?? placeCells([], table?.cells ?? [], { row: 0, column: 'followers' });
};

describe('The form for own figures', () => {
  it('is a set once everything is filled in; empty rows are none', () => {
    expect(read(filled)).toEqual({ figures: panel });
  });

  it('takes rows in any order', () => {
    expect(read({ ...filled, rows: filled.rows.toReversed() })).toEqual({ figures: panel });
  });

  it.each(['en', 'de', 'es', 'fr', 'ja', 'pt_BR'])(
    'shows a kept set so that it is read as the same again (%s)',
    (folder) => {
      const words = wordsIn(folder);
      const fine = { ...panel, rows: [{ followers: 1_234_567, lowQuarter: 0.0125, median: 0.035, highQuarter: 12.5 }] };
      expect(read(draftOf(panel, words), words, [panel.name])).toEqual({ figures: panel });
      expect(read(draftOf(fine, words), words)).toEqual({ figures: fine });
      expect(readDraft(writeDraft(draftOf(fine, words)))).toEqual(draftOf(fine, words));
    },
  );

  it('says of an untouched one what is missing', () => {
    expect(Object.keys(errorsOf({ ...startDraft('followers', 2026) })).toSorted()).toEqual([
      'name',
      'population',
      'rows',
      'source',
    ]);
  });

  it('says what is wrong with each cell', () => {
    const rows = [
      row('many', '0', '3', '5'),
      row('3000', '4', '3', '2'),
      row('3,000', '1', '2', ''),
      row('7', '1', '2', '3'),
    ];
    expect(errorsOf({ rows })).toEqual({
      'followers-0': 'Write a number of followers, such as 10,000 or 10K.',
      'lowQuarter-0': 'Write a percentage above 0, such as 3.1.',
      'median-1': 'The median must be above the low quarter, 4.',
      'highQuarter-1': 'The high quarter must be above the median, 3.',
      'followers-2': 'Another row has this size already.',
      'highQuarter-2': 'Write a percentage above 0, such as 3.1.',
    });
  });

  it('keeps names apart, since a set is chosen by its name', () => {
    const taken = 'A set cannot be called “Panel”: the name is taken.';
    expect(errorsOf({ name: ' Panel ' }, ['Panel'])).toEqual({ name: taken });
    expect(errorsOf({ name: 'Panel', of: 'Panel' }, ['Panel'])).toEqual({});
    expect(errorsOf({ name: 'own' })).toHaveProperty('name');
    expect(errorsOf({ name: 'published' })).toHaveProperty('name');
    expect(errorsOf({ name: 'x'.repeat(201) })).toEqual({ name: 'Write 1 to 200 characters.' });
  });

  it('says that a set has too many rows, or that there are too many sets', () => {
    const rows = Array.from({ length: 101 }, (_, index) => row(String(1_000 + index), '1', '2', '3'));
    expect(errorsOf({ rows }).rows).toContain('100 rows');
    const names = Array.from({ length: 50 }, (_, index) => `Set ${index}`);
    expect(errorsOf({}, names).rows).toContain('50 sets');
    expect(errorsOf({ of: 'Set 3', name: 'Set 3' }, names)).toEqual({});
  });

  it.each([
    ['10.000', 10_000],
    ['10 000', 10_000],
    ["10'000", 10_000],
    ['1.5K', 1_500],
    ['1K–5K', 2_236],
    ['10,000 - 50,000', 22_361],
  ])('reads a size written %s', (size, followers) => {
    const answer = read({ ...filled, rows: [row(size, '1', '2', '3')] });
    expect(answer).toMatchObject({ figures: { rows: [{ followers }] } });
  });

  it.each(['', '0', '12.5', '5K–1K', '1K-2K-3K', '-5', 'K'])('does not guess what the size “%s” means', (size) => {
    expect(errorsOf({ rows: [row(size, '1', '2', '3')] })).toHaveProperty('followers-0');
  });

  it.each(['1.234,5', '-1', '3.1.2', 'n/a', '0', '20000'])(
    'does not guess what the percentage “%s” means',
    (percent) => {
      expect(errorsOf({ rows: [row('3000', percent, '30', '50')] })).toHaveProperty('lowQuarter-0');
    },
  );

  it('is empty where what was kept of it is none', () => {
    for (const text of ['', '{', '[]', '{"of":null}']) expect(readDraft(text)).toBeNull();
  });
});

describe('A table of figures', () => {
  const rows = [row('3000', '1.6', '3.1', '5.4'), row('30000', '0.9', '1.8', '3.2')];

  it('as the documentation shows it is a set', async () => {
    const page = readFileSync(new URL('../../docs/benchmark-format.md', import.meta.url), 'utf8');
    const example = /```csv\n([\s\S]+?)```/.exec(page)?.[1] ?? '';
    expect(await inTable(example)).toEqual(rows);
    expect(read({ ...filled, rows: await inTable(example) })).toEqual({ figures: panel });
  });

  it.each([
    [',', 'commas'],
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'bars'],
  ])('is read with its cells set apart by %j (%s), with names of columns or without', async (separator) => {
    const lines = rows.map((one) => columns.map((column) => one[column]).join(separator));
    expect(await inTable(lines.join('\r\n'))).toEqual(rows);
    expect(await inTable([['Followers', 'P25', 'Median', 'P75'].join(separator), ...lines, ''].join('\n'))).toEqual(
      rows,
    );
  });

  it('may have commas within its numbers', async () => {
    expect(await inTable('Follower;Niedrig;Median;Hoch\n3.000;1,6;3,1;5,4')).toEqual([
      row('3.000', '1,6', '3,1', '5,4'),
    ]);
    expect(await inTable('"3,000","1.6","3.1","5.4"')).toEqual([row('3,000', '1.6', '3.1', '5.4')]);
  });

  it.each(['en', 'de', 'es', 'fr', 'ja', 'pt_BR'])(
    'is read with its columns called as on the screen (%s)',
    async (folder) => {
      const { say } = wordsIn(folder);
      const called = columns.map((column: Column) => say(`figures_${column}`)).toReversed();
      expect(await inTable(`${called.join('\t')}\n5.4\t3.1\t1.6\t3000`)).toEqual([rows[0]]);
    },
  );

  it.each([
    ['Subscribers,lower quartile,50th percentile,75th percentile'],
    ['Abonnenten,Unteres Quartil,Zentralwert,Oberes Quartil'],
    ['Suscriptores,Primer cuartil,Mediana,Tercer cuartil'],
    ["Nombre d'abonnés,Premier quartile,Médiane,Troisième quartile"],
    ['Inscritos,Primeiro quartil,Mediana,Terceiro quartil'],
    ['登録者数,第1四分位数,中央値,第3四分位数'],
  ])('is read with its columns called %s', async (head) => {
    expect(await inTable(`${head}\n3000,1.6,3.1,5.4`)).toEqual([rows[0]]);
  });

  it('may have a title above, columns in any order and others besides, which is said', async () => {
    const text = 'Engagement 2026\n\nMedian;Average;Followers;P75;P25\n3.1;3.9;3000;5.4;1.6';
    expect(await readTable(text)).toEqual({ rows: [rows[0]], cells: [], isPart: true, isOpen: false });
    expect((await readTable('3000;1.6;3.1;5.4;yes'))?.isPart).toBe(true);
    expect((await readTable('3000;1.6;3.1;5.4'))?.isPart).toBe(false);
  });

  it('never takes a mean for a median', async () => {
    expect(await inTable('Followers,P25,Average,P75\n3000,1.6,3.9,5.4')).toEqual([row('3000', '1.6', '', '5.4')]);
  });

  it('without names goes where it is pasted, as in a spreadsheet', async () => {
    const table = await readTable('1.6\t3.1\n0.9\t1.8\n');
    const placed = placeCells([row('3000', '', '', '5.4')], table?.cells ?? [], { row: 0, column: 'lowQuarter' });
    expect(placed).toEqual([rows[0], row('', '0.9', '1.8', '')]);
    const column = await readTable('3,000\n30,000');
    expect(placeCells([], column?.cells ?? [], { row: 0, column: 'followers' })).toEqual([
      { ...emptyRow, followers: '3,000' },
      { ...emptyRow, followers: '30,000' },
    ]);
  });

  it('tells that a quotation mark is never closed', async () => {
    expect((await readTable('3000;1.6;"3.1;5.4\n30000;0.9;1.8;3.2'))?.isOpen).toBe(true);
  });

  it('is none without a cell', async () => {
    expect(await readTable(' \n;;\n')).toBeNull();
  });
});
