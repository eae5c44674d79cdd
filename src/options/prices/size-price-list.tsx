import type { SizePrice } from '../../model/settings';
import type { SiteView } from '../../shared/list-view';
import { useWords } from '../../ui/words-context';
import { AddPrice } from './add-price';
import { SizePriceFields } from './size-price-fields';
import { startSizePrice } from './size-prices';

interface Props {
  prices: SizePrice[];
  sites: SiteView[];
  siteName(site: string): string;
  change(prices: SizePrice[]): void;
  /** Puts others in place of them, one price or size fewer, and says so by its name. */
  remove(left: SizePrice[], name: string): void;
}

/** What a post costs by the size of the account, on each site. */
export function SizePriceList({ prices, sites, siteName, change, remove }: Props) {
  const { say } = useWords();
  // A site's price for views goes by the site's name alone.
  const nameOf = (site: string) => `${siteName(site)} · ${say('pricesBySize')}`;
  return (
    <>
      {prices.map(
        (price, index) =>
          // The prices for a site that this version does not have are kept, but there is no use in changing them.
          sites.some(({ id }) => id === price.site) && (
            <SizePriceFields
              key={price.site}
              price={price}
              title={siteName(price.site)}
              name={nameOf(price.site)}
              change={(changed) => change(prices.with(index, changed))}
              removeSize={(changed, size) => remove(prices.with(index, changed), `${siteName(price.site)} · ${size}`)}
              remove={() => remove(prices.toSpliced(index, 1), nameOf(price.site))}
            />
          ),
      )}
      <AddPrice
        id="add-size-price"
        pick={say('sizePriceAddPick')}
        open={sites.filter(({ id }) => !prices.some(({ site }) => site === id))}
        nameOf={({ id }) => id}
        titleOf={({ name }) => name}
        add={({ id }) => change([...prices, ...startSizePrice(id, prices, say('priceOwn'), new Date().getFullYear())])}
      />
    </>
  );
}
