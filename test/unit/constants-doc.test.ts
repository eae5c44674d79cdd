import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { benchmarks } from '../../src/estimate/benchmarks';
import { sites } from '../../src/sites';
import { root } from '../support/driver';
import { sourceFiles } from '../support/sources';

/** The rows of the tables in docs/constants.md, each as its cells. */
const rows = readFileSync(path.join(root, 'docs/constants.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|[\s|-]+$/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

/** Numbers as people write them: 8,000, 0.5, 1e-6. */
const numbersIn = (text: string): number[] =>
  [...text.replaceAll(/(?<=\d)[,_](?=\d{3})/g, '').matchAll(/\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(([number]) =>
    Number(number),
  );

/** The constants that a file declares at its top and that are made of numbers alone, as name and numbers. */
function constantsOf(text: string): [name: string, numbers: number[]][] {
  const found = [...text.matchAll(/^(?:export )?const (\w+)(?:: [^=]+?)? = ([^]*?);$/gm)];
  return found.flatMap(([, name = '', value = '']) => {
    const plain = value.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$|'[^']*'/gm, '');
    const numbers = /=>|\(|\\|\.\.\./.test(plain) ? [] : numbersIn(plain);
    return numbers.length > 0 ? [[name, numbers] as [string, number[]]] : [];
  });
}

const declared = new Map<string, number[]>(
  sourceFiles.flatMap(({ file, text }) =>
    constantsOf(text).map(([name, numbers]) => [`\`${file}\` \`${name}\``, numbers] as const),
  ),
);
const documented = rows.filter(([name = '']) => /^`[\w/.-]+\.tsx?` `\w+`$/.test(name));

describe('docs/constants.md', () => {
  it('holds every constant that is there, with its value', () => {
    const differing = documented.flatMap(([name = '', value = '']) => {
      const numbers = declared.get(name);
      return JSON.stringify(numbers) === JSON.stringify(numbersIn(value)) ? [] : [{ name, value, numbers }];
    });
    expect(differing).toEqual([]);
    expect(documented.length).toBeGreaterThan(60);
  });

  it('leaves out none of the estimate, of what runs in pages, and says of each what it is and where it comes from', () => {
    const told = new Set(documented.map(([name]) => name));
    // Lists of words have no thresholds, a version is none, and what a site counts has its own table.
    const bound = [...declared.keys()].filter(
      (name) => /^`(?:estimate|content|tap)\//.test(name) && !/lexicon|language-words|estimate-version/.test(name),
    );
    expect(bound.filter((name) => !told.has(name))).toEqual([]);
    expect(documented.filter((cells) => cells.length !== 4 || cells.some((cell) => cell === ''))).toEqual([]);
  });

  it.each(sites.map(({ id, rules }) => [id, rules] as const))(
    'has what counts on %s, and how much it swings',
    (id, rules) => {
      const [, , times = '', spreads = '', source] = rows.find(([name]) => name === `\`${id}\``) ?? [];
      const { followers, small, reels, views } = rules.spread;
      const constants = [followers, small, reels, views].flatMap((one) => (one ? [one.s0, one.d0, one.delta] : []));
      expect(numbersIn(times)).toEqual([rules.settleDays, rules.mostPins]);
      expect(numbersIn(spreads)).toEqual(constants);
      expect(source).toMatch(/\d{4}/);
    },
  );

  it.each(benchmarks.map((one) => [one.id, one] as const))('has the benchmark %s as it is', (id, benchmark) => {
    const [, year, least, sigma, tail, medians = ''] = rows.find(([name]) => name === `\`${id}\``) ?? [];
    expect([year, least, sigma].flatMap((cell) => numbersIn(cell ?? ''))).toEqual([
      benchmark.year,
      benchmark.least,
      benchmark.sigma,
    ]);
    expect(tail).toBe(benchmark.tailHolds ? 'yes' : 'no');
    const points = medians.split(';').map(numbersIn);
    expect(points.length).toBeGreaterThan(3);
    for (const [followers = NaN, percent = NaN] of points) {
      expect(benchmark.median(followers) * 100).toBeCloseTo(percent, 2);
    }
  });
});
