import type { Format } from '../../model/format';
import type { Sponsorship } from '../../model/portrait';
import type { Post } from '../../model/reading';
import type { EngagementRules } from '../../model/rules';
import { gotBy } from '../rate/estimate-engagement';
import { formatOfPost, isMixed } from '../rate/formats';
import type { Formula } from '../rate/interactions';
import { spreadOf } from '../rate/spread';
import { mean, variance } from '../statistics/moments';
import { t90 } from '../statistics/student-t';
import { fewestPosts, logOf } from '../rate/typical-range';

export const isPaid = ({ paid }: Pick<Post, 'paid'>): boolean => paid !== null;

/** The posts that the rate was worked out from, and how. */
export interface RatedPosts {
  posts: readonly Post[];
  formula: Formula;
  rules: EngagementRules;
}

/**
 * How a paid post does against another of the same format: reels and images of one account differ up to threefold. Of
 * several formats that in which most posts are paid; null where none has three of either.
 */
export function paidAgainstOthers({ posts, ...how }: RatedPosts): Sponsorship['against'] {
  const told = posts.filter(({ paid, caption }) => paid !== null || caption !== null);
  const formats = [...new Set(told.map(formatOfPost))];
  const groups = formats.map((format) => {
    const alike = told.filter((post) => formatOfPost(post) === format);
    return { format, alike, paid: alike.filter(isPaid), others: alike.filter((post) => !isPaid(post)) };
  });
  const [most] = groups
    .filter(({ paid, others }) => Math.min(paid.length, others.length) >= fewestPosts)
    .toSorted((a, b) => b.paid.length - a.paid.length);
  const ratio = most && ratioOf(most, how);
  return ratio ? { format: isMixed(told) ? most.format : null, ...ratio } : null;
}

interface Group {
  format: Format | null;
  alike: readonly Post[];
  paid: readonly Post[];
  others: readonly Post[];
}

/**
 * The ratio of the two geometric means, with the range it lies in four times out of five: each group's own variance
 * pooled with the platform's, which goes in once, and the account's drift, since the ones may be newer than the others.
 */
function ratioOf(
  { alike, paid, others }: Group,
  { formula: { per, counts, followers }, rules }: Omit<RatedPosts, 'posts'>,
) {
  const got = (posts: readonly Post[]) => gotBy(posts, counts, per, followers);
  const spread = spreadOf(alike, got(alike), followers, rules, per);
  const [y, other] = [got(paid).map(logOf), got(others).map(logOf)];
  if (!spread || y.length < paid.length || other.length < others.length) return null;
  const { s0, d0, delta } = spread;
  const own = (logs: readonly number[]) => (logs.length - 1) * variance(logs);
  const freedom = d0 + y.length + other.length - 2;
  const pooled = (d0 * s0 ** 2 + own(y) + own(other)) / freedom;
  const difference = mean(y) - mean(other);
  const reach = t90(freedom) * Math.sqrt(pooled * (1 / y.length + 1 / other.length) + delta ** 2);
  return { ratio: Math.exp(difference), low: Math.exp(difference - reach), high: Math.exp(difference + reach) };
}
