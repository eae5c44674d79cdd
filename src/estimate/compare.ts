import { countsViews, type Engagement } from '../model/assessment';
import type { Axis, Compared, ComparedRow, KnownValue, RowMeasure, Subject } from '../model/comparison';
import { day } from '../model/day';
import type { MessageKey } from '../model/message-key';
import { isSameMeasure, touches } from '../model/ranges';
import type { Summary } from '../model/summary';
import { ranks } from './fit/verdict';

/** Times the smallest that the largest is where an axis of logs shows both. */
const farApart = 10;

/**
 * Holds two to five creators, or the accounts of one, against each other: a row a measure, in the order in which they
 * are read. Whether two differ is decided as of two visits to one account: only where their ranges do not touch (see
 * `touches`). `now` is what "days ago" is counted from.
 */
export function compare(subjects: readonly Subject[], now: Date): ComparedRow[] {
  return [
    rowOf({ measure: 'followers' }, subjects.map(followersOf), null),
    ...rateRows(subjects),
    scoreRow(subjects),
    ...priceRows(subjects),
    ...costRows(subjects),
    rowOf({ measure: 'postsPerWeek' }, subjects.map(perWeekOf), null),
    rowOf(
      { measure: 'lastPost' },
      subjects.map((one) => lastPostOf(one, now)),
      null,
    ),
    rowOf({ measure: 'growth' }, subjects.map(growthCell), 'more'),
  ];
}

const without = (key: MessageKey): Compared => ({ why: { key, values: {} } });
const point = (value: number): Compared => ({ value, low: value, high: value });
export const isKnown = (one: Compared): one is KnownValue => 'value' in one;

const followersOf = ({ summary: { followers } }: Subject): Compared =>
  followers ? { value: followers.value, low: followers.min, high: followers.max } : without('compareUnknown');

const perWeekOf = ({ postsPerWeek }: Subject): Compared =>
  postsPerWeek === null ? without('compareUnknown') : point(postsPerWeek);

function lastPostOf({ summary: { lastPostAt } }: Subject, now: Date): Compared {
  if (lastPostAt === null) return without('compareUnknown');
  // What a clock that was set back makes of a post of today is no time to come.
  return point(Math.max(0, (now.getTime() - Date.parse(lastPostAt)) / day));
}

const growthCell = ({ growth }: Subject): Compared =>
  growth ? { value: growth.typical, low: growth.low, high: growth.high } : without('compareNoGrowth');

/** A row for each kind of rate, that of the most subjects first. */
function rateRows(subjects: readonly Subject[]): ComparedRow[] {
  const rates = subjects.map(({ summary }) => summary.rate);
  const kinds: Pick<Engagement, 'per' | 'counts'>[] = kindsOf(rates, isSameMeasure);
  const hasOtherKinds = kinds.length > 1;
  // Where nobody has a rate, one row says why.
  if (kinds.length === 0) kinds.push({ per: 'followers', counts: [] });
  return kinds.map((kind) => {
    const cells = subjects.map(({ summary: { rate, noRate } }): Compared => {
      if (!rate) return noRate ? { why: noRate } : without('compareUnknown');
      const { typical, low, high } = rate;
      return isSameMeasure(rate, kind) ? { value: typical, low, high } : without('compareOtherRate');
    });
    return rowOf({ measure: 'rate', rate: { per: kind.per, counts: kind.counts } }, cells, 'more', {
      hasOtherKinds,
    });
  });
}

/** Each kind once, the most frequent first. */
function kindsOf<T>(values: readonly (T | null)[], isSame: (one: T, other: T) => boolean): T[] {
  const kinds: { kind: T; times: number }[] = [];
  for (const value of values) {
    if (value === null) continue;
    const known = kinds.find(({ kind }) => isSame(kind, value));
    if (known) known.times += 1;
    else kinds.push({ kind: value, times: 1 });
  }
  return kinds.toSorted((a, b) => b.times - a.times).map(({ kind }) => kind);
}

/**
 * Scores by one brief and one state of the settings: who was last held against another is not known by this one. A score
 * is ahead only with a verdict that is not behind, since a missed must-have weighs more than any score.
 */
