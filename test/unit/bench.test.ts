import { describe, expect, it } from 'vitest';
import type { Name } from '../../scripts/bench/contenders';
import { longestPiece, type Profile } from '../../scripts/bench/longest-piece';
import { taskExcesses } from '../../scripts/bench/long-tasks';
import { callsIn, repeatedIn } from '../../scripts/bench/own-calls';
import { largestTenth, spread } from '../../scripts/bench/statistics';
import { growthOf, storeExcesses, storeHead, type StoreRow, storeRowText } from '../../scripts/bench/store-table';
import { costs, excesses, headOf, type Limits, ratioOf, type Row, rowText, shareOf } from '../../scripts/bench/table';
import { teamExcesses } from '../../scripts/bench/team-limits';

const seven = (middle: number, step = 1) => [3, -3, 0, 1, -1, 2, -2].map((place) => middle + place * step);
const rowOf = (measured: { [name in Name]?: number[] }, limits: Limits = { base: 1.5 }): Row => ({
  name: 'A page',
  unit: 'ms',
  measured: new Map(Object.entries(measured) as [Name, number[]][]),
  floor: 'two empty scripts',
  limits,
});
const cellsOf = (text: string) => text.split(/ {2,}/);

describe('A row of the bench', () => {
  it('tells the median of its rounds, and what they are without the best and the worst', () => {
    expect(spread(seven(100))).toEqual({ low: 98, middle: 100, high: 102 });
  });

  it('tells the largest tenth apart, which a median hides', () => {
    const looks = [20, 900, 21, 22, 23, 19, 20, 800, 20, 21, 22];
    expect(largestTenth(looks)).toEqual([900, 800]);
    expect(largestTenth([20, 30])).toEqual([30]);
    expect(largestTenth([])).toEqual([]);
  });

  it('tells what an extension adds to the page, round by round', () => {
    const row = rowOf({ without: seven(400, 50), now: seven(430, 50) });
    expect(costs(row).get('now')).toEqual({ low: 30, middle: 30, high: 30 });
  });

  it('tells what is added as a share of what the page does by itself in the same round', () => {
    const row = rowOf({ without: [100, 200, 400], now: [110, 220, 440] });
    expect(shareOf(row, 'now')?.middle).toBeCloseTo(0.1);
    expect(shareOf(rowOf({ without: seven(0), now: seven(50) }), 'now')).toBeNull();
    expect(shareOf(rowOf({ now: seven(50) }), 'now')).toBeNull();
  });

  it('tells what is left of the base', () => {
    expect(ratioOf(rowOf({ without: seven(400), base: seven(600), now: seven(450) }))).toBe(0.25);
  });

  it('has no ratio where there is no base, or where the base costs next to nothing', () => {
    expect(ratioOf(rowOf({ without: seven(400), now: seven(450) }))).toBeNull();
    expect(ratioOf(rowOf({ without: seven(400), base: seven(401), now: seven(450) }))).toBeNull();
  });

  it('fails where more is added than so many times what the base adds, with a sentence that names it', () => {
    const [sentence, ...more] = excesses(rowOf({ without: seven(400), base: seven(500), now: seven(600) }));
    expect(sentence).toBe('A page: 200 (200–200) ms, base 100 (100–100) ms: more than 1.5 times.');
    expect(more).toEqual([]);
    expect(excesses(rowOf({ without: seven(400), base: seven(500), now: seven(540) }))).toEqual([]);
  });

  it('does not fail by noise: where the rounds of both overlap, however far apart the medians are', () => {
    expect(excesses(rowOf({ base: seven(100, 30), now: seven(170, 30) }))).toEqual([]);
  });

  it('fails where the whole takes more times as long as its floor than it may, also without a base', () => {
    const limits = { floor: 5 };
    expect(excesses(rowOf({ without: seven(30), floor: seven(32), now: seven(180) }, limits))).toHaveLength(1);
    expect(excesses(rowOf({ without: seven(30), floor: seven(32), now: seven(90) }, limits))).toEqual([]);
    expect(excesses(rowOf({ floor: seven(8, 0.1), now: seven(50) }, limits))).toHaveLength(1);
  });

  it('fails where more is added than so many times what the page does by itself', () => {
    const limits = { own: 0.5 };
    expect(excesses(rowOf({ without: seven(100), now: seven(190) }, limits))).toEqual([
      'A page: 90 (90–90) ms, without 100 (98–102) ms: more than 0.5 times.',
    ]);
    expect(excesses(rowOf({ without: seven(100), now: seven(140) }, limits))).toEqual([]);
  });

  it('says "never" where what was waited for did not come, and fails where the base has it', () => {
    const row = rowOf({ base: seven(300), now: seven(300).map(() => Infinity) });
    expect(rowText(row)).toContain('never');
    expect(ratioOf(row)).toBeNull();
    expect(excesses(row)).toHaveLength(1);
  });

  it('says "new" where the base has no such thing, and is held against its floor alone', () => {
    const row = rowOf({ floor: seven(10), base: [], now: seven(60) }, { base: 1.5, floor: 5 });
    expect(cellsOf(rowText(row))).toEqual([
      'A page',
      '10 (8.0–12)',
      'new',
      '60 (58–62)',
      '–',
      '6.00',
      '1.5 × base, 5 × floor',
    ]);
    expect(excesses(row)).toEqual([]);
    expect(excesses({ ...row, measured: new Map([...row.measured, ['now', seven(90)]]) })).toHaveLength(1);
  });

  it('stands in a table with what was measured, and no column for what was not', () => {
    const row = rowOf({ now: seven(450), without: seven(400) }, { base: 1.5, own: 2 });
    expect(cellsOf(headOf('Added', row))).toEqual([
      'Added',
      'without',
      '+ now',
      'of the page: now',
      'now / base',
      'fails above',
    ]);
    expect(cellsOf(rowText(row))).toEqual(['A page', '400 (398–402)', '50 (50–50)', '13 %', '–', '2 × without']);
  });
});

