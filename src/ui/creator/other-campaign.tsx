import type { CandidateView } from '../../shared/creator-view';
import { ErrorLine } from '../error-line';
import { Mark } from '../mark';
import { useAction } from '../use-action';
import { useWords } from '../words-context';
import type { Actions, Subject } from './actions';
import { DueText } from './due-text';
import { Rejected } from './standing';
import { StatusSelect } from './status-select';

interface Props {
  subject: Subject;
  candidate: CandidateView;
  actions: Actions;
}

/** A campaign that is not the active one: its name, the creator's status there, and the way out of it. */
export function OtherCampaign({ subject, candidate, actions }: Props) {
  const { say } = useWords();
  const { run, busy, error } = useAction();
  const campaign = { id: candidate.brief, name: candidate.briefName };
  const label = say('campaignLeave', { campaign: campaign.name });
  return (
    <li class="other-campaign">
      <bdi class="other-campaign-name" title={campaign.name}>
        {campaign.name}
      </bdi>
      <StatusSelect
        label={say('statusIn', { campaign: campaign.name })}
        status={candidate.status}
        choose={(status) => void run(() => actions.setStatus(subject, campaign, status, null))}
      />
      <button
        type="button"
        class="quiet remove"
        aria-label={label}
        title={label}
        aria-busy={busy}
        onClick={() => void run(() => actions.leave(subject, campaign))}
      >
        <Mark name="close" />
      </button>
      {candidate.status === 'rejected' && (
        <p class="hint">
          <Rejected {...candidate} />
        </p>
      )}
      {candidate.nextStep && (
        <p class="hint">
          <bdi>{candidate.nextStep.text}</bdi> <DueText dueOn={candidate.nextStep.dueOn} />
        </p>
      )}
      <ErrorLine text={error} />
    </li>
  );
}
