import type { QuoteView } from '../../shared/creator-view';
import type { Drafts } from '../drafts';
import { useWords } from '../words-context';
import { type Actions, quoteElement, type Subject } from './actions';
import { MoneyField } from './money-field';

interface Props {
  subject: Subject;
  saved: boolean;
  quote: QuoteView;
  actions: Actions;
  drafts: Drafts;
}

/** What the creator asks for one post, and what that makes for what a typical post gets. */
export function QuoteField({ subject, saved, quote, actions, drafts }: Props) {
  const { say } = useWords();
  const { money, currency, lines } = quote;
  return (
    <MoneyField
      id={quoteElement}
      draft={`quote:${subject.key}`}
      label={say('quoteLabel')}
      money={money}
      currency={currency}
      drafts={drafts}
      keep={(asked) => actions.setQuote(subject, saved, asked, money)}
    >
      {lines.map((line) => (
        <p class="quote-line" key={line}>
          {line}
        </p>
      ))}
    </MoneyField>
  );
}
