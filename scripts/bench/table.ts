import type { Measured, Name } from './contenders';
import { kinds } from './main-thread';
import { type Spread, spread } from './statistics';

/** One line of the table. */
export interface Row {
  name: string;
  /** Milliseconds of each contender, endless what never came; where one has no extension, what others add to it is told. */
  measured: Measured;
  /** What the issue of the page's cost asks for: a part of the base, or milliseconds. */
  aim: { ratio: number } | { milliseconds: number } | null;
}

/** The rows of one page whose main thread was counted. */
export const rowsOf = (name: string, measured: readonly Measured[], aim: Row['aim']): Row[] =>
  measured.map((one, kind) => ({ name: `${name}${kinds[kind] ?? ''}`, measured: one, aim }));

const titles: { readonly [name in Name]: string } = {
  without: 'without',
  floor: 'two empty scripts',
  base: 'base',
  now: 'now',
};
const order: readonly Name[] = ['without', 'floor', 'base', 'now'];

/**
 * How many times of what the base adds Fitlens may add, and how many times as long as with two empty scripts a whole page
 * may take: those add so little that a part of it would be a part of noise. Both are far more than noise makes: even the
 * better part of our rounds must be above the limit of the worse part of the others.
 */
const limits = { base: 1.5, floor: 5 };
/** Below it a ratio says nothing. Milliseconds. */
const least = 2;

/** What each contender costs; what it adds, where it is known what the page costs without any. */
export function costs({ measured }: Row): Map<Name, Spread> {
  const bare = measured.get('without');
  const added = (numbers: readonly number[]) =>
    bare ? numbers.map((number, round) => number - (bare[round] ?? Number.NaN)) : numbers;
  return new Map([...measured].map(([name, numbers]) => [name, spread(name === 'without' ? numbers : added(numbers))]));
}

/** What this row costs, as parts of what it costs in the base; null without one, or where that is next to nothing. */
export function ratioOf(row: Row): number | null {
  const of = costs(row);
  const [base, now] = [of.get('base')?.middle ?? 0, of.get('now')?.middle ?? Infinity];
  return base >= least && Number.isFinite(now) ? now / base : null;
}

/** A sentence for each limit that this row is above, beyond all noise. */
export function excesses(row: Row): string[] {
  const sentence = (now: Spread | undefined, name: 'base' | 'floor', other: Spread | undefined) =>
    now && other && now.low > limits[name] * Math.max(least, other.high)
      ? [`${row.name}: ${told(now)} ms, with ${titles[name]} ${told(other)} ms: more than ${limits[name]} times.`]
      : [];
  const of = costs(row);
  const whole = (name: Name) => spread(row.measured.get(name) ?? []);
  return [
    ...sentence(of.get('now'), 'base', of.get('base')),
    ...(of.has('floor') ? sentence(whole('now'), 'floor', whole('floor')) : []),
  ];
}

const told = ({ low, middle, high }: Spread) =>
  [low, middle, high].every(Number.isFinite) ? `${middle.toFixed(0)} (${low.toFixed(0)}–${high.toFixed(0)})` : 'never';

function aimOf({ aim }: Row): string {
  if (!aim) return '';
  return 'ratio' in aim ? `≤ ${aim.ratio} × base` : `≤ ${aim.milliseconds} ms`;
}

/** Wide enough for every name and every number, so that a row can be told as soon as it is measured. */
const [nameWidth, cellWidth] = [46, 19];

const lineOf = ([name = '', ...cells]: string[]): string =>
  [name.padEnd(nameWidth), ...cells.map((cell) => cell.padEnd(cellWidth))].join(' ').trimEnd();

const namesOf = ({ measured }: Row): Name[] => order.filter((name) => measured.has(name));

/** The line above rows like this one. */
export function headOf(title: string, row: Row): string {
  const names = namesOf(row);
  const isAdded = names.includes('without');
  const heads = names.map((name) => (isAdded && name !== 'without' ? `+ ${titles[name]}` : titles[name]));
  return lineOf([title, ...heads, 'now / base', 'aim']);
}

/** A row as text: medians, in brackets without the lowest and the highest quarter of the rounds. */
export function rowText(row: Row): string {
  const cells = [...costs(row)].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return lineOf([row.name, ...cells.map(([, cost]) => told(cost)), ratioOf(row)?.toFixed(2) ?? '–', aimOf(row)]);
}
