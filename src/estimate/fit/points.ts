import type { Answer, Criterion, Fit, Points, Scored } from '../../model/assessment';
import { worth } from './verdict';

/** `total` in whole parts in proportion to `shares`: what is cut off goes to those that lose most by it. */
function apportion(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((all, one) => all + one, 0);
  if (sum === 0) return shares.map(() => 0);
  const exact = shares.map((share) => (share / sum) * total);
  const parts = exact.map(Math.floor);
  const left = Math.round(total - parts.reduce((all, one) => all + one, 0));
  const losing = exact
    .map((one, index) => ({ index, lost: one - Math.floor(one) }))
    .toSorted((a, b) => b.lost - a.lost || a.index - b.index)
    .slice(0, left);
  for (const { index } of losing) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/** A criterion without anything to compare with is left out of the score: it is neither met nor missed. */
const isNoPart = (answer: Answer): answer is 'unrated' => answer === 'unrated';

/** What each criterion adds, in whole points that add up to the score as it is shown. */
export function pointsOf(criteria: readonly Criterion[], { low, high }: Fit['score']): Scored[] {
  const isOpen = ({ answer }: Criterion) => answer === 'unknown';
  const known = apportion(
    criteria.map(({ answer, weight }) => (isNoPart(answer) ? 0 : worth[answer].low * weight)),
    low,
  );
  const open = apportion(
    criteria.map((one) => (isOpen(one) ? one.weight : 0)),
    high - low,
  );
  const isWhole = (one: Criterion) => isOpen(one) || isNoPart(one.answer) || one.answer === 'meets';
  const sure = criteria.map((one, index) => (isWhole(one) ? (known[index] ?? 0) + (open[index] ?? 0) : 0));
  const rest = apportion(
    criteria.map((one) => (isWhole(one) ? 0 : one.weight)),
    100 - sure.reduce((all, one) => all + one, 0),
  );
  return criteria.map((one, index): Scored => {
    const from = known[index] ?? 0;
    const points: Points = {
      low: from,
      high: from + (open[index] ?? 0),
      most: (sure[index] ?? 0) + (rest[index] ?? 0),
    };
    return { ...one, points };
  });
}
