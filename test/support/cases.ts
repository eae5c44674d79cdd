import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPage } from '../../scripts/read-page';
import { get } from '../../src/reading/json/json';

/**
 * What a value must be: itself, `{ about }` within 3 %, `{ between }` with both ends, `{ not }` anything but, `{ has }`
 * with this text in it.
 */
type Expected = unknown;

/** One small made-up page after a public report: `test/cases/<name>/case.json` beside its files. */
export interface Case {
  name: string;
  /** What is right, as a sentence. */
  about: string;
  url: string;
  page: string | null;
  responses: [address: string, file: string][];
  at: string;
  /**
   * By path into what `npm run read` prints. A number stands for a place in a list; `*` for every item, so that a list is
   * compared; `missing:posts` for why it is missing, `leftOut:ID` for why a post is left out, `answer:size` and
   * `text:size` for a criterion of the fit.
   */
  expect: { [path: string]: Expected };
}

const casesFolder = path.join(import.meta.dirname, '../cases');

/** Every case whose name begins with this. */
export const casesNamed = (start = ''): Case[] =>
  readdirSync(casesFolder)
    .filter((name) => name.startsWith(start) && existsSync(path.join(casesFolder, name, 'case.json')))
    .map((name) => ({ ...JSON.parse(readFileSync(path.join(casesFolder, name, 'case.json'), 'utf8')), name }) as Case);

type Told = ReturnType<typeof readPage>;

/** What Fitlens makes of a case, as the contributor's command prints it. */
export function tellCase({ name, url, page, responses, at }: Case): Told {
  const textOf = (file: string) => readFileSync(path.join(casesFolder, name, file), 'utf8');
  return readPage({
    url: new URL(url),
    html: page === null ? null : textOf(page),
    responses: responses.map(([address, file]) => ({ url: address, text: textOf(file) })),
    at,
  });
}

/** The value at a path of `Case.expect`. */
export function valueAt(told: Told, where: string): unknown {
  const [, list, key] = /^(missing|leftOut|answer|text):(.+)$/.exec(where) ?? [];
  if (list === 'missing') return told.missing.find(({ what }) => what === key)?.why ?? null;
  if (list === 'leftOut') return told.leftOut.find(({ id }) => id === key)?.why ?? null;
  if (list !== undefined) {
    const criterion = told.assessment.fit?.criteria.find(({ id }) => id === key);
    return (list === 'answer' ? criterion?.answer : criterion?.text) ?? null;
  }
  return stepInto(told, where.split('.'));
}

function stepInto(value: unknown, steps: string[]): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (step === '*') return Array.isArray(value) ? value.map((one) => stepInto(one, rest)) : undefined;
  return stepInto(get(value, step), rest);
}

/** Why a value is not what was expected; null where it is. */
export function differs(value: unknown, expected: Expected): string | null {
  const [about, between, not, has] = ['about', 'between', 'not', 'has'].map((key) => get(expected, key));
  const isRight =
    typeof about === 'number'
      ? typeof value === 'number' && Math.abs(value - about) <= Math.abs(about) * 0.03
      : Array.isArray(between)
        ? typeof value === 'number' && value >= Number(between[0]) && value <= Number(between[1])
        : not !== undefined
          ? differs(value, not) !== null
          : typeof has === 'string'
            ? JSON.stringify(value ?? null).includes(has)
            : JSON.stringify(value) === JSON.stringify(expected);
  return isRight ? null : `is ${JSON.stringify(value)}, not ${JSON.stringify(expected)}`;
}
