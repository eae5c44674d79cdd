import { priceBounds, type SizePrice } from '../../model/settings';
import { Mark } from '../../ui/mark';
import { useWords } from '../../ui/words-context';
import { readBound } from '../fields/read';
import { TextField } from '../fields/text-field';
import { PriceCurrency } from './price-currency';
import { PriceEnds } from './price-ends';
import { canGrow, endOf, withoutSize, withSize } from './size-prices';
import { SourceFields } from './source-fields';
import { useReprice } from './use-reprice';

interface Props {
  price: SizePrice;
  /** "Instagram". */
  title: string;
  /** The same among the prices for views: "Instagram · By followers". */
  name: string;
  change(price: SizePrice): void;
  /** Takes away the one that is named "10,000–100,000 followers". */
  removeSize(left: SizePrice, name: string): void;
  remove(): void;
}

const idOf = ({ site }: SizePrice, field: string) => `size-price-${site}-${field}`;
const rowIdsOf = (price: SizePrice, index: number) => ({
  from: idOf(price, `${index}-from`),
  low: idOf(price, `${index}-low`),
  high: idOf(price, `${index}-high`),
});
const endIdsOf = (price: SizePrice) => ({
  upTo: idOf(price, 'up-to'),
  name: idOf(price, 'name'),
  year: idOf(price, 'year'),
});

export const sizePriceFieldsOf = (price: SizePrice): string[] =>
  [...price.rows.map((_, index) => rowIdsOf(price, index)), endIdsOf(price)].flatMap((ids) => Object.values(ids));

/** What a post costs at each size, who says so and since when. */
export function SizePriceFields({ price, title, name, change, removeSize, remove }: Props) {
  const words = useWords();
  const { say, number } = words;
  const { rows, upTo, currency } = price;
  const ids = endIdsOf(price);
  const reprice = useReprice(price, change);
  const nameOf = (index: number) =>
    say('followersRange', { min: number(rows[index]?.from ?? 0), max: number(endOf(price, index)) });
  return (
    <fieldset class="group price">
      <legend>{title}</legend>
      <div class="size-rows">
        {rows.map((row, index) => (
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset cannot lay out its fields as a row
          <div class="side-by-side size-row" role="group" aria-label={nameOf(index)} key={index}>
            <TextField
              id={rowIdsOf(price, index).from}
              kind="number"
              label={say('sizePriceFrom')}
              stored={row.from}
              write={number}
              read={(text) => readBound(text, rows[index - 1]?.from ?? 0, endOf(price, index), words)}
              keep={(from) => reprice({ rows: rows.with(index, { ...row, from }) })}
            />
            <PriceEnds
              ids={rowIdsOf(price, index)}
              labels={{ low: say('sizePriceLow'), high: say('sizePriceHigh') }}
              ends={row}
              bounds={priceBounds.bySize}
              change={(ends) => reprice({ rows: rows.with(index, { ...row, ...ends }) })}
            />
            {rows.length > 1 && (
              <button
                type="button"
                class="quiet size-remove"
                aria-label={say('removeNamed', { name: nameOf(index) })}
                onClick={() => removeSize({ ...price, ...withoutSize(price, index) }, nameOf(index))}
              >
                <Mark name="close" />
              </button>
            )}
          </div>
        ))}
      </div>
      <div class="side-by-side size-end">
        <TextField
          id={ids.upTo}
          kind="number"
          label={say('sizePriceUpTo')}
          stored={upTo}
          write={number}
          read={(text) => readBound(text, rows.at(-1)?.from ?? 0, Infinity, words)}
          keep={(value) => reprice({ upTo: value })}
        />
        <PriceCurrency currency={currency} change={(code) => reprice({ currency: code })} />
        {canGrow(price) && (
          <button type="button" class="quiet" onClick={() => reprice(withSize(price))}>
            {say('sizePriceAddSize')}
          </button>
        )}
      </div>
      <SourceFields
        ids={ids}
        title={name}
        source={price}
        change={(source) => change({ ...price, ...source })}
        remove={remove}
      />
    </fieldset>
  );
}
