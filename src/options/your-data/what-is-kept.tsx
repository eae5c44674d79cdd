import { useCallback } from 'preact/hooks';
import type { KeptView } from '../../shared/list-view';
import { ErrorLine } from '../../ui/error-line';
import { useAction } from '../../ui/use-action';
import { useLoaded } from '../../ui/use-loaded';
import { useWords } from '../../ui/words-context';
import type { DataPorts } from '../data-ports';
import { DataGroup, Outcome } from '../data-group';
import { sayBytes } from './say-bytes';
import { useState } from 'preact/hooks';

/** How much is kept, and how safe it lies. */
export function WhatIsKept({ kept, data }: { kept: KeptView; data: DataPorts }) {
  const { say, sayCount, language } = useWords();
  const { value, error, reload } = useLoaded(
    useCallback(async () => ({ bytes: await data.usedBytes(), isSafe: await data.isPersisted() }), [data]),
  );
  const asking = useAction();
  const [refused, setRefused] = useState(false);

  const ask = async () => {
    setRefused(!(await data.persist()));
    await reload();
  };

  return (
    <DataGroup id="data-kept" title={say('keptTitle')}>
      <ul class="kept">
        <li>{sayCount('keptSaved', kept.saved)}</li>
        <li>{sayCount('keptAccounts', kept.accounts)}</li>
        <li>{sayCount('keptNotes', kept.notes)}</li>
        {value && (
          <li>
            {value.bytes === null ? say('keptRoomUnknown') : say('keptRoom', { size: sayBytes(value.bytes, language) })}
          </li>
        )}
      </ul>
      {kept.unreadable.map(({ store, rows }) => (
        <p key={store}>{sayCount('keptUnreadable', rows, { store })}</p>
      ))}
      {value && <p>{say(value.isSafe ? 'keptPromised' : 'keptUnpromised')}</p>}
      {value && !value.isSafe && (
        <button type="button" aria-busy={asking.busy} onClick={() => void asking.run(ask)}>
          {say('keptAsk')}
        </button>
      )}
      <Outcome text={refused && value && !value.isSafe ? say('keptRefused') : null} />
      <ErrorLine text={asking.error ?? error} />
    </DataGroup>
  );
}
