import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { CurrencyField } from '../../src/ui/currency-field';
import { WordsContext } from '../../src/ui/words-context';
import { words } from './popup-fakes';

function codesOf(currency: string): string[] {
  render(
    <WordsContext.Provider value={words}>
      <CurrencyField label="Currency" currency={currency} change={() => {}} />
    </WordsContext.Provider>,
    document.body,
  );
  return [...document.querySelectorAll('option')].map(({ value }) => value);
}

afterEach(() => render(null, document.body));

it('The choice of a currency offers what people are paid in: no metals, funds or currencies of the past', () => {
  const codes = codesOf('EUR');
  expect(codes).toEqual(expect.arrayContaining(['EUR', 'USD', 'INR', 'NGN', 'XOF', 'PLN']));
  for (const nobody of ['XAU', 'XDR', 'XSU', 'CHE', 'MXV', 'USN', 'DEM', 'HRK', 'BGN', 'CUC', 'ZWL'])
    expect(codes).not.toContain(nobody);
  expect(new Set(codes).size).toBe(codes.length);
});

it('The choice of a currency names each in words, and none twice where the browser has no name', () => {
  codesOf('EUR');
  const labels = [...document.querySelectorAll('option')].map(({ text }) => text);
  expect(labels).toEqual(expect.arrayContaining(['EUR · Euro', 'INR · Indian Rupee']));
  expect(labels.filter((label) => /^([A-Z]{3}) · \1$/.test(label))).toEqual([]);
});

it('The choice of a currency keeps one that was chosen before it went out of use', () => {
  expect(codesOf('HRK')).toContain('HRK');
  expect(document.querySelector('select')?.value).toBe('HRK');
});
