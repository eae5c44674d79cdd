import type { ViewPrice } from '../../model/settings';
import type { SiteView } from '../../shared/list-view';
import { useWords } from '../../ui/words-context';
import { AddPrice } from './add-price';
import { ViewPriceFields } from './view-price-fields';
import { nameOf, type Priced, startViewPrice, unpriced, withViewPrice } from './view-prices';

interface Props {
  viewPrices: ViewPrice[];
  sites: SiteView[];
  siteName(site: string): string;
  change(viewPrices: ViewPrice[]): void;
  /** Takes one of them away, and says so by its name. */
  remove(index: number, name: string): void;
}

/** What a thousand views cost on each site. */
export function ViewPriceList({ viewPrices, sites, siteName, change, remove }: Props) {
  const { say } = useWords();
  const titleOf = ({ site, format }: Priced) =>
    format === null ? siteName(site) : `${siteName(site)} · ${say(`format_${format}`)}`;
  return (
    <>
      {viewPrices.map(
        (viewPrice, index) =>
          // The price for a site that this version does not have is kept, but there is no use in changing it.
          sites.some(({ id }) => id === viewPrice.site) && (
            <ViewPriceFields
              key={nameOf(viewPrice)}
              viewPrice={viewPrice}
              title={titleOf(viewPrice)}
              change={(changed) => change(viewPrices.with(index, changed))}
              remove={() => remove(index, titleOf(viewPrice))}
            />
          ),
      )}
      <AddPrice
        id="add-view-price"
        pick={say('priceAddPick')}
        open={unpriced(sites, viewPrices)}
        nameOf={nameOf}
        titleOf={titleOf}
        add={(priced) =>
          change(
            withViewPrice(viewPrices, startViewPrice(priced, viewPrices, say('priceOwn'), new Date().getFullYear())),
          )
        }
      />
    </>
  );
}
