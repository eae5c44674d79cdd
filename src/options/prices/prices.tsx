import { useState } from 'preact/hooks';
import { defaultSettings } from '../../model/settings';
import type { SiteView } from '../../shared/view';
import type { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words-context';
import { useDrafts } from '../ports';
import { SectionHead } from '../section-head';
import type { Prices } from './changed';
import { rateFieldsOf } from './rate-fields';
import { RateList } from './rate-list';
import { sizePriceFieldsOf } from './size-price-fields';
import { SizePriceList } from './size-price-list';

interface Props {
  prices: Prices;
  sites: SiteView[];
  change(change: Partial<Prices>): void;
  tell(notice: Notice | null): void;
}

/** What posts usually cost, as somebody reported it: the user's own prices are better wherever they know them. */
export function PricesSection({ prices, sites, change, tell }: Props) {
  const { say } = useWords();
  const drafts = useDrafts();
  const [resets, setResets] = useState(0);
  const { rates, sizePrices } = prices;
  const siteName = (site: string) => sites.find(({ id }) => id === site)?.name ?? site;

  /** Puts other prices in place, and takes back by the notice's Undo. */
  function replace(next: Partial<Prices>, text: string) {
    const fields = [
      ...(next.rates ? rates.flatMap(rateFieldsOf) : []),
      ...(next.sizePrices ? sizePrices.flatMap(sizePriceFieldsOf) : []),
    ];
    for (const id of fields) drafts.write(id, '');
    setResets(resets + 1);
    change(next);
    const restore = async () => {
      change({ ...(next.rates && { rates }), ...(next.sizePrices && { sizePrices }) });
      tell({ text: say('noticeRatesRestored') });
    };
    tell({ text, undo: { run: restore, back: 'section-title' } });
  }

  return (
    <section aria-labelledby="section-title">
      <SectionHead title={say('optionsPrices')} lead={say('pricesLead')}>
        <button
          type="button"
          onClick={() =>
            replace({ rates: defaultSettings.rates, sizePrices: defaultSettings.sizePrices }, say('noticeRatesReset'))
          }
        >
          {say('reset')}
        </button>
      </SectionHead>
      <p class="hint">{say('pricesHelp')}</p>
      <section class="prices" aria-labelledby="prices-by-views">
        <div>
          <h3 id="prices-by-views">{say('pricesByViews')}</h3>
          <p class="hint">{say('pricesByViewsHelp')}</p>
        </div>
        <RateList
          key={resets}
          rates={rates}
          sites={sites}
          siteName={siteName}
          change={(next) => change({ rates: next })}
          remove={(index, name) => replace({ rates: rates.toSpliced(index, 1) }, say('noticeRateRemoved', { name }))}
        />
      </section>
      <section class="prices" aria-labelledby="prices-by-size">
        <div>
          <h3 id="prices-by-size">{say('pricesBySize')}</h3>
          <p class="hint">{say('pricesBySizeHelp')}</p>
        </div>
        <SizePriceList
          key={resets}
          prices={sizePrices}
          sites={sites}
          siteName={siteName}
          change={(next) => change({ sizePrices: next })}
          remove={(left, name) => replace({ sizePrices: left }, say('noticeRateRemoved', { name }))}
        />
      </section>
    </section>
  );
}
