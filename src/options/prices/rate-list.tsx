import type { PriceRate } from '../../model/settings';
import type { SiteView } from '../../shared/view';
import { useWords } from '../../ui/words-context';
import { AddPrice } from './add-price';
import { RateFields } from './rate-fields';
import { nameOf, type Priced, startRate, unpriced, withRate } from './rates';

interface Props {
  rates: PriceRate[];
  sites: SiteView[];
  siteName(site: string): string;
  change(rates: PriceRate[]): void;
  /** Takes one of them away, and says so by its name. */
  remove(index: number, name: string): void;
}

/** What a thousand views cost on each site. */
export function RateList({ rates, sites, siteName, change, remove }: Props) {
  const { say } = useWords();
  const titleOf = ({ site, format }: Priced) =>
    format === null ? siteName(site) : `${siteName(site)} · ${say(`format_${format}`)}`;
  return (
    <>
      {rates.map(
        (rate, index) =>
          // The price for a site that this version does not have is kept, but there is no use in changing it.
          sites.some(({ id }) => id === rate.site) && (
            <RateFields
              key={nameOf(rate)}
              rate={rate}
              title={titleOf(rate)}
              change={(changed) => change(rates.with(index, changed))}
              remove={() => remove(index, titleOf(rate))}
            />
          ),
      )}
      <AddPrice
        id="add-rate"
        pick={say('rateAddPick')}
        open={unpriced(sites, rates)}
        nameOf={nameOf}
        titleOf={titleOf}
        add={(priced) => change(withRate(rates, startRate(priced, rates, say('rateOwn'), new Date().getFullYear())))}
      />
    </>
  );
}
