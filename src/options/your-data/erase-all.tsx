import { useState } from 'preact/hooks';
import type { Send } from '../../shared/messages';
import { ErrorLine } from '../../ui/error-line';
import { Field } from '../../ui/field';
import { useAction } from '../../ui/use-action';
import { useWords } from '../../ui/words-context';
import type { DataPorts } from '../data-ports';
import { useDrafts } from '../drafts-context';
import { DataGroup, NextStep, Outcome } from '../data-group';
import { MakeBackup } from './make-backup';

interface Props {
  data: DataPorts;
  send: Send;
  /** What is kept has changed. */
  changed(): Promise<void>;
}

/** Everything, after a word was typed: nobody does that by mistake. */
export function EraseAll({ data, send, changed }: Props) {
  const { say } = useWords();
  const drafts = useDrafts();
  const { run, busy, error } = useAction();
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const word = say('eraseWord');

  const close = () => {
    setTyped(null);
    setIsWrong(false);
    document.getElementById('erase-all')?.focus();
  };
  async function erase() {
    const isRight = typed?.trim().toLowerCase() === word.toLowerCase();
    setIsWrong(!isRight);
    if (!isRight) return document.getElementById('erase-word')?.focus();
    await run(async () => {
      const drafted = await data.findDrafts(null);
      await send('all-erase', {});
      for (const id of drafted) drafts.write(id, '');
      close();
      setIsDone(true);
      await changed();
    });
  }

  return (
    <DataGroup id="data-erase" title={say('eraseTitle')} lead={say('eraseLead')}>
      <button
        type="button"
        id="erase-all"
        aria-expanded={typed !== null}
        onClick={() => {
          setIsDone(false);
          setTyped(typed === null ? '' : null);
        }}
      >
        {say('eraseAsk')}
      </button>
      {typed !== null && (
        <NextStep title={say('eraseSure')}>
          <MakeBackup id="erase-backup" data={data} send={send} made={changed} />
          <Field
            id="erase-word"
            label={say('eraseType', { word })}
            text={typed}
            error={isWrong ? say('eraseWrong', { word }) : null}
            type={setTyped}
          />
          <span class="field-box">
            <button type="button" class="danger" aria-busy={busy} onClick={() => void erase()}>
              {say('eraseNow')}
            </button>
            <button type="button" onClick={close}>
              {say('cancel')}
            </button>
          </span>
          <ErrorLine text={error} />
        </NextStep>
      )}
      <Outcome text={isDone ? say('eraseDone') : null} />
    </DataGroup>
  );
}
