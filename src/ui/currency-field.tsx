import { useMemo } from 'preact/hooks';
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
  // What was chosen once stays, also where nobody is paid in it any more.
  const isListed = usualCurrencies.includes(currency) || otherCurrencies.includes(currency);
  const unlisted = isListed ? null : currency;
  // Kept: a screen of many prices has this long list for each of them, and is drawn anew with every letter typed.
  const options = useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'currency', fallback: 'none' });
    const option = (code: string) => (
      <option value={code} key={code}>
        {[code, names.of(code)].filter((part) => part !== undefined).join(' · ')}
      </option>
    );
    return [
      ...usualCurrencies.map(option),
      unlisted !== null && option(unlisted),
      <hr key="" />,
      ...otherCurrencies.map(option),
    ];
  }, [language, unlisted]);
  return (
    <select
      class="currency"
      aria-label={label}
      value={currency}
      onChange={(event) => change(event.currentTarget.value)}
    >
      {options}
    </select>
  );
}
