import { describe, expect, it } from 'vitest';
import type { Name } from '../../scripts/bench/contenders';
import { longestPiece, type Profile } from '../../scripts/bench/longest-piece';
import { spread } from '../../scripts/bench/statistics';
import { costs, excesses, headOf, ratioOf, type Row, rowText } from '../../scripts/bench/table';

const seven = (middle: number, step = 1) => [3, -3, 0, 1, -1, 2, -2].map((place) => middle + place * step);
const rowOf = (measured: { [name in Name]?: number[] }): Row => ({
  name: 'A page',
  measured: new Map(Object.entries(measured) as [Name, number[]][]),
  aim: { ratio: 0.35 },
});

describe('A row of the bench', () => {
  it('tells the median of its rounds, and what they are without the best and the worst', () => {
    expect(spread(seven(100))).toEqual({ low: 98, middle: 100, high: 102 });
  });

  it('tells what an extension adds to the page, round by round', () => {
    const row = rowOf({ without: seven(400, 50), now: seven(430, 50) });
    expect(costs(row).get('now')).toEqual({ low: 30, middle: 30, high: 30 });
  });

  it('tells what is left of the base', () => {
    expect(ratioOf(rowOf({ without: seven(400), base: seven(600), now: seven(450) }))).toBe(0.25);
  });

  it('has no ratio where there is no base, or where the base costs next to nothing', () => {
    expect(ratioOf(rowOf({ without: seven(400), now: seven(450) }))).toBeNull();
    expect(ratioOf(rowOf({ without: seven(400), base: seven(401), now: seven(450) }))).toBeNull();
  });

  it('fails beyond one and a half times the base, with a sentence that names it', () => {
    const [sentence, ...more] = excesses(rowOf({ without: seven(400), base: seven(500), now: seven(600) }));
    expect(sentence).toBe('A page: 200 (200–200) ms, with base 100 (100–100) ms: more than 1.5 times.');
    expect(more).toEqual([]);
  });

  it('does not fail by noise: where the rounds of both overlap, however far apart the medians are', () => {
    expect(excesses(rowOf({ base: seven(100, 30), now: seven(170, 30) }))).toEqual([]);
  });

  it('fails where a page takes five times as long as with two empty scripts, also without a base', () => {
    expect(excesses(rowOf({ without: seven(30), floor: seven(32), now: seven(180) }))).toHaveLength(1);
    expect(excesses(rowOf({ without: seven(30), floor: seven(32), now: seven(90) }))).toEqual([]);
  });

  it('says "never" where what was waited for did not come, and fails where the base has it', () => {
    const row = rowOf({ base: seven(300), now: seven(300).map(() => Infinity) });
    expect(rowText(row)).toContain('never');
    expect(ratioOf(row)).toBeNull();
    expect(excesses(row)).toHaveLength(1);
  });

  it('stands in a table with what was measured, and no column for what was not', () => {
    const row = rowOf({ now: seven(450), without: seven(400) });
    const [heads, line] = [headOf('Added', row), rowText(row)];
    expect(heads.split(/ {2,}/)).toEqual(['Added', 'without', '+ now', 'now / base', 'aim']);
    expect(line.split(/ {2,}/)).toEqual(['A page', '400 (398–402)', '50 (50–50)', '–', '≤ 0.35 × base']);
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