describe('A row of what is kept', () => {
  const rowOfSizes = (sizes: number[][], limit: number | null = 1.5): StoreRow => ({ name: 'Save', sizes, limit });

  it('tells how many times as long each size takes as the one before, and the last as the first', () => {
    const row = rowOfSizes([seven(10), seven(11), seven(22)]);
    expect(growthOf(row)).toEqual([1.1, 2]);
    expect(cellsOf(storeRowText(row)).slice(-3)).toEqual(['1.10, 2.00', '2.20', '1.5']);
    expect(cellsOf(storeHead('Kept', ['few', 'more', 'many']))).toEqual([
      'Kept',
      'few',
      'more',
      'many',
      'each / the one before',
      'last / first',
      'fails above',
    ]);
  });

  it('fails where the most takes more times as long as the least than it may, or never comes', () => {
    expect(storeExcesses(rowOfSizes([seven(10), seven(11), seven(14)]))).toEqual([]);
    expect(storeExcesses(rowOfSizes([seven(10), seven(11), seven(16)]))).toHaveLength(1);
    expect(storeExcesses(rowOfSizes([seven(10), seven(10).map(() => Infinity)]))).toHaveLength(1);
    expect(storeExcesses(rowOfSizes([seven(10), seven(900)], null))).toEqual([]);
  });

  it('takes what is next to nothing for two milliseconds: a ratio of less is noise', () => {
    expect(storeExcesses(rowOfSizes([seven(0.4, 0), seven(2.5, 0)]))).toEqual([]);
  });
});

describe('The longest task of a page', () => {
  const told = (...tasks: number[]) => taskExcesses(tasks, [1_000, 10_000, 100_000], 'while it is used');

  it('fails where it is felt and twice as long as with the fewest, with a sentence that says of how many', () => {
    expect(told(55, 90, 111)).toEqual(['A task of 111 ms while it is used, of 100,000 creators: more than 110.']);
    expect(told(55, 111, 60)).toHaveLength(1);
  });

  it('does not fail where it is as long with the fewest, or not felt', () => {
    expect(told(300, 400, 600)).toEqual([]);
    expect(told(0, 60, 100)).toEqual([]);
    expect(told(0, 60, 101)).toHaveLength(1);
  });

  it('fails where it was not measured', () => {
    expect(told(55, Number.NaN, 60)).toHaveLength(1);
    expect(told(55, 60)).toHaveLength(1);
    expect(told()).toHaveLength(3);
  });
});