function scoreRow(subjects: readonly Subject[]): ComparedRow {
  const newest = Math.max(...subjects.map(({ summary }) => summary.madeBy.standards));
  const verdicts = subjects.map(({ summary }) => (summary.madeBy.standards === newest ? summary.verdict : null));
  const cells = subjects.map(({ summary: { score } }, index): Compared => {
    const verdict = verdicts[index] ?? null;
    if (verdict === null) return without('compareOutdated');
    if (verdict === 'unknown') return without('verdict_unknown');
    return { value: (score.low + score.high) / 2, ...score };
  });
  const rank = (index: number) => ranks.indexOf(verdicts[index] ?? 'unknown');
  return rowOf({ measure: 'score', verdicts }, cells, 'more', { isAheadToo: (a, b) => rank(a) >= rank(b) });
}

/** A row for each currency. */
function priceRows(subjects: readonly Subject[]): ComparedRow[] {
  const currencies = kindsOf(
    subjects.map(({ price }) => price?.currency ?? null),
    (one, other) => one === other,
  );
  return currencies.map((currency) => {
    const cells = subjects.map(({ price }): Compared => {
      if (!price) return without('compareNoPrice');
      return price.currency === currency ? point(price.amount) : without('compareOtherCurrency');
    });
    return rowOf({ measure: 'price', currency }, cells, 'less', { hasOtherKinds: currencies.length > 1 });
  });
}

interface Cost extends KnownValue {
  currency: string;
  counts: NonNullable<Summary['rate']>['counts'];
}

/** A row for each currency and each set of counts that make an interaction. */
function costRows(subjects: readonly Subject[]): ComparedRow[] {
  const costs = subjects.map(costOf);
  const kinds = kindsOf(
    costs.map((one) => ('why' in one ? null : one)),
    isSameCost,
  );
  return kinds.map((kind) => {
    const cells = costs.map((one): Compared => {
      if ('why' in one) return one;
      const { value, low, high } = one;
      return isSameCost(one, kind) ? { value, low, high } : without('compareOtherCost');
    });
    const { currency, counts } = kind;
    return rowOf({ measure: 'cost', currency, counts }, cells, 'less', { hasOtherKinds: kinds.length > 1 });
  });
}

const isSameCost = (one: Cost, other: Cost): boolean =>
  one.currency === other.currency &&
  isSameMeasure({ per: 'followers', counts: one.counts }, { per: 'followers', counts: other.counts });

/**
 * The price over the interactions of the typical post: rate times followers. The range is the rate's alone, which holds
 * what a rounded follower count does to it. A rate per view says nothing of interactions without the views, which a
 * summary has not.
 */
function costOf({ price, summary: { rate, followers } }: Subject): Cost | Extract<Compared, { why: unknown }> {
  const no = (key: MessageKey) => ({ why: { key, values: {} } });
  if (!price) return no('compareNoPrice');
  if (!rate || !followers) return no('compareUnknown');
  if (rate.per !== 'followers' || countsViews(rate)) return no('compareCostPerView');
  const size = (followers.min + followers.max) / 2;
  if (rate.low * size === 0) return no('compareCostNone');
  const { currency, amount } = price;
  const per = (part: number) => amount / (part * size);
  return { currency, counts: rate.counts, value: per(rate.typical), low: per(rate.high), high: per(rate.low) };
}

interface Also {
  hasOtherKinds?: boolean;
  /** What else one must have to be ahead of the other, both by their places. */
  isAheadToo?: (one: number, other: number) => boolean;
}

function rowOf(
  measure: RowMeasure,
  cells: Compared[],
  better: ComparedRow['better'],
  { hasOtherKinds = false, isAheadToo = () => true }: Also = {},
): ComparedRow {
  const known = cells.flatMap((cell, index) => (isKnown(cell) ? [{ ...cell, index }] : []));
  const isAhead = (one: (typeof known)[number], other: (typeof known)[number]): boolean =>
    !touches(one, other) && one.value > other.value === (better === 'more') && isAheadToo(one.index, other.index);
  const ahead = better ? known.filter((one) => !known.some((other) => isAhead(other, one))) : [];
  const [first] = ahead;
  const isBest = first && ahead.length === 1 && known.length === cells.length && known.length > 1;
  return {
    ...measure,
    cells,
    axis: axisOf(known),
    better,
    ahead: ahead.map(({ index }) => index),
    best: isBest ? first.index : null,
    isAlike: known.length > 1 && known.every((one) => known.every((other) => touches(one, other))),
    hasOtherKinds,
  };
}

function axisOf(known: readonly KnownValue[]): Axis | null {
  const min = Math.min(...known.map(({ low }) => low));
  const max = Math.max(...known.map(({ high }) => high));
  return min < max ? { min, max, isLog: min > 0 && max / min >= farApart } : null;
}
