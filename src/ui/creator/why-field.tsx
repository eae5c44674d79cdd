import { useState } from 'preact/hooks';
import { whyLength } from '../../model/creator';
import type { Drafts } from '../drafts';
import { ErrorLine } from '../error-line';
import { Field } from '../field';
import { useWords } from '../words-context';
import { type Actions, type Subject, whyElement } from './actions';
import { EnteredForm } from './entered-form';
import { useEntered } from './use-entered';

interface Props {
  subject: Subject;
  why: string | null;
  actions: Actions;
  drafts: Drafts;
}

const draft = { read: (text: string) => text.slice(1), write: (text: string) => `=${text}` };

/** Why the creator is kept, in the person's words: one line, folded until somebody wants it. */
export function WhyField({ subject, why, actions, drafts }: Props) {
  const { say, number } = useWords();
  const stored = why ?? '';
  const tooLong = (text: string) =>
    text.trim().length > whyLength
      ? say('whyTooLong', { limit: number(whyLength), n: number(text.trim().length) })
      : null;

  const { entered, put, leave, wasLeft, failure, press } = useEntered(
    drafts,
    { id: `why:${subject.key}`, ...draft },
    async (text) => {
      const asked = text.trim();
      if (tooLong(asked) !== null) return false;
      if (asked !== stored) await actions.setWhy(subject, asked === '' ? null : asked, why);
      return true;
    },
  );

  // What was entered before the popup closed is in sight; from then on it is the person who folds.
  const [isOpen] = useState(entered !== null);

  return (
    <details class="fold why" open={isOpen}>
      <summary>
        <span class="why-label">{say('whyLabel')}</span> {why !== null && <bdi>{why}</bdi>}
      </summary>
      <EnteredForm entered={{ leave, press }}>
        <Field
          id={whyElement}
          label={<span class="for-ears">{say('whyLabel')}</span>}
          text={entered ?? stored}
          error={wasLeft ? tooLong(entered ?? '') : null}
          type={put}
        />
        <ErrorLine text={failure} />
      </EnteredForm>
    </details>
  );
}
