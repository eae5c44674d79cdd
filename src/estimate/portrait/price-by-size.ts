import type { Count } from '../../model/count';
import type { SizePrice } from '../../model/settings';
import { middleOf } from '../benchmarks/benchmark';
import { curveThrough } from '../statistics/curve';

/**
 * What a post of an account with so many followers costs: the prices of a size hold in its middle on the log scale, and
 * pass gradually from there to the next size's. Null for a size that the prices say nothing about.
 */
export function priceBySize({ rows, upTo }: SizePrice, followers: Count): { low: number; high: number } | null {
  const least = Math.max(followers.min, rows[0]?.from ?? Infinity);
  const most = Math.min(followers.max, upTo);
  if (least > most) return null;
  const middles = rows.map(({ from }, index) => middleOf(from, rows[index + 1]?.from ?? upTo));
  const through = (end: 'low' | 'high') => curveThrough(rows.map((row, index) => [middles[index] ?? NaN, row[end]]));
  return { low: through('low')(least), high: through('high')(most) };
}
