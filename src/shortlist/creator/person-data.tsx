import { useState } from 'preact/hooks';
import type { CreatorView } from '../../shared/creator-view';
import type { Notice } from '../../ui/notice';
import { ErrorLine } from '../../ui/error-line';
import { useAction } from '../../ui/use-action';
import { useWords } from '../../ui/words-context';
import { EraseDialog } from '../many/erase-dialog';
import type { ShortlistPorts } from '../ports';

interface Props {
  ports: ShortlistPorts;
  creator: Pick<CreatorView, 'key' | 'called' | 'colleagues'>;
  tell(notice: Notice | null): void;
  /** Where to go from a page of nobody. */
  erased(): void;
}

/** Everything that is kept of this person, to be taken out or erased. */
export function PersonData({ ports, creator: { key, called, colleagues }, tell, erased }: Props) {
  const { say } = useWords();
  const { run, busy, error } = useAction();
  const [isAsking, setIsAsking] = useState(false);
  const { send, drafts } = ports;

  async function take(): Promise<void> {
    const file = await ports.exportCreator(key);
    ports.download(file);
    tell({ text: say('rightsExported', { creator: called, name: file.name }) });
  }
  async function erase(): Promise<void> {
    const typed = await ports.findDrafts(key);
    await send('creator-erase', { key });
    for (const id of typed) drafts.write(id, '');
    tell({ text: say('rightsErased', { creator: called }) });
    erased();
  }

  return (
    <section class="person-data" aria-labelledby="person-data-title">
      <h2 id="person-data-title">{say('creatorPageData')}</h2>
      <span class="field-box">
        <button
          type="button"
          aria-label={say('rightsExportOf', { creator: called })}
          aria-busy={busy}
          onClick={() => void run(take)}
        >
          {say('rightsExport')}
        </button>
        <button type="button" aria-label={say('rightsEraseOf', { creator: called })} onClick={() => setIsAsking(true)}>
          {say('rightsErase')}
        </button>
      </span>
      <ErrorLine text={error} />
      {isAsking && (
        <EraseDialog
          title={say('rightsSure', { creator: called })}
          isShared={colleagues?.isShared === true}
          erase={() => void run(erase)}
          closed={() => setIsAsking(false)}
        />
      )}
    </section>
  );
}
