/** What was known on the day of a visit, and how far from that it may be. */
interface Measured {
  value: number;
  low: number;
  high: number;
}

/** A visit: its day ("2026-11-30"), and what it told; null where it told nothing of the kind. */
export interface Visit {
  day: string;
  measured: Measured | null;
}

/** A visit on the chart: shares of its width from the first day on, and of its height from the bottom up. */
export interface Place {
  visit: number;
  x: number;
  y: number;
  low: number;
  high: number;
}

export interface TimeChart {
  /** Visits in a row that all told something, the oldest first: between two of these runs is a gap. */
  runs: Place[][];
  /** Round values within the scale, and where they are from the bottom up, the lowest first. */
  ticks: { value: number; y: number }[];
}

/** A change of less than this share of all is not to look like one that matters. */
const leastSpan = 0.1;

/** Whole numbers such as followers, or shares of 1. */
export type Kind = 'count' | 'share';

/**
 * Where visits are on a chart over time; null with fewer than two that told something. The scale of shares begins at
 * nothing; that of counts shows at least a tenth of the highest one, so that a small change looks small.
 */
export function timeChart(visits: readonly Visit[], kind: Kind): TimeChart | null {
  const told = visits.flatMap(({ day: on, measured }) => (measured ? [{ on, measured }] : []));
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last || told.length < 2) return null;
  const scale = scaleOf(
    told.map(({ measured }) => measured),
    kind,
  );
  const y = (value: number) => (value - scale.low) / (scale.high - scale.low);
  const [begin, end] = [Date.parse(first.on), Date.parse(last.on)];
  const x = (on: string) => (end > begin ? (Date.parse(on) - begin) / (end - begin) : 0);
  const runs: Place[][] = [];
  let run: Place[] | null = null;
  for (const [visit, { day: on, measured }] of visits.entries()) {
    if (measured === null) {
      run = null;
      continue;
    }
    if (run === null) runs.push((run = []));
    run.push({ visit, x: x(on), y: y(measured.value), low: y(measured.low), high: y(measured.high) });
  }
  return { runs, ticks: ticksOf(scale, kind).map((value) => ({ value, y: y(value) })) };
}

interface Scale {
  low: number;
  high: number;
}

function scaleOf(all: readonly Measured[], kind: Kind): Scale {
  const fromZero = kind === 'share';
  const high = Math.max(...all.map((one) => one.high));
  const low = fromZero ? 0 : Math.min(...all.map((one) => one.low));
  // Nobody had any followers, or any engagement, on any day.
  if (high === 0) return { low: 0, high: 1 };
  const missing = Math.max(0, high * leastSpan - (high - low)) / 2;
  const room = (high - low + 2 * missing) * 0.06;
  return { low: Math.max(0, low - missing - (fromZero ? 0 : room)), high: high + missing + room };
}

/** Two to six round values, 1, 2 or 5 of a power of ten apart; of whole numbers fewer, where those are few. */
function ticksOf({ low, high }: Scale, kind: Kind): number[] {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = ([1, 2, 5].find((one) => one * power >= rough) ?? 10) * power;
  const step = kind === 'count' ? Math.max(1, round) : round;
  const from = Math.ceil(low / step);
  const count = Math.floor(high / step) - from + 1;
  // Digits that a sum of fractions of ten gets wrong.
  return Array.from({ length: count }, (_, index) => Number(((from + index) * step).toPrecision(12)));
}
