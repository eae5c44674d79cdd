import { useState } from 'preact/hooks';
import { ErrorLine } from '../../ui/error-line';
import { useAction } from '../../ui/use-action';
import { useWords } from '../../ui/words-context';
import { DataGroup, NextStep } from '../data-group';
import { Choices } from '../fields/choices';

interface Props {
  /** Changes that were not sent yet. */
  waiting: number;
  /** `keep`: what came from the team stays here. */
  leave(keep: boolean): Promise<void>;
}

const fates = ['keep', 'remove'] as const;

/** The end of working together, in this browser. */
export function Disconnect({ waiting, leave }: Props) {
  const { say, sayCount } = useWords();
  const { run, busy, error } = useAction();
  const [isAsking, setIsAsking] = useState(false);
  const [fate, setFate] = useState<(typeof fates)[number]>('keep');
  return (
    <DataGroup id="team-end" title={say('teamSetEnd')} lead={say('teamSetEndLead')}>
      <button type="button" id="team-end-ask" aria-expanded={isAsking} onClick={() => setIsAsking(!isAsking)}>
        {say('teamSetEndAsk')}
      </button>
      {isAsking && (
        <NextStep title={say('teamSetEndWhat')}>
          <Choices
            name="team-fate"
            title={say('teamSetEndWhat')}
            isTitleSeen={false}
            kind="one"
            choices={fates.map((value) => ({
              value,
              label: say(`teamSetEnd_${value}`),
              hint: say(`teamSetEndHint_${value}`),
            }))}
            chosen={[fate]}
            choose={([chosen]) => setFate(chosen === 'remove' ? 'remove' : 'keep')}
          />
          {waiting > 0 && <p>{sayCount('teamSetEndUnsent', waiting)}</p>}
          <span class="field-box">
            <button
              type="button"
              class="danger"
              aria-busy={busy}
              onClick={() => void run(() => leave(fate === 'keep'))}
            >
              {say('teamSetEndNow')}
            </button>
            <button
              type="button"
              onClick={() => {
                setIsAsking(false);
                document.getElementById('team-end-ask')?.focus();
              }}
            >
              {say('cancel')}
            </button>
          </span>
          <ErrorLine text={error} />
        </NextStep>
      )}
    </DataGroup>
  );
}
