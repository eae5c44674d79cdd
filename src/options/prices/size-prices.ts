import { defaultSettings, sizeBounds, type SizePrice } from '../../model/settings';
import type { SiteId } from '../../model/page';

/** New prices begin as those of the first site, else as the published ones; they are the user's own from then on. */
export function startSizePrice(site: SiteId, prices: readonly SizePrice[], name: string, year: number): SizePrice[] {
  const like = prices[0] ?? defaultSettings.sizePrices[0];
  return like ? [{ ...like, site, name, year }] : [];
}

/** Where a size ends: at the next one, or where all of them end. */
export const endOf = ({ rows, upTo }: SizePrice, index: number): number => rows[index + 1]?.from ?? upTo;

/** Whether there is room for a size above the largest. */
export const canGrow = ({ rows, upTo }: SizePrice): boolean =>
  rows.length < sizeBounds.rows && upTo < sizeBounds.followers;

/** With a size above the largest, ten times as wide as it begins and priced like that until the user knows better. */
export function withSize({ rows, upTo }: SizePrice): Pick<SizePrice, 'rows' | 'upTo'> {
  const last = rows.at(-1);
  return {
    rows: last ? [...rows, { ...last, from: upTo }] : rows,
    upTo: Math.min(10 * upTo, sizeBounds.followers),
  };
}

/** Without one size: the one below goes on to the next; without the largest, all end where it began. */
export const withoutSize = ({ rows, upTo }: SizePrice, index: number): Pick<SizePrice, 'rows' | 'upTo'> => ({
  rows: rows.toSpliced(index, 1),
  upTo: index === rows.length - 1 ? (rows[index]?.from ?? upTo) : upTo,
});
