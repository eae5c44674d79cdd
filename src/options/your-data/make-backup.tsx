import { useState } from 'preact/hooks';
import type { Send } from '../../shared/messages';
import { useWords } from '../../ui/words-context';
import type { DataPorts } from '../data-ports';
import { Outcome } from '../data-group';
import { JobLine } from '../../ui/job-line';
import { useJob } from '../../ui/use-job';

interface Props {
  /** Unique on the page. */
  id: string;
  data: DataPorts;
  send: Send;
  /** The backup was made: what is kept has changed. */
  made(): Promise<void>;
}

/** Everything into one file. */
export function MakeBackup({ id, data, send, made }: Props) {
  const { say } = useWords();
  const job = useJob();
  const [file, setFile] = useState<string | null>(null);

  async function make() {
    setFile(null);
    await job.start(async (running) => {
      const backup = await data.makeBackup(running);
      running.signal.throwIfAborted();
      data.download(backup);
      setFile(backup.name);
      await send('backup-made', {});
      await made();
    });
  }

  return (
    <>
      <button type="button" id={id} aria-busy={job.done !== null} onClick={() => void make()}>
        {say('backupMake')}
      </button>
      <JobLine id={`${id}-progress`} job={job} label={say('backupMaking')} back={id} />
      <Outcome text={file === null ? null : say('backupDone', { name: file })} />
    </>
  );
}
