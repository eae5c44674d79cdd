import type { Send } from '../../shared/messages';
import type { KeptView } from '../../shared/list-view';
import { backupReminder } from '../../ui/backup-reminder';
import { sayTime } from '../../ui/time-text';
import { useWords } from '../../ui/words-context';
import type { DataPorts } from '../data-ports';
import { DataGroup } from '../data-group';
import { ImportBackup } from './import-backup';
import { MakeBackup } from './make-backup';

interface Props {
  kept: KeptView;
  data: DataPorts;
  send: Send;
  /** What is kept has changed. */
  changed(): Promise<void>;
}

/** Everything into a file, and back. */
export function Backup({ kept, data, send, changed }: Props) {
  const words = useWords();
  const { say, language } = words;
  const { backupAt } = kept;
  const last =
    backupAt === null
      ? say('backupNever')
      : say('backupLast', { when: sayTime(Date.parse(backupAt), Date.now(), language) });
  return (
    <>
      <DataGroup id="data-backup" title={say('backupTitle')} lead={say('backupLead')}>
        <p>{backupReminder(kept, words) ?? last}</p>
        <MakeBackup id="backup-make" data={data} send={send} made={changed} />
      </DataGroup>
      <ImportBackup data={data} changed={changed} />
    </>
  );
}
