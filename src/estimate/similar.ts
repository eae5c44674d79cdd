import { isSameMeasure } from '../model/ranges';
import { type Distances, nearness, type Similar } from '../model/similar';
import type { Summary } from '../model/summary';
import { reachOf } from './statistics/normal-quantiles';

/** How much each part of the distance counts: what somebody posts about is what they are looked for by. */
const weights: { readonly [part in keyof Distances]: number } = { topics: 4, size: 2, rate: 2, language: 2 };

/** Times as large or as engaged that is nothing in common. */
const farthest = { size: 10, rate: 4 };

/** Distance of a part up to which two are near in it. */
const near = 0.5;

/**
 * Those `most` of `among` that are most like `of`, the nearest first: each is near in something and says in what. Whoever is
 * no nearer by topic than anybody is left out where both topics are known. It takes a few microseconds a row, so
 * `among` is to be a bounded sample, 2,000 rows at most: those who share a topic word with `of` in the index of words
 * (the topics are among `Summary.words`), or the neighbours by followers in the list's own order.
 */
export function nearest(of: Summary, among: readonly Summary[], most: number): Similar[] {
  return among
    .flatMap((summary) => (summary.id === of.id ? [] : (similarTo(of, summary) ?? [])))
    .toSorted((a, b) => a.distance - b.distance || (a.summary.id < b.summary.id ? -1 : 1))
    .slice(0, most);
}

/** Null where they are near in nothing, or are known to be about something else, or to speak another language. */
function similarTo(of: Summary, summary: Summary): Similar | null {
  const parts = distancesOf(of, summary);
  const isNear = (part: number | null) => part !== null && part <= near;
  const found = nearness.filter((part) => isNear(parts[part]));
  if (found.length === 0 || parts.topics === 1 || parts.language === 1) return null;
  return { summary, distance: distanceOf(parts), parts, near: found };
}

const allWeights = Object.values(weights).reduce((sum, weight) => sum + weight, 0);

/** The weighted mean of the parts. What is not known speaks for nobody: it counts as far. */
const distanceOf = ({ topics, size, rate, language }: Distances): number =>
  (weights.topics * (topics ?? 1) +
    weights.size * (size ?? 1) +
    weights.rate * (rate ?? 1) +
    weights.language * (language ?? 1)) /
  allWeights;

/** How far two are apart in each. */
export const distancesOf = (one: Summary, other: Summary): Distances => ({
  topics: apart(topicsOf(one), topicsOf(other)),
  size: sizesApart(one.followers, other.followers),
  rate: ratesApart(one.rate, other.rate),
  language: languagesApart(one.languages, other.languages),
});

const topicsOf = ({ topics }: Summary): string[] =>
  topics.map((topic) => ('key' in topic ? topic.key : `#${topic.tag}`));

/**
 * 1 less the share of topics that both have, each counting half as much as the one before it, as they come in the order of
 * how often they are posted about (the weighted Jaccard distance). Null where one has none.
 */
function apart(one: readonly string[], other: readonly string[]): number | null {
  if (one.length === 0 || other.length === 0) return null;
  const weight = (place: number) => (place < 0 ? 0 : 2 ** -place);
  const both = one.reduce((sum, topic, place) => sum + Math.min(weight(place), weight(other.indexOf(topic))), 0);
  // The larger of two is both less the smaller; all of a list, 1 + 1/2 + …, is just below 2.
  const all = ({ length }: readonly string[]) => 2 - 2 ** (1 - length);
  return 1 - both / (all(one) + all(other) - both);
}

/** On the scale of logs, as sizes are felt: tenfold is as far as it goes. */
function sizesApart(one: Summary['followers'], other: Summary['followers']): number | null {
  if (!one || !other || one.value === 0 || other.value === 0) return null;
  return capped(Math.abs(Math.log(one.value) - Math.log(other.value)) / Math.log(farthest.size));
}

/**
 * On the scale of logs, with what is not sure of either added as it adds up by chance: √(difference² + σ² + σ²), so that
 * only those are near who are known to be. Null of rates of different kinds, and where a range begins at nothing.
 */
function ratesApart(one: Summary['rate'], other: Summary['rate']): number | null {
  if (!one || !other || !isSameMeasure(one, other) || one.low <= 0 || other.low <= 0) return null;
  const sigma = ({ low, high }: { low: number; high: number }) => Math.log(high / low) / (2 * reachOf.fourFifths);
  const difference = Math.log(one.typical) - Math.log(other.typical);
  return capped(Math.hypot(difference, Math.hypot(sigma(one), sigma(other))) / Math.log(farthest.rate));
}

/** 0 where both write most in the same language, half where they share one, 1 where they share none. */
function languagesApart(one: readonly string[], other: readonly string[]): number | null {
  if (one.length === 0 || other.length === 0) return null;
  if (one[0] === other[0]) return 0;
  return one.some((language) => other.includes(language)) ? 0.5 : 1;
}

const capped = (distance: number): number => Math.min(distance, 1);
