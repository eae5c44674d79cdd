import type { Price, Range } from '../model/portrait';
import { foundingSize } from '../model/brief';
import type { Count } from '../model/count';
import type { Format } from '../model/format';
import type { Money } from '../model/money';
import type { SiteId } from '../model/page';
import type { Post } from '../model/reading';
import type { EngagementRules } from '../model/rules';
import type { PriceRate } from '../model/settings';
import { gotBy, spreadOf } from './engagement';
import { usualFormat } from './formats';
import { countsOf } from './interactions';
import { fewestPosts, typicalOf } from './typical';

/** What share of the followers is taken to see a post where its views are unknown: a rule of thumb of agencies. */
const seeingShare = { low: 0.1, high: 0.2 };

/** Half of all values lie within ±0.674 standard deviations, four fifths within ±1.2816. */
const middleHalf = 0.674 / 1.2816;

/**
 * What a post costs: the quote held against what a typical post gets, and the usual price at reported rates. `posts` are
 * those of the sample.
 */
export function priceOf(about: {
  site: SiteId;
  followers: Count | null;
  posts: readonly Post[];
  rules: EngagementRules;
  rates: readonly PriceRate[];
  quote: Money | null;
}): Price {
  const { site, followers, posts, rules, rates, quote } = about;
  const views = typicalCount(
    posts.filter((post) => post.views && post.views.max > 0),
    ['views'],
    followers,
    rules,
  );
  const reactions = typicalCount(
    posts,
    countsOf(posts, { ...rules, perFollower: rules.interactions }, 'followers'),
    followers,
    rules,
  );
  return {
    quote: quote && {
      money: quote,
      perEngagement: reactions && costPer(quote.amount, reactions),
      perThousandViews: views && costPer(quote.amount * 1_000, views),
    },
    usual: usualPrice(rateFor(rates, site, usualFormat(posts)), views, followers),
  };
}

/** What the typical post gets, as a plain number; null with fewer than three posts of which it is known. */
function typicalCount(
  posts: readonly Post[],
  counts: Parameters<typeof gotBy>[1],
  followers: Count | null,
  rules: EngagementRules,
): Range | null {
  const got = gotBy(posts, counts, 'followers', one).map(({ interactions }) => ({ interactions, against: 1 }));
  const spread = got.length < fewestPosts ? null : spreadOf(posts, got, followers, rules, 'followers');
  return spread && typicalOf(got, spread);
}
const one: Count = { value: 1, min: 1, max: 1, source: 'exact' };

/** Many reactions make each of them cheap, so the ends change places. Null where the typical post gets none. */
const costPer = (amount: number, { typical, low, high }: Range): Range | null =>
  low > 0 ? { typical: amount / typical, low: amount / high, high: amount / low } : null;

/** The rate for this format; else the site's for any. */
const rateFor = (rates: readonly PriceRate[], site: SiteId, format: Format | null): PriceRate | null => {
  const ofSite = rates.filter((rate) => rate.site === site);
  return (
    ofSite.find((rate) => rate.format === format && format !== null) ??
    ofSite.find((rate) => rate.format === null) ??
    null
  );
};

/** The middle half of what the typical post may bring, at the lower and the higher rate. Those are of creators' posts. */
function usualPrice(rate: PriceRate | null, views: Range | null, followers: Count | null): Price['usual'] {
  if (!rate || (!views && !followers) || (followers && followers.max < foundingSize.min)) return null;
  const { currency, name, year } = rate;
  const [least, most] = views
    ? middleOf(views)
    : [(followers?.min ?? 0) * seeingShare.low, (followers?.max ?? 0) * seeingShare.high];
  return {
    low: (least / 1_000) * rate.low,
    high: (most / 1_000) * rate.high,
    currency,
    from: views ? 'views' : 'followers',
    name,
    year,
  };
}

const middleOf = ({ typical, low, high }: Range): [number, number] => [
  typical * (low / typical) ** middleHalf,
  typical * (high / typical) ** middleHalf,
];
