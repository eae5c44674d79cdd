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
 * How many times the base, or two empty scripts, may be exceeded. Far more than noise makes of it: even the better part of
 * our rounds must be above it, and the worse part of the others below.
 */
const limits: readonly (readonly [Name, number])[] = [
  ['base', 1.5],
  ['floor', 10],
];
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
  const of = costs(row);
  const now = of.get('now');
  return limits.flatMap(([name, limit]) => {
    const other = of.get(name);
    const isAbove = now && other && now.low > limit * Math.max(least, other.high);
    return isAbove
      ? [
          `${row.name}: ${told(now)} ms now, ${told(other)} ms with ${titles[name]}: more than ${limit} times, in most rounds.`,
        ]
      : [];
  });
}

const told = ({ low, middle, high }: Spread) =>
  [low, middle, high].every(Number.isFinite) ? `${middle.toFixed(0)} (${low.toFixed(0)}–${high.toFixed(0)})` : 'never';

function aimOf({ aim }: Row): string {
  if (!aim) return '';
  return 'ratio' in aim ? `≤ ${aim.ratio} × base` : `≤ ${aim.milliseconds} ms`;
}

/** The table as text: medians, in brackets without the lowest and the highest quarter of the rounds. */
export function tableOf(title: string, rows: readonly Row[]): string {
  const names = order.filter((name) => rows.some(({ measured }) => measured.has(name)));
  const lines = rows.map((row) => {
    const of = costs(row);
    const cells = names.map((name) => {
      const cost = of.get(name);
      return cost ? told(cost) : '';
    });
    return [row.name, ...cells, ratioOf(row)?.toFixed(2) ?? '–', aimOf(row)];
  });
  const isAdded = names.includes('without');
  const heads = names.map((name) => (isAdded && name !== 'without' ? `+ ${titles[name]}` : titles[name]));
  const all = [[title, ...heads, 'now / base', 'aim'], ...lines];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? [];
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
