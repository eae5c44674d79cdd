import { useEffect, useRef, useState } from 'preact/hooks';
import * as limits from '../../model/limits';
import type { CreatorView } from '../../shared/creator-view';
import { ErrorLine } from '../error-line';
import { Mark } from '../mark';
import { useAction } from '../use-action';
import { useWords } from '../words-context';
import type { Actions, Subject } from './actions';

interface Props {
  subject: Subject;
  view: CreatorView;
  actions: Actions;
  close(): void;
}

/** Another campaign to save into, one that is made by its name, and the way out of the active one. */
export function CampaignChoice({ subject, view, actions, close }: Props) {
  const { say } = useWords();
  const { run, busy, error } = useAction();
  const [name, setName] = useState('');
  const part = useRef<HTMLDivElement>(null);
  const { campaign, candidates, badge } = view;
  const isIn = (id: string) => candidates.some(({ brief }) => brief === id);
  const others = view.briefs.filter(({ id }) => id !== campaign.id && !isIn(id));

  useEffect(() => part.current?.querySelector<HTMLElement>('button, input')?.focus(), []);

  const act = async (work: () => Promise<void>) => {
    if (await run(work)) close();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys of what is in it
    <div
      class="campaign-choice"
      role="group"
      aria-label={say('campaignChoose')}
      ref={part}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Unheard, Escape would close the whole popup.
        event.preventDefault();
        close();
      }}
    >
      {others.length > 0 && (
        <p class="label" aria-hidden="true">
          {say('campaignAnother')}
        </p>
      )}
      {others.length > 0 && (
        <ul aria-label={say('campaignAnother')}>
          {others.map(({ id, name: called, verdict, verdictName }) => (
            <li key={id}>
              <button
                type="button"
                class="campaign-option"
                onClick={() => void act(() => actions.save(subject, { id, name: called }))}
              >
                <bdi>{called}</bdi>
                {view.colleagues?.campaigns.includes(id) === true && (
                  <span class="brief-verdict">{say('campaignSharedWord')}</span>
                )}
                <span class="brief-verdict">
                  <Mark name={verdict} /> {verdictName}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="field-box"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void act(() => actions.saveInNew(subject, name.trim()));
        }}
      >
        <input
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={limits.briefName}
          aria-label={say('campaignNewName')}
          placeholder={say('campaignNewName')}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" aria-busy={busy}>
          {say('campaignNewSave')}
        </button>
      </form>
      {isIn(campaign.id) && (
        <button type="button" class="quiet" onClick={() => void act(() => actions.leave(subject, campaign))}>
          {say('campaignLeave', { campaign: campaign.name })}
        </button>
      )}
      {candidates.length === 0 && badge.saved && (
        <button type="button" class="quiet" onClick={() => void act(() => actions.unsave(subject))}>
          {say('campaignUnsave')}
        </button>
      )}
      <ErrorLine text={error} />
    </div>
  );
}
