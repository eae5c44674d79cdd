import { useState } from 'preact/hooks';
import { defaultSettings } from '../../model/settings';
import type { SiteView } from '../../shared/list-view';
import type { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words-context';
import { useDrafts } from '../drafts-context';
import { SectionHead } from '../section-head';
import type { Prices } from './changed';
import { viewPriceFieldsOf } from './view-price-fields';
import { ViewPriceList } from './view-price-list';
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
  const { viewPrices, sizePrices } = prices;
  const siteName = (site: string) => sites.find(({ id }) => id === site)?.name ?? site;

  /** Puts other prices in place, and takes back by the notice's Undo. */
  function replace(next: Partial<Prices>, text: string) {
    const fields = [
      ...(next.viewPrices ? viewPrices.flatMap(viewPriceFieldsOf) : []),
      ...(next.sizePrices ? sizePrices.flatMap(sizePriceFieldsOf) : []),
    ];
    for (const id of fields) drafts.write(id, '');
    setResets(resets + 1);
    change(next);
    const restore = async () => {
      change({ ...(next.viewPrices && { viewPrices }), ...(next.sizePrices && { sizePrices }) });
      tell({ text: say('noticePricesRestored') });
    };
    tell({ text, undo: { run: restore, back: 'section-title' } });
  }

  return (
    <section aria-labelledby="section-title">
      <SectionHead title={say('optionsPrices')} lead={say('pricesLead')}>
        <button
          type="button"
          onClick={() =>
            replace(
              { viewPrices: defaultSettings.viewPrices, sizePrices: defaultSettings.sizePrices },
              say('noticePricesReset'),
            )
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
        <ViewPriceList
          key={resets}
          viewPrices={viewPrices}
          sites={sites}
          siteName={siteName}
          change={(next) => change({ viewPrices: next })}
          remove={(index, name) =>
            replace({ viewPrices: viewPrices.toSpliced(index, 1) }, say('noticePriceRemoved', { name }))
          }
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
          remove={(left, name) => replace({ sizePrices: left }, say('noticePriceRemoved', { name }))}
        />
      </section>
    </section>
  );
}
