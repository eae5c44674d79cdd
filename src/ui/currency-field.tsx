import { useWords } from './words-context';

/** Offered first: what most campaigns are paid in. */
const usual = ['EUR', 'USD', 'GBP', 'BRL', 'JPY', 'CHF', 'MXN'];

interface Props {
  label: string;
  currency: string;
  change(currency: string): void;
}

/** A currency by its code and its name in the reader's language. */
export function CurrencyField({ label, currency, change }: Props) {
  const { language } = useWords();
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const others = Intl.supportedValuesOf('currency').filter((code) => !usual.includes(code));
  const option = (code: string) => (
    <option value={code} key={code}>
      {code} · {names.of(code)}
    </option>
  );
  return (
    <select
      class="currency"
      aria-label={label}
      value={currency}
      onChange={(event) => change(event.currentTarget.value)}
    >
      {usual.map(option)}
      <hr />
      {others.map(option)}
    </select>
  );
}
