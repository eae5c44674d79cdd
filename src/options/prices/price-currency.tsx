import { CurrencyField } from '../../ui/currency-field';
import { useWords } from '../../ui/words-context';

/** The currency of a price, with its label above. */
export function PriceCurrency({ currency, change }: { currency: string; change(currency: string): void }) {
  const { say } = useWords();
  return (
    <div class="field">
      <span class="label" aria-hidden="true">
        {say('currency')}
      </span>
      <CurrencyField label={say('currency')} currency={currency} change={change} />
    </div>
  );
}