describe('A team’s database of many', () => {
  const waits = { path: '/team/_changes', waits: true };
  const asks = { path: '/team/_bulk_docs', waits: false };
  const usual = {
    stoppedAt: 33_500,
    wentOnFrom: 33_500,
    changes: [900, 4_900],
    open: [waits, asks, waits],
    alone: [asks],
  };
  const told = (other: Partial<typeof usual>) => teamExcesses({ ...usual, ...other });

  it('passes where a change comes soon, and nothing is asked but what waits and the worker’s own question', () => {
    expect(told({})).toEqual([]);
  });

  it('fails where a stopped worker begins anew, or was never stopped', () => {
    expect(told({ wentOnFrom: 500 })).toEqual(['Stopped at 33500, it went on from 500.']);
    expect(told({ stoppedAt: 0, wentOnFrom: 0 })).toHaveLength(1);
  });

  it('fails where one change comes late, however soon the others', () => {
    expect(told({ changes: [900, 5_001, 900] })).toEqual(['A change came after 5001 ms: more than 5000.']);
    expect(told({ changes: [900, Number.NaN] })).toHaveLength(1);
  });

  it('fails where it asks though nobody does anything, with a page of Fitlens or without', () => {
    expect(told({ open: [waits, asks, asks] })).toEqual([
      'With a page open and nothing to tell it asked for /team/_bulk_docs, /team/_bulk_docs.',
    ]);
    expect(told({ open: Array.from({ length: 5 }, () => waits) })).toHaveLength(1);
    expect(told({ alone: [waits, waits] })).toHaveLength(1);
  });
});

describe('An idle tab', () => {
  const call = (url: string, functionName: string, name = 'FunctionCall') => ({
    name,
    args: { data: { url, functionName } },
  });
  const ours = 'chrome-extension://abc/src/content/sites/x.js';

  it('is charged with every call into our scripts, in the page, in the tap and in the worker, and with no other', () => {
    const events = [
      call(ours, 'look'),
      call('native', ''),
      call('chrome-extension://abc/assets/index.js', 'alarm'),
      call('https://example.com/app.js', 'draw'),
      call(ours, 'look', 'V8.Compile'),
      { name: 'RunTask' },
    ];
    expect(callsIn(events).map(({ file, what }) => `${file} ${what}`)).toEqual([
      'src/content/sites/x.js look',
      'native 0:0',
      'assets/index.js alarm',
    ]);
  });

  it('fails of what comes again, and is told what it is', () => {
    const calls = callsIn([call(ours, 'look'), call(ours, 'tick'), call(ours, 'tick'), call(ours, 'tick')]);
    expect(repeatedIn(calls)).toEqual(['tick of src/content/sites/x.js ran 3 times']);
    expect(repeatedIn(calls.slice(0, 2))).toEqual([]);
  });
});

describe('The longest piece of our work', () => {
  const frame = (functionName: string, url = '') => ({ functionName, url });
  const ours = 'chrome-extension://abc/content.js';
  const nodes: Profile['nodes'] = [
    { id: 1, callFrame: frame('(root)'), children: [2, 3, 5, 6] },
    { id: 2, callFrame: frame('(idle)') },
    { id: 3, callFrame: frame('look', ours), children: [4] },
    { id: 4, callFrame: frame('querySelectorAll') },
    { id: 5, callFrame: frame('(garbage collector)') },
    { id: 6, callFrame: frame('render', 'https://example.com/page.js'), children: [7] },
    { id: 7, callFrame: frame('fetch', 'native') },
  ];
  /** One sample a millisecond. */
  const profileOf = (...samples: number[]): Profile => ({
    nodes,
    startTime: 0,
    samples,
    timeDeltas: samples.map(() => 1_000),
  });
  const task = (start: number, end: number, thread = 'page') => ({ thread, start: start * 1_000, end: end * 1_000 });

  it('is what one task spends in our scripts, what the browser does for them included', () => {
    expect(longestPiece(profileOf(2, 3, 4, 4, 2, 2), [task(1.5, 4.5)])).toBe(3);
  });

  it('is not the sum of two tasks, however soon one follows the other', () => {
    expect(longestPiece(profileOf(2, 3, 3, 3, 3, 3, 2), [task(1.5, 3.5), task(3.5, 6.5)])).toBe(3);
  });

  it('has the garbage that is collected right behind our work, not that of the page', () => {
    expect(longestPiece(profileOf(2, 3, 5, 5, 2), [task(1.5, 4.5)])).toBe(3);
    expect(longestPiece(profileOf(2, 6, 5, 5, 2), [task(1.5, 4.5)])).toBe(0);
  });

  it('has the tap, and not the page that called it', () => {
    expect(longestPiece(profileOf(6, 7, 7, 6, 2), [task(0.5, 4.5)])).toBe(2);
  });

  it('is counted in the tasks of the thread that our scripts ran in', () => {
    const tasks = [task(1.5, 2.5, 'another'), task(1.5, 5.5), task(20, 90, 'another')];
    expect(longestPiece(profileOf(2, 3, 3, 3, 3, 2), tasks)).toBe(4);
  });
});
