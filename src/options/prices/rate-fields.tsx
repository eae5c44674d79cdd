import { priceBounds, type PriceRate } from '../../model/settings';
import { useWords } from '../../ui/words-context';
import { PriceCurrency } from './price-currency';
import { PriceEnds } from './price-ends';
import { nameOf } from './rates';
import { SourceFields } from './source-fields';
import { useReprice } from './use-reprice';

interface Props {
  rate: PriceRate;
  /** "Instagram · Reels". */
  title: string;
  change(rate: PriceRate): void;
  remove(): void;
}

const idsOf = (rate: PriceRate) => {
  const id = (field: string) => `rate-${nameOf(rate)}-${field}`;
  return { low: id('low'), high: id('high'), name: id('name'), year: id('year') };
};

export const rateFieldsOf = (rate: PriceRate): string[] => Object.values(idsOf(rate));

/** What a thousand views cost, who says so and since when. */
export function RateFields({ rate, title, change, remove }: Props) {
  const { say } = useWords();
  const ids = idsOf(rate);
  const reprice = useReprice(rate, change);
  return (
    <fieldset class="group price">
      <legend>{title}</legend>
      <div class="side-by-side rate-ends">
        <PriceEnds
          ids={ids}
          labels={{ low: say('rateLow'), high: say('rateHigh') }}
          ends={rate}
          bounds={priceBounds.rate}
          change={reprice}
        />
        <PriceCurrency currency={rate.currency} change={(currency) => reprice({ currency })} />
        <span class="unit">{say('rateUnit')}</span>
      </div>
      <SourceFields
        ids={ids}
        title={title}
        source={rate}
        change={(source) => change({ ...rate, ...source })}
        remove={remove}
      />
    </fieldset>
  );
}
