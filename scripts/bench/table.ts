import type { Measured, Name } from './contenders';
import { type Spread, spread } from './statistics';

/**
 * How many times of something else it may be, above which a row fails. Milliseconds are the machine's, so there is no other
 * kind of limit.
 */
export interface Limits {
  /** Of what it is in the base. */
  base?: number;
  /** Of the whole of the floor. */
  floor?: number;
  /** What is added, of what the page costs without any extension. */
  own?: number;
}

/** One line of the table. */
export interface Row {
  name: string;
  unit: 'ms' | 'kB';
  /** What each contender costs, endless what never came, none where it has no such thing; where one has no extension, what others add to it is told. */
  measured: Measured;
  /** What the floor is, where one was measured. */
  floor?: string;
  limits: Limits;
}

const titles: { readonly [name in Exclude<Name, 'floor'>]: string } = { without: 'without', base: 'base', now: 'now' };
const order: readonly Name[] = ['without', 'floor', 'base', 'now'];

/** Below it a ratio says nothing. In the row's unit. */
const least = 2;

const titleOf = (row: Row, name: Name): string => (name === 'floor' ? (row.floor ?? name) : titles[name]);

/** What each contender costs; what it adds, where it is known what the page costs without any. */
export function costs({ measured }: Row): Map<Name, Spread> {
  const bare = measured.get('without');
  const added = (numbers: readonly number[]) =>
    bare ? numbers.map((number, round) => number - (bare[round] ?? Number.NaN)) : numbers;
  return new Map([...measured].map(([name, numbers]) => [name, spread(name === 'without' ? numbers : added(numbers))]));
}

/** How many times of what the page itself costs a contender adds, round by round; null where that is next to nothing. */
export function shareOf({ measured }: Row, name: Name): Spread | null {
  const [bare, numbers] = [measured.get('without'), measured.get(name)];
  if (!bare || !numbers || spread(bare).middle < least) return null;
  return spread(numbers.map((number, round) => number / (bare[round] ?? Number.NaN) - 1));
}

const timesOf = (now: number | undefined, other: number | undefined): number | null =>
  now !== undefined && other !== undefined && other >= least && Number.isFinite(now) ? now / other : null;

const wholeOf = ({ measured }: Row, name: Name): Spread | undefined => {
  const numbers = measured.get(name);
  return numbers && spread(numbers);
};

/** What this row costs, as parts of what it costs in the base; null without one, or where that is next to nothing. */
export function ratioOf(row: Row): number | null {
  const of = costs(row);
  return timesOf(of.get('now')?.middle, of.get('base')?.middle);
}

/**
 * A sentence for each limit that this row is above, beyond all noise: even the better part of our rounds must be above the
 * limit of the worse part of the others.
 */
export function excesses(row: Row): string[] {
  const of = costs(row);
  const sentence = (now: Spread | undefined, name: Name, other: Spread | undefined, limit: number | undefined) =>
    limit !== undefined && now && other && now.low > limit * Math.max(least, other.high)
      ? [
          `${row.name}: ${told(now)} ${row.unit}, ${titleOf(row, name)} ${told(other)} ${row.unit}: more than ${limit} times.`,
        ]
      : [];
  return [
    ...sentence(of.get('now'), 'base', of.get('base'), row.limits.base),
    ...sentence(wholeOf(row, 'now'), 'floor', wholeOf(row, 'floor'), row.limits.floor),
    ...(row.measured.has('without') ? sentence(of.get('now'), 'without', of.get('without'), row.limits.own) : []),
  ];
}

const rounded = (number: number) => number.toFixed(Math.abs(number) < 10 ? 1 : 0);

/** NaN is of no round at all. */
function told({ low, middle, high }: Spread): string {
  if (Number.isNaN(middle)) return 'new';
  return [low, middle, high].every(Number.isFinite) ? `${rounded(middle)} (${rounded(low)}–${rounded(high)})` : 'never';
}

const percent = (share: Spread | null) => (share ? `${Math.round(share.middle * 100)} %` : '–');

const times = (number: number | null) => number?.toFixed(2) ?? '–';

const limitsOf = (row: Row): string =>
  (['base', 'floor', 'own'] as const)
    .flatMap((kind) => {
      const limit = row.limits[kind];
      const of = kind === 'own' ? 'without' : kind;
      return limit !== undefined && row.measured.has(of) ? [`${limit} × ${of}`] : [];
    })
    .join(', ');

/** Wide enough for every name and every number, so that a row can be told as soon as it is measured. */
const [nameWidth, cellWidth] = [44, 18];

const lineOf = ([name = '', ...cells]: string[]): string =>
  [name.padEnd(nameWidth), ...cells.map((cell) => cell.padEnd(cellWidth))].join(' ').trimEnd();

const namesOf = ({ measured }: Row): Name[] => order.filter((name) => measured.has(name));

/** The contenders whose share of the page's own is told. */
const sharers = (row: Row): Name[] =>
  row.measured.has('without') ? namesOf(row).filter((name) => name === 'base' || name === 'now') : [];

/** The line above rows like this one. */
export function headOf(title: string, row: Row): string {
  const names = namesOf(row);
  const isAdded = names.includes('without');
  return lineOf([
    title,
    ...names.map((name) => (isAdded && name !== 'without' ? `+ ${titleOf(row, name)}` : titleOf(row, name))),
    ...(sharers(row).length > 0 ? [`of the page: ${sharers(row).join(', ')}`] : []),
    'now / base',
    ...(names.includes('floor') ? ['now / floor'] : []),
    'fails above',
  ]);
}

/** A row as text: medians, in brackets without the lowest and the highest quarter of the rounds. */
export function rowText(row: Row): string {
  const of = costs(row);
  const shares = sharers(row).map((name) => percent(shareOf(row, name)));
  const overFloor = timesOf(wholeOf(row, 'now')?.middle, Math.max(least, wholeOf(row, 'floor')?.middle ?? Number.NaN));
  return lineOf([
    row.name,
    ...namesOf(row).map((name) => told(of.get(name) ?? spread([]))),
    ...(shares.length > 0 ? [shares.join(', ')] : []),
    times(ratioOf(row)),
    ...(row.measured.has('floor') ? [times(overFloor)] : []),
    limitsOf(row),
  ]);
}
