import { useEffect, useRef, useState } from 'preact/hooks';
import type { Money } from '../model/money';
import type { QuoteView } from '../shared/view';
import { CurrencyField } from '../ui/currency-field';
import type { Drafts } from '../ui/drafts';
import { ErrorLine } from '../ui/error-line';
import { Field } from '../ui/field';
import { readAmount, writeOptional } from '../ui/read-number';
import { useAction } from '../ui/use-action';
import { useWords } from '../ui/words-context';
import { type Actions, quoteElement, type Subject } from './actions';

interface Props {
  subject: Subject;
  saved: boolean;
  quote: QuoteView;
  actions: Actions;
  drafts: Drafts;
}

/** What was entered and is not kept yet; as a draft "EUR 250". */
interface Entered {
  currency: string;
  text: string;
}

const draftOf = ({ currency, text }: Entered): string => `${currency} ${text}`;
const enteredOf = (draft: string): Entered | null =>
  draft === '' ? null : { currency: draft.slice(0, 3), text: draft.slice(4) };

const isSame = (one: Money | null, other: Money | null): boolean =>
  one?.amount === other?.amount && one?.currency === other?.currency;

/**
 * What the creator asks for one post, and what that makes for what a typical post gets. Kept by Enter or by leaving
 * either field; a popup that closed was left too, so what was entered then is kept as soon as it is open again.
 */
export function QuoteField({ subject, saved, quote, actions, drafts }: Props) {
  const words = useWords();
  const { say, language } = words;
  const { run, busy, error: failure } = useAction();
  const draft = `quote:${subject.key}`;
  const [entered, setEntered] = useState(() => enteredOf(drafts.read(draft)));
  const newest = useRef(entered);
  const [wasLeft, setWasLeft] = useState(entered !== null);
  const [showsError, setShowsError] = useState(false);

  const { money } = quote;
  const shown = entered ?? {
    currency: money?.currency ?? quote.currency,
    text: writeOptional(money?.amount ?? null, language),
  };
  const amount = readAmount(shown.text, words);

  // Not before what is being kept is kept: the last thing entered wins.
  useEffect(() => {
    if (!wasLeft || busy) return;
    setWasLeft(false);
    void keep();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- when it was left, not whenever something is typed
  }, [wasLeft, busy]);

  function put(next: Entered | null): void {
    newest.current = next;
    setEntered(next);
    drafts.write(draft, next ? draftOf(next) : '');
  }

  function reset(): void {
    put(null);
    setShowsError(false);
  }

  async function keep(): Promise<void> {
    if (!entered) return;
    setShowsError(true);
    if ('error' in amount) return;
    const asked: Money | null = amount.value === null ? null : { amount: amount.value, currency: entered.currency };
    // A currency chosen before the amount stays chosen.
    if (isSame(asked, money)) return asked || entered.currency === quote.currency ? reset() : undefined;
    const isKept = await run(() => actions.setQuote(subject, saved, asked, money));
    if (isKept && newest.current === entered) reset();
  }

  function choose(currency: string): void {
    put({ ...shown, currency });
    if (!('error' in amount) && amount.value !== null) setWasLeft(true);
  }

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !entered) return;
    // Unheard, Escape would close the whole popup.
    event.preventDefault();
    reset();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys of the fields in it
    <form
      class="quote"
      onSubmit={(event) => {
        event.preventDefault();
        setWasLeft(true);
      }}
      // Also from the amount to its currency: who looks up from the popup there has noted a price.
      onFocusOut={() => setWasLeft(true)}
      onKeyDown={press}
    >
      <Field
        id={quoteElement}
        kind="number"
        label={say('quoteLabel')}
        text={shown.text}
        error={showsError && 'error' in amount ? `${amount.error} ${money ? say('errorNotUsed') : ''}`.trim() : null}
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
    </form>
  );
}
