import type { FormatRate } from '../../model/assessment';
import type { Count } from '../../model/count';
import { type Format, formatOf, formats } from '../../model/format';
import type { Post } from '../../model/reading';
import type { Denominator, EngagementRules } from '../../model/rules';
import { estimateEngagement } from './estimate-engagement';
import type { Sample } from './sample';

/**
 * The rate of each format alone, in the order of `formats`. Empty unless two of them have the three posts that a rate
 * takes: one format's rate would only repeat the headline.
 */
export function formatRates(
  sample: Sample,
  followers: Count | null,
  rules: EngagementRules,
  per: Denominator,
): FormatRate[] {
  const rates = formats.flatMap((format) => {
    const engagement = estimateEngagement(only(sample, format), followers, rules, per);
    return engagement ? [{ format, engagement }] : [];
  });
  return rates.length > 1 ? rates : [];
}

function only({ posts, leftOut }: Sample, format: Format): Sample {
  const isIt = (post: Post) => formatOfPost(post) === format;
  return {
    posts: posts.filter(isIt),
    leftOut: new Map([...leftOut].filter(([post]) => isIt(post))),
    ruledOut: [],
    young: 0,
  };
}

/** Null where its kind is unknown. */
export const formatOfPost = ({ kind }: Post): Format | null => kind && formatOf[kind];

/** Whether the posts are of more than one format. */
export const isMixed = (posts: readonly Post[]): boolean =>
  new Set(posts.flatMap((post) => formatOfPost(post) ?? [])).size > 1;

/** The format most posts have, and by which a campaign would most likely be booked; null where kinds are unknown. */
export function usualFormat(posts: readonly Post[]): Format | null {
  const many = (format: Format) => posts.filter((post) => formatOfPost(post) === format).length;
  const most = Math.max(...formats.map(many));
  return most > 0 ? (formats.find((format) => many(format) === most) ?? null) : null;
}
