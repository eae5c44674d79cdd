import type { SiteId } from '../../model/page';
import type { Settings } from '../../model/settings';
import { nameOf } from './view-prices';

export type Prices = Pick<Settings, 'viewPrices' | 'sizePrices'>;

/** A price that somebody wants to see the effect of: what it is for, and by what it goes. */
export interface Changed {
  site: SiteId;
  by: 'views' | 'size';
}

interface Entry extends Changed {
  name: string;
  /** All of the price, to tell whether it is the same. */
  text: string;
}

const entriesOf = ({ viewPrices, sizePrices }: Prices): Entry[] => [
  ...viewPrices.map((viewPrice) => ({
    site: viewPrice.site,
    by: 'views' as const,
    name: nameOf(viewPrice),
    text: JSON.stringify(viewPrice),
  })),
  ...sizePrices.map((price) => ({ site: price.site, by: 'size' as const, name: '', text: JSON.stringify(price) })),
];

const missingFrom = (others: readonly Entry[], entries: readonly Entry[]): Entry[] =>
  entries.filter(({ text }) => !others.some((other) => other.text === text));

/** The price that was added, removed or changed; undefined where it was none, or more than one. */
export function changedPrice(before: Prices, change: Partial<Prices>): Changed | undefined {
  const [was, is] = [entriesOf(before), entriesOf({ ...before, ...change })];
  const changed = [...missingFrom(is, was), ...missingFrom(was, is)];
  const names = new Set(changed.map(({ site, by, name }) => [site, by, name].join(' ')));
  return names.size === 1 ? changed[0] : undefined;
}
