import { firstCurrency } from '../../model/money';
import type { ViewPrice } from '../../model/settings';
import type { SiteView } from '../../shared/list-view';

/** What a price for views is for; there is one of each at most. */
export type Priced = Pick<ViewPrice, 'site' | 'format'>;

/** A price's name among the others, as ids and choices need it: a space would part an id in two. */
export const nameOf = ({ site, format }: Priced): string => `${site}-${format ?? 'any'}`;

/** Sites and formats that have no price for views yet. */
export function unpriced(sites: readonly SiteView[], viewPrices: readonly ViewPrice[]): Priced[] {
  const taken = new Set(viewPrices.map(nameOf));
  const all = sites.flatMap(({ id, formats }) => [null, ...formats].map((format) => ({ site: id, format })));
  return all.filter((one) => !taken.has(nameOf(one)));
}

/** A new price begins as the site's for any format, or the first there is; it is the user's own from then on. */
export function startViewPrice(
  priced: Priced,
  viewPrices: readonly ViewPrice[],
  name: string,
  year: number,
): ViewPrice {
  const like = viewPrices.find(({ site }) => site === priced.site) ?? viewPrices[0];
  return {
    ...priced,
    low: like?.low ?? 5,
    high: like?.high ?? 15,
    currency: like?.currency ?? firstCurrency,
    name,
    year,
  };
}

/** The prices with a new one behind the last of its site. */
export function withViewPrice(viewPrices: readonly ViewPrice[], viewPrice: ViewPrice): ViewPrice[] {
  const last = viewPrices.findLastIndex(({ site }) => site === viewPrice.site);
  return last < 0 ? [...viewPrices, viewPrice] : viewPrices.toSpliced(last + 1, 0, viewPrice);
}
