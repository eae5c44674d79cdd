import type { CreatorView } from '../../shared/creator-view';
import type { Actions, Subject } from '../../ui/creator/actions';
import { AgreedField } from '../../ui/creator/agreed-field';
import { QuoteField } from '../../ui/creator/quote-field';
import { WhyField } from '../../ui/creator/why-field';
import type { Drafts } from '../../ui/drafts';
import { useWords } from '../../ui/words-context';

interface Props {
  subject: Subject;
  view: CreatorView;
  isKept: boolean;
  actions: Actions;
  drafts: Drafts;
}

/** The price asked, what was agreed on in each campaign, and why the creator is kept. */
export function CreatorTerms({ subject, view, isKept, actions, drafts }: Props) {
  const { say } = useWords();
  const { quote, candidates, why } = view;
  const shared = { subject, actions, drafts };
  // A candidate of a campaign that was removed has none to be named by.
  const agreeing = candidates.filter(({ status, briefName }) => status !== 'rejected' && briefName !== '');
  return (
    <section class="creator-terms" aria-labelledby="terms-title">
      <h2 id="terms-title">{say('creatorPagePrice')}</h2>
      <QuoteField {...shared} saved={isKept} quote={quote} />
      {agreeing.map((candidate) => (
        <AgreedField
          key={candidate.brief}
          {...shared}
          candidate={candidate}
          currency={quote.money?.currency ?? quote.currency}
        />
      ))}
      {isKept && <WhyField {...shared} why={why} />}
    </section>
  );
}
