import type { CandidateView } from '../../shared/creator-view';
import type { Drafts } from '../drafts';
import { useWords } from '../words-context';
import type { Actions, Subject } from './actions';
import { MoneyField } from './money-field';

interface Props {
  subject: Subject;
  candidate: CandidateView;
  /** What a first price is most likely given in. */
  currency: string;
  actions: Actions;
  drafts: Drafts;
}

/** The price that was agreed on for all that a campaign gets of a creator. */
export function AgreedField({ subject, candidate, currency, actions, drafts }: Props) {
  const { say } = useWords();
  const { brief, briefName, agreed } = candidate;
  const id = `agreed-${brief}`;
  return (
    <MoneyField
      id={id}
      draft={`agreed:${brief}:${subject.key}`}
      label={say('agreedLabel', { campaign: briefName })}
      money={agreed}
      currency={currency}
      drafts={drafts}
      keep={(money) => actions.setAgreed({ ...subject, back: id }, { id: brief, name: briefName }, money)}
    />
  );
}
