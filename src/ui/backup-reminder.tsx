import type { KeptView } from '../shared/list-view';
import type { Words } from '../shared/words';
import { useWords } from './words-context';

/** Why it is time for a backup, as a sentence; null while it is not. */
export function backupReminder(
  { backupDue, backupAt, saved }: KeptView,
  { sayCount, say, date }: Words,
): string | null {
  if (!backupDue) return null;
  return backupAt === null ? sayCount('backupDueNever', saved) : say('backupDueAgain', { date: date(backupAt) });
}

/** The same in a quiet line of the options that leads to "Your data"; nothing while no backup is due. */
export function BackupReminder({ kept }: { kept: KeptView }) {
  const words = useWords();
  const text = backupReminder(kept, words);
  if (text === null) return null;
  return (
    <p class="backup-reminder hint">
      {text} <a href="#data">{words.say('backupMake')}</a>
    </p>
  );
}
