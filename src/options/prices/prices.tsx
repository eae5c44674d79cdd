import { useState } from 'preact/hooks';
import { defaultSettings, type PriceRate } from '../../model/settings';
import type { SiteView } from '../../shared/view';
import type { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words-context';
import { useDrafts } from '../ports';
import { SectionHead } from '../section-head';
import { AddRate } from './add-rate';
import { RateFields, rateFieldsOf } from './rate-fields';
import { nameOf, type Priced, startRate, withRate } from './rates';

interface Props {
  rates: PriceRate[];
  sites: SiteView[];
  change(rates: PriceRate[]): void;
  tell(notice: Notice | null): void;
}

/** What posts usually cost, as somebody reported it: the user's own prices are better wherever they know them. */
export function PricesSection({ rates, sites, change, tell }: Props) {
  const { say } = useWords();
  const drafts = useDrafts();
  const [resets, setResets] = useState(0);

  const titleOf = ({ site, format }: Priced) => {
    const name = sites.find(({ id }) => id === site)?.name ?? site;
    return format === null ? name : `${name} · ${say(`format_${format}`)}`;
  };

  /** Puts other rates in place, and takes back by the notice's Undo. */
  function replace(next: PriceRate[], text: string) {
    for (const id of rates.flatMap(rateFieldsOf)) drafts.write(id, '');
    setResets(resets + 1);
    change(next);
    const restore = async () => {
      change(rates);
      tell({ text: say('noticeRatesRestored') });
    };
    tell({ text, undo: { run: restore, back: 'section-title' } });
  }

  return (
    <section aria-labelledby="section-title">
      <SectionHead title={say('optionsPrices')} lead={say('pricesLead')}>
        <button type="button" onClick={() => replace(defaultSettings.rates, say('noticeRatesReset'))}>
          {say('reset')}
        </button>
      </SectionHead>
      <p class="hint">{say('pricesHelp')}</p>
      <div class="rates" key={resets}>
        {rates.map(
          (rate, index) =>
            // The price for a site that this version does not have is kept, but there is no use in changing it.
            sites.some(({ id }) => id === rate.site) && (
              <RateFields
                key={nameOf(rate)}
                rate={rate}
                title={titleOf(rate)}
                change={(changed) => change(rates.with(index, changed))}
                remove={() => replace(rates.toSpliced(index, 1), say('noticeRateRemoved', { name: titleOf(rate) }))}
              />
            ),
        )}
      </div>
      <AddRate
        sites={sites}
        rates={rates}
        titleOf={titleOf}
        add={(priced) => change(withRate(rates, startRate(priced, rates, say('rateOwn'), new Date().getFullYear())))}
      />
    </section>
  );
}
