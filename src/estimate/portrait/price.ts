import type { Price, Range } from '../../model/portrait';
import { foundingSize } from '../../model/brief';
import type { Count } from '../../model/count';
import type { Format } from '../../model/format';
import type { Money } from '../../model/money';
import type { SiteId } from '../../model/page';
import type { Post } from '../../model/reading';
import type { EngagementRules } from '../../model/rules';
import type { ViewPrice, Settings, SizePrice } from '../../model/settings';
import { reachOf } from '../statistics/normal-quantiles';
import { isMixed, usualFormat } from '../rate/formats';
import { countsOf } from '../rate/interactions';
import { plainRange, seenAs } from '../rate/plain-range';
import { priceBySize } from './price-by-size';
import { typicalOf } from '../rate/typical-range';

/** From the range of four fifths to that of the middle half. */
const middleHalf = reachOf.half / reachOf.fourFifths;

/**
 * What a post costs: the quote held against what a typical post gets, and an estimate from reported prices: by the views
 * where they are seen, else by the size. `posts` are fit to tell what is usual, `reacted` those of them that the rate was
 * worked out from.
 */
export function priceOf(about: {
  site: SiteId;
  followers: Count | null;
  posts: readonly Post[];
  reacted: readonly Post[];
  rules: EngagementRules;
  prices: Pick<Settings, 'viewPrices' | 'sizePrices'>;
  quote: Money | null;
}): Price {
  const { site, followers, posts, reacted, rules, prices, quote } = about;
  const format = usualFormat(posts);
  const reactions = plainRange(reacted, countsOf(reacted, rules, 'views'), followers, rules, typicalOf);
  const views = plainRange(seenAs(posts, format), ['views'], followers, rules, typicalOf);
  return {
    quote: quote && {
      money: quote,
      perEngagement: reactions && costPer(quote.amount, reactions),
      perThousandViews: views && costPer(quote.amount * 1_000, views),
    },
    usual:
      usualByViews(viewPriceFor(prices.viewPrices, site, format), views, followers, isMixed(posts) ? format : null) ??
      usualBySize(
        prices.sizePrices.find((one) => one.site === site),
        followers,
      ),
  };
}

/** Many reactions make each of them cheap, so the ends change places. Null where the typical post gets none. */
const costPer = (amount: number, { typical, low, high }: Range): Range | null =>
  low > 0 ? { typical: amount / typical, low: amount / high, high: amount / low } : null;

/** The price for this format; else the site's for any. */
const viewPriceFor = (viewPrices: readonly ViewPrice[], site: SiteId, format: Format | null): ViewPrice | null => {
  const ofSite = viewPrices.filter((one) => one.site === site);
  return (
    ofSite.find((one) => one.format === format && format !== null) ?? ofSite.find((one) => one.format === null) ?? null
  );
};

/**
 * The middle half of what the typical post is seen by, at the lower and the higher price. Those are of creators' posts, so
 * smaller accounts have no price.
 */
function usualByViews(
  viewPrice: ViewPrice | null,
  views: Range | null,
  followers: Count | null,
  format: Format | null,
): Price['usual'] {
  if (!viewPrice || !views || (followers && followers.max < foundingSize.min)) return null;
  const { currency, name, year } = viewPrice;
  const { typical, low, high } = views;
  const least = typical * (low / typical) ** middleHalf;
  const most = typical * (high / typical) ** middleHalf;
  return {
    low: (least / 1_000) * viewPrice.low,
    high: (most / 1_000) * viewPrice.high,
    currency,
    by: 'views',
    format,
    name,
    year,
  };
}

function usualBySize(price: SizePrice | undefined, followers: Count | null): Price['usual'] {
  const ends = price && followers && priceBySize(price, followers);
  if (!price || !ends) return null;
  const { currency, name, year } = price;
  return { ...ends, currency, by: 'size', format: null, name, year };
}
