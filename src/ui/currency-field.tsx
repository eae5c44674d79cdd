import { otherCurrencies, usualCurrencies } from './currencies';
import { useWords } from './words-context';

interface Props {
  label: string;
  currency: string;
  change(currency: string): void;
}

/** A currency by its code and its name in the reader's language, unless the browser is too old to know it. */
export function CurrencyField({ label, currency, change }: Props) {
  const { language } = useWords();
  const names = new Intl.DisplayNames(language, { type: 'currency', fallback: 'none' });
  // What was chosen once stays, also where nobody is paid in it any more.
  const isListed = usualCurrencies.includes(currency) || otherCurrencies.includes(currency);
  const option = (code: string) => (
    <option value={code} key={code}>
      {[code, names.of(code)].filter((part) => part !== undefined).join(' · ')}
    </option>
  );
  return (
    <select
      class="currency"
      aria-label={label}
      value={currency}
      onChange={(event) => change(event.currentTarget.value)}
    >
      {usualCurrencies.map(option)}
      {!isListed && option(currency)}
      <hr />
      {otherCurrencies.map(option)}
    </select>
  );
}
