import type { KeptView } from '../shared/view';
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

/** The same in a quiet line that leads to "Your data"; nothing while no backup is due. `href` is where that is from here. */
export function BackupReminder({ kept, href }: { kept: KeptView; href: string }) {
  const words = useWords();
  const text = backupReminder(kept, words);
  if (text === null) return null;
  // From the popup it opens a tab; within the options it is the same page.
  const target = href.startsWith('#') ? undefined : '_blank';
  return (
    <p class="backup-reminder hint">
      {text}{' '}
      <a href={href} target={target}>
        {words.say('backupMake')}
      </a>
    </p>
  );
}
