import { shortTextLength } from '../../model/candidate';
import type { CandidateView } from '../../shared/creator-view';
import type { Drafts } from '../drafts';
import { ErrorLine } from '../error-line';
import { Field } from '../field';
import { useAction } from '../use-action';
import { useWords } from '../words-context';
import type { Actions, Subject } from './actions';
import { DueText } from './due-text';
import { EnteredForm } from './entered-form';
import { useEntered } from './use-entered';

interface Props {
  subject: Subject;
  candidate: CandidateView;
  actions: Actions;
  drafts: Drafts;
}

/** What was entered and is not kept yet; '' is no day. */
interface Step {
  text: string;
  dueOn: string;
}

/** As a draft "2026-12-03 Send the contract", or "- Send the contract". */
const draft = {
  read: (text: string): Step => {
    const [, day = '', rest = ''] = /^(\S*) (.*)$/su.exec(text) ?? [];
    return { text: rest, dueOn: day === '-' ? '' : day };
  },
  write: ({ text, dueOn }: Step): string => `${dueOn || '-'} ${text}`,
};

/** What is to be done next with a candidate, and by which day. */
export function NextStepField({ subject, candidate, actions, drafts }: Props) {
  const { say, number } = useWords();
  const { nextStep, brief, briefName } = candidate;
  const stored: Step = { text: nextStep?.text ?? '', dueOn: nextStep?.dueOn ?? '' };
  const id = `next-step-${brief}`;
  const { run, busy, error } = useAction();
  const campaign = { id: brief, name: briefName };
  const back = { ...subject, back: id };
  const { entered, put, leave, wasLeft, failure, press } = useEntered(
    drafts,
    { id: `next:${brief}:${subject.key}`, ...draft },
    keep,
  );
  const shown = entered ?? stored;

  const wrong = ({ text, dueOn }: Step): string | null => {
    const { length } = text.trim();
    if (length > shortTextLength) return say('whyTooLong', { limit: number(shortTextLength), n: number(length) });
    return length === 0 && dueOn !== '' ? say('nextStepNoText') : null;
  };

  async function keep(step: Step): Promise<boolean> {
    if (wrong(step) !== null) return false;
    const text = step.text.trim();
    if (text === stored.text && step.dueOn === stored.dueOn) return true;
    await actions.setNextStep(back, campaign, text === '' ? null : { text, dueOn: step.dueOn || null });
    return true;
  }

  return (
    <EnteredForm class="next-step" entered={{ leave, press }}>
      <Field
        id={id}
        label={say('nextStepLabel')}
        placeholder={say('nextStepPlaceholder')}
        text={shown.text}
        error={wasLeft ? wrong(shown) : null}
        type={(text) => put({ ...shown, text })}
      >
        <input
          type="date"
          aria-label={say('nextStepDay')}
          value={shown.dueOn}
          onInput={(event) => put({ ...shown, dueOn: event.currentTarget.value })}
        />
        {nextStep && (
          <button
            type="button"
            aria-busy={busy}
            onClick={() => void run(() => actions.setNextStep(back, campaign, null))}
          >
            {say('nextStepDone')}
          </button>
        )}
      </Field>
      {nextStep && (
        <p class="hint">
          <DueText dueOn={nextStep.dueOn} />
        </p>
      )}
      <ErrorLine text={failure ?? error} />
    </EnteredForm>
  );
}
