import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Reason, Status } from '../../model/candidate';
import type { CreatorView } from '../../shared/creator-view';
import { ErrorLine } from '../error-line';
import { Mark } from '../mark';
import { useAction } from '../use-action';
import { useWords } from '../words-context';
import type { Actions, Subject } from './actions';
import { CampaignChoice } from './campaign-choice';
import { RejectForm } from './reject-form';
import { Standing } from './standing';
import { StatusSelect } from './status-select';

interface Props {
  subject: Subject;
  view: CreatorView;
  actions: Actions;
}

/** The active campaign: Save, or the status of who is in it; other campaigns; Reject, or taking that back. */
export function CampaignRow({ subject, view, actions }: Props) {
  const { say } = useWords();
  const { run, busy, error } = useAction();
  const [unfolded, unfold] = useState<'others' | 'reject' | null>(null);
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const others = useRef<HTMLButtonElement>(null);
  const reject = useRef<HTMLButtonElement>(null);
  const { campaign } = view;
  const candidate = view.candidates.find(({ brief }) => brief === campaign.id) ?? null;
  const isRejected = candidate?.status === 'rejected';

  // What was pressed made way for what can be done next: the keyboard goes on there.
  const isThere = candidate !== null;
  const was = useRef(isThere);
  useLayoutEffect(() => {
    const hasChanged = was.current !== isThere;
    was.current = isThere;
    if (hasChanged && document.activeElement === document.body) document.getElementById(subject.back)?.focus();
  }, [isThere, subject.back]);

  async function setStatus(status: Status, reason: Reason | null): Promise<void> {
    if (await run(() => actions.setStatus(subject, campaign, status, reason))) close();
  }
  function close(): void {
    const button = unfolded === 'reject' ? reject : others;
    // A button that made way for another one leaves the keyboard to what is there now.
    (button.current ?? row.current?.querySelector<HTMLElement>('select'))?.focus();
    unfold(null);
  }
  const toggle = (part: typeof unfolded) => unfold(unfolded === part ? null : part);

  return (
    <>
      <div class="campaign-row" ref={row}>
        <div class="campaign-now">
          {candidate ? (
            <StatusSelect
              id={subject.back}
              label={say('statusIn', { campaign: campaign.name })}
              status={candidate.status}
              choose={(status) => (status === 'rejected' ? unfold('reject') : void setStatus(status, null))}
            />
          ) : (
            <button
              type="button"
              id={subject.back}
              class="save"
              aria-label={say('campaignSaveLabel', { campaign: campaign.name })}
              aria-busy={busy}
              onClick={() => void run(() => actions.save(subject, campaign))}
            >
              <Mark name="bookmark" />
              {say('save')}
            </button>
          )}
          <button
            type="button"
            class="campaign-others"
            ref={others}
            aria-label={say('campaignChoose')}
            title={say('campaignChoose')}
            aria-expanded={unfolded === 'others'}
            aria-controls={`${id}-others`}
            onClick={() => toggle('others')}
          >
            <Mark name="more" />
          </button>
        </div>
        {isRejected ? (
          <button
            type="button"
            class="campaign-end"
            aria-busy={busy}
            onClick={() => void setStatus('shortlisted', null)}
          >
            {say('rejectTakeBack')}
          </button>
        ) : (
          <button
            type="button"
            class="campaign-end"
            ref={reject}
            aria-expanded={unfolded === 'reject'}
            aria-controls={`${id}-reject`}
            onClick={() => toggle('reject')}
          >
            {say('reject')}
          </button>
        )}
      </div>
      <Standing view={view} candidate={candidate} />
      <ErrorLine text={error} />
      <div id={`${id}-others`} hidden={unfolded !== 'others'}>
        {unfolded === 'others' && <CampaignChoice subject={subject} view={view} actions={actions} close={close} />}
      </div>
      <div id={`${id}-reject`} hidden={unfolded !== 'reject'}>
        {unfolded === 'reject' && (
          <RejectForm
            own={view.ownReasons}
            busy={busy}
            reject={(reason) => void setStatus('rejected', reason)}
            close={close}
          />
        )}
      </div>
    </>
  );
}
