import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/driver';

const doc = readFileSync(path.join(root, 'docs/features.md'), 'utf8');

interface Feature {
  number: number;
  state: string;
  how: string;
  tests: { file: string; name: string }[];
}

/** The rows of the table below a heading. */
function featuresBelow(heading: string): Feature[] {
  const [, below = ''] = doc.split(`\n## ${heading}\n`);
  const [table = ''] = below.split('\n## ');
  return table
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, number, , state = '', how = '', tests = '']) => ({
      number: Number(number),
      state,
      how,
      tests: [...tests.matchAll(/`([^`]+)`: “([^”]+)”/g)].map(([, file = '', name = '']) => ({ file, name })),
    }));
}

const lists = { 'What every tool has': 22, 'What users ask for and none has': 24, 'What a team needs': 13 };

describe.each(Object.entries(lists))('The list “%s” of docs/features.md', (heading, length) => {
  const features = featuresBelow(heading);

  it('has every line, in order, each with a state and how or why', () => {
    expect(features.map(({ number }) => number)).toEqual(Array.from({ length }, (_, index) => index + 1));
    expect(features.filter(({ state }) => !/^(?:works|partly|not yet|no)$/.test(state))).toEqual([]);
    expect(features.filter(({ how }) => how === '')).toEqual([]);
  });

  it('names a test for all that works, and none for what does not', () => {
    const works = ({ state }: Feature) => state === 'works' || state === 'partly';
    expect(features.filter((one) => works(one) !== one.tests.length > 0)).toEqual([]);
  });

  it('says of what works in part what is missing', () => {
    const partly = features.filter(({ state }) => state === 'partly');
    expect(partly.filter(({ how }) => !/\b(?:Not|No)\b/.test(how))).toEqual([]);
  });

  it.each(features.flatMap(({ tests }) => tests).map(({ file, name }) => [file, name]))(
    'names a test that %s has: %s',
    (file, name) => {
      const where = path.join(root, file);
      expect(existsSync(where)).toBe(true);
      // As its source writes it: a text, and behind it what is tested.
      expect(readFileSync(where, 'utf8').includes(`'${name}',`)).toBe(true);
    },
  );
});
