import { priceBounds, type ViewPrice } from '../../model/settings';
import { useWords } from '../../ui/words-context';
import { PriceCurrency } from './price-currency';
import { PriceEnds } from './price-ends';
import { nameOf } from './view-prices';
import { SourceFields } from './source-fields';
import { useReprice } from './use-reprice';

interface Props {
  viewPrice: ViewPrice;
  /** "Instagram · Reels". */
  title: string;
  change(viewPrice: ViewPrice): void;
  remove(): void;
}

const idsOf = (viewPrice: ViewPrice) => {
  const id = (field: string) => `view-price-${nameOf(viewPrice)}-${field}`;
  return { low: id('low'), high: id('high'), name: id('name'), year: id('year') };
};

export const viewPriceFieldsOf = (viewPrice: ViewPrice): string[] => Object.values(idsOf(viewPrice));

/** What a thousand views cost, who says so and since when. */
export function ViewPriceFields({ viewPrice, title, change, remove }: Props) {
  const { say } = useWords();
  const ids = idsOf(viewPrice);
  const reprice = useReprice(viewPrice, change);
  return (
    <fieldset class="group price">
      <legend>{title}</legend>
      <div class="side-by-side view-price-ends">
        <PriceEnds
          ids={ids}
          labels={{ low: say('priceLow'), high: say('priceHigh') }}
          ends={viewPrice}
          bounds={priceBounds.forViews}
          change={reprice}
        />
        <PriceCurrency currency={viewPrice.currency} change={(currency) => reprice({ currency })} />
        <span class="unit">{say('priceUnit')}</span>
      </div>
      <SourceFields
        ids={ids}
        title={title}
        source={viewPrice}
        change={(source) => change({ ...viewPrice, ...source })}
        remove={remove}
      />
    </fieldset>
  );
}
