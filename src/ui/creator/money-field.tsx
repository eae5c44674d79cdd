import type { ComponentChildren } from 'preact';
import type { Money } from '../../model/money';
import { CurrencyField } from '../currency-field';
import type { Drafts } from '../drafts';
import { ErrorLine } from '../error-line';
import { Field } from '../field';
import { readAmount, writeOptional } from '../read-number';
import { useWords } from '../words-context';
import { EnteredForm } from './entered-form';
import { useEntered } from './use-entered';

interface Props {
  /** Unique on the page. */
  id: string;
  /** What a draft is kept under. */
  draft: string;
  label: string;
  money: Money | null;
  /** What a first price is most likely given in. */
  currency: string;
  drafts: Drafts;
  keep(money: Money | null): Promise<void>;
  children?: ComponentChildren;
}

/** What was entered and is not kept yet. */
interface Price {
  currency: string;
  text: string;
}

/** As a draft "EUR 250". */
const draftOf = {
  read: (text: string): Price => ({ currency: text.slice(0, 3), text: text.slice(4) }),
  write: ({ currency, text }: Price): string => `${currency} ${text}`,
};

const isSame = (one: Money | null, other: Money | null): boolean =>
  one?.amount === other?.amount && one?.currency === other?.currency;

/** An amount and its currency, kept by Enter or by leaving both. */
export function MoneyField({ id, draft, label, money, currency, drafts, keep, children }: Props) {
  const words = useWords();
  const { say, language } = words;
  const { entered, put, leave, wasLeft, failure, press } = useEntered(drafts, { id: draft, ...draftOf }, finish);

  const shown = entered ?? {
    currency: money?.currency ?? currency,
    text: writeOptional(money?.amount ?? null, language),
  };
  const amount = readAmount(shown.text, words);

  async function finish(price: Price): Promise<boolean> {
    const read = readAmount(price.text, words);
    if ('error' in read) return false;
    const asked: Money | null = read.value === null ? null : { amount: read.value, currency: price.currency };
    // A currency chosen before the amount stays chosen.
    if (isSame(asked, money)) return asked !== null || price.currency === currency;
    await keep(asked);
    return true;
  }

  function choose(chosen: string): void {
    put({ ...shown, currency: chosen });
    if (!('error' in amount) && amount.value !== null) leave();
  }

  return (
    // Also from the amount to its currency: who looks up from the popup there has noted a price.
    <EnteredForm class="quote" entered={{ leave, press }}>
      <Field
        id={id}
        kind="number"
        label={label}
        text={shown.text}
        error={wasLeft && 'error' in amount ? `${amount.error} ${money ? say('errorNotUsed') : ''}`.trim() : null}
        type={(text) => put({ ...shown, text })}
      >
        <CurrencyField label={say('currencyFor', { field: label })} currency={shown.currency} change={choose} />
      </Field>
      <ErrorLine text={failure} />
      {children}
    </EnteredForm>
  );
}
