import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { TeamView } from '../../shared/team-view';
import { ErrorLine } from '../../ui/error-line';
import { useAction } from '../../ui/use-action';
import { useWords } from '../../ui/words-context';
import { NextStep } from '../data-group';

export type TeamCampaign = TeamView['campaigns'][number];

interface Props {
  campaign: TeamCampaign;
  /** How many it has. */
  candidates: number;
  about: ComponentChildren;
  /** Counts anew: it is part of what the person agrees to, and somebody may have come in since. */
  count(): void;
  share(): Promise<void>;
}

/** A campaign of one's own; it becomes the team's after the person has read what that means. */
export function ShareCampaign({ campaign: { id, name, alsoShared }, candidates, about, count, share }: Props) {
  const { say, sayCount } = useWords();
  const { run, busy, error } = useAction();
  const [isAsking, setIsAsking] = useState(false);
  const button = `team-share-${id}`;
  return (
    <>
      <div class="team-row">
        {about}
        <button
          type="button"
          id={button}
          aria-expanded={isAsking}
          aria-label={say('teamSetShareOf', { campaign: name })}
          onClick={() => {
            if (!isAsking) count();
            setIsAsking(!isAsking);
          }}
        >
          {say('teamSetShare')}
        </button>
      </div>
      {isAsking && (
        <NextStep title={say('teamSetShareSure', { campaign: name })}>
          <p>{candidates > 0 ? sayCount('teamSetShareWhat', candidates) : say('teamSetShareEmpty')}</p>
          {alsoShared && <p>{say('teamSetShareAlso')}</p>}
          <p>{say('teamSetShareForGood')}</p>
          <span class="field-box">
            <button
              type="button"
              class="save"
              aria-busy={busy}
              onClick={() =>
                void run(async () => {
                  await share();
                  // The question is gone, and its button with it.
                  document.getElementById('team-campaigns')?.focus();
                })
              }
            >
              {say('teamSetShareNow')}
            </button>
            <button
              type="button"
              onClick={() => {
                setIsAsking(false);
                document.getElementById(button)?.focus();
              }}
            >
              {say('cancel')}
            </button>
          </span>
          <ErrorLine text={error} />
        </NextStep>
      )}
    </>
  );
}
