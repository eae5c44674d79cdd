import { firstCurrency } from '../../model/money';
import type { PriceRate } from '../../model/settings';
import type { SiteView } from '../../shared/view';

/** What a rate is for; there is one of each at most. */
export type Priced = Pick<PriceRate, 'site' | 'format'>;

/** A rate's name among the others, as ids and choices need it: a space would part an id in two. */
export const nameOf = ({ site, format }: Priced): string => `${site}-${format ?? 'any'}`;

/** Sites and formats that have no rate yet. */
export function unpriced(sites: readonly SiteView[], rates: readonly PriceRate[]): Priced[] {
  const taken = new Set(rates.map(nameOf));
  const all = sites.flatMap(({ id, formats }) => [null, ...formats].map((format) => ({ site: id, format })));
  return all.filter((one) => !taken.has(nameOf(one)));
}

/** A new rate begins as the site's rate for any format, or the first there is; it is the user's own from then on. */
export function startRate(priced: Priced, rates: readonly PriceRate[], name: string, year: number): PriceRate {
  const like = rates.find(({ site }) => site === priced.site) ?? rates[0];
  return {
    ...priced,
    low: like?.low ?? 5,
    high: like?.high ?? 15,
    currency: like?.currency ?? firstCurrency,
    name,
    year,
  };
}

/** The rates with a new one behind the last of its site. */
export function withRate(rates: readonly PriceRate[], rate: PriceRate): PriceRate[] {
  const last = rates.findLastIndex(({ site }) => site === rate.site);
  return last < 0 ? [...rates, rate] : rates.toSpliced(last + 1, 0, rate);
}
