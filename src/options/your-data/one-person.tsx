import { useState } from 'preact/hooks';
import type { Send } from '../../shared/messages';
import { ErrorLine } from '../../ui/error-line';
import { useAction } from '../../ui/use-action';
import { useWords } from '../../ui/words-context';
import type { DataPorts } from '../data-ports';
import { useDrafts } from '../drafts-context';
import { NextStep } from '../data-group';

/** A creator, or an account that is nobody's. */
export interface Person {
  /** What messages name them by. */
  key: string;
  /** "Instagram". */
  site: string;
  /** "@mira.bakes"; '' where the row cannot be read. */
  called: string;
  name: string | null;
}

interface Props {
  person: Person;
  data: DataPorts;
  send: Send;
  /** Told the file's name. */
  exported(file: string): void;
  erased(): Promise<void>;
}

/** Takes out everything about one person, or erases it after asking once more. */
export function OnePerson({ person: { key, called }, data, send, exported, erased }: Props) {
  const { say } = useWords();
  const drafts = useDrafts();
  const { run, busy, error } = useAction();
  const [isAsking, setIsAsking] = useState(false);
  const eraseId = `erase-${key}`;

  const take = async () => {
    const file = await data.exportCreator(key);
    data.download(file);
    exported(file.name);
  };
  const erase = async () => {
    const typed = await data.findDrafts(key);
    await send('creator-erase', { key });
    for (const id of typed) drafts.write(id, '');
    await erased();
  };

  return (
    <>
      <span class="field-box">
        <button
          type="button"
          aria-busy={busy}
          aria-label={say('rightsExportOf', { creator: called })}
          onClick={() => void run(take)}
        >
          {say('rightsExport')}
        </button>
        <button
          type="button"
          id={eraseId}
          aria-expanded={isAsking}
          aria-label={say('rightsEraseOf', { creator: called })}
          onClick={() => setIsAsking(!isAsking)}
        >
          {say('rightsErase')}
        </button>
      </span>
      {isAsking && (
        <NextStep title={say('rightsSure', { creator: called })}>
          <p>{say('rightsNoWayBack')}</p>
          <span class="field-box">
            <button type="button" class="danger" aria-busy={busy} onClick={() => void run(erase)}>
              {say('rightsEraseNow')}
            </button>
            <button
              type="button"
              onClick={() => {
                setIsAsking(false);
                document.getElementById(eraseId)?.focus();
              }}
            >
              {say('cancel')}
            </button>
          </span>
        </NextStep>
      )}
      <ErrorLine text={error} />
    </>
  );
}
