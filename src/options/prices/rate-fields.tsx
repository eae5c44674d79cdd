import type { PriceRate } from '../../model/settings';
import { CurrencyField } from '../../ui/currency-field';
import { type Read, readNumber, writeOptional } from '../../ui/read-number';
import { useWords } from '../../ui/words-context';
import { readName, readYear } from '../fields/read';
import { TextField } from '../fields/text-field';
import { nameOf } from './rates';

/** Bounds of `priceRateSchema`. */
const bounds = { min: 0, max: 1_000_000 };

interface Props {
  rate: PriceRate;
  /** "Instagram · Reels". */
  title: string;
  change(rate: PriceRate): void;
  remove(): void;
}

export const rateFieldsOf = (rate: PriceRate): string[] =>
  ['low', 'high', 'name', 'year'].map((field) => `rate-${nameOf(rate)}-${field}`);

/** What a thousand views cost, who says so and since when. */
export function RateFields({ rate, title, change, remove }: Props) {
  const words = useWords();
  const { say, language } = words;
  const [low = '', high = '', name = '', year = ''] = rateFieldsOf(rate);
  const write = (value: number) => writeOptional(value, language);

  // A changed price is not what the source reported any more; one that was typed over by the same still is.
  const reprice = (prices: Pick<PriceRate, 'low' | 'high' | 'currency'>) => {
    if (prices.low === rate.low && prices.high === rate.high && prices.currency === rate.currency) return;
    change({ ...rate, ...prices, name: say('rateOwn'), year: new Date().getFullYear() });
  };

  const readPrice = (text: string, fits: (value: number) => boolean, otherwise: string): Read<number> => {
    const read = readNumber(text, bounds, words);
    return 'error' in read || fits(read.value) ? read : { error: otherwise };
  };

  return (
    <fieldset class="group rate">
      <legend>{title}</legend>
      <div class="rate-prices">
        <TextField
          id={low}
          kind="number"
          label={say('rateLow')}
          stored={rate.low}
          write={write}
          read={(text) =>
            readPrice(text, (value) => value <= rate.high, say('errorAboveHigh', { high: write(rate.high) }))
          }
          keep={(value) => reprice({ ...rate, low: value })}
        />
        <TextField
          id={high}
          kind="number"
          label={say('rateHigh')}
          stored={rate.high}
          write={write}
          read={(text) => readPrice(text, (value) => value >= rate.low, say('errorBelowLow', { low: write(rate.low) }))}
          keep={(value) => reprice({ ...rate, high: value })}
        />
        <div class="field">
          <span class="label" aria-hidden="true">
            {say('currency')}
          </span>
          <CurrencyField
            label={say('currency')}
            currency={rate.currency}
            change={(currency) => reprice({ ...rate, currency })}
          />
        </div>
        <span class="unit">{say('rateUnit')}</span>
      </div>
      <div class="rate-source">
        <TextField
          id={name}
          label={say('rateSource')}
          stored={rate.name}
          write={(value) => value}
          read={(text) => readName(text, words)}
          keep={(value) => change({ ...rate, name: value })}
        />
        <TextField
          id={year}
          kind="number"
          label={say('rateYear')}
          stored={rate.year}
          write={String}
          read={(text) => readYear(text, words)}
          keep={(value) => change({ ...rate, year: value })}
        />
        <button type="button" class="quiet" aria-label={say('removeNamed', { name: title })} onClick={remove}>
          {say('remove')}
        </button>
      </div>
    </fieldset>
  );
}
