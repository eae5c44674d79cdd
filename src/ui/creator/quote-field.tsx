import type { Money } from '../../model/money';
import type { QuoteView } from '../../shared/view';
import { CurrencyField } from '../currency-field';
import type { Drafts } from '../drafts';
import { ErrorLine } from '../error-line';
import { Field } from '../field';
import { readAmount, writeOptional } from '../read-number';
import { useWords } from '../words-context';
import { type Actions, quoteElement, type Subject } from './actions';
import { EnteredForm } from './entered-form';
import { useEntered } from './use-entered';

interface Props {
  subject: Subject;
  saved: boolean;
  quote: QuoteView;
  actions: Actions;
  drafts: Drafts;
}

/** What was entered and is not kept yet. */
interface Price {
  currency: string;
  text: string;
}

/** As a draft "EUR 250". */
const draft = {
  read: (text: string): Price => ({ currency: text.slice(0, 3), text: text.slice(4) }),
  write: ({ currency, text }: Price): string => `${currency} ${text}`,
};

const isSame = (one: Money | null, other: Money | null): boolean =>
  one?.amount === other?.amount && one?.currency === other?.currency;

/** What the creator asks for one post, and what that makes for what a typical post gets. */
export function QuoteField({ subject, saved, quote, actions, drafts }: Props) {
  const words = useWords();
  const { say, language } = words;
  const { money } = quote;
  const { entered, put, leave, wasLeft, failure, press } = useEntered(
    drafts,
    { id: `quote:${subject.key}`, ...draft },
    keep,
  );

  const shown = entered ?? {
    currency: money?.currency ?? quote.currency,
    text: writeOptional(money?.amount ?? null, language),
  };
  const amount = readAmount(shown.text, words);

  async function keep({ currency, text }: Price): Promise<boolean> {
    const read = readAmount(text, words);
    if ('error' in read) return false;
    const asked: Money | null = read.value === null ? null : { amount: read.value, currency };
    // A currency chosen before the amount stays chosen.
    if (isSame(asked, money)) return asked !== null || currency === quote.currency;
    await actions.setQuote(subject, saved, asked, money);
    return true;
  }

  function choose(currency: string): void {
    put({ ...shown, currency });
    if (!('error' in amount) && amount.value !== null) leave();
  }

  return (
    // Also from the amount to its currency: who looks up from the popup there has noted a price.
    <EnteredForm class="quote" entered={{ leave, press }}>
      <Field
        id={quoteElement}
        kind="number"
        label={say('quoteLabel')}
        text={shown.text}
        error={wasLeft && 'error' in amount ? `${amount.error} ${money ? say('errorNotUsed') : ''}`.trim() : null}
        type={(text) => put({ ...shown, text })}
      >
        <CurrencyField label={say('currency')} currency={shown.currency} change={choose} />
      </Field>
      <ErrorLine text={failure} />
      {quote.lines.map((line) => (
        <p class="quote-line" key={line}>
          {line}
        </p>
      ))}
    </EnteredForm>
  );
}
