import type { BackupPlan } from '../../model/backup-plan';
import { Problem } from '../../shared/problem';
import type { Store, StoreName } from '../schema';
import { breather } from './breathe';
import { readHeader, unitsOfFile } from './check-file';
import { effectOf } from './compare';
import { emptyPlan } from './outcome';
import { dropBackup, openStage } from './stage';
import type { Watch } from './watch';

const compared: StoreName[] = [
  'accounts',
  'posts',
  'snapshots',
  'creators',
  'notes',
  'briefs',
  'settings',
  'sites',
  'meta',
  'tombstones',
  'unreadable',
];

/**
 * Reads a backup, says what importing it would change, and lays that ready for `applyNext`. Nothing counts before: a file
 * that is none, was cut off, edited or made by a newer Fitlens is refused with a `Problem`, and so is any while there is no
 * room left or another one is being imported; then, and where `signal` ends it, nothing stays. `progress` is told bytes.
 */
export async function readBackup(db: Store, file: Blob, { progress, signal }: Watch = {}): Promise<BackupPlan> {
  const { madeAt } = await readHeader(file);
  const plan = emptyPlan(madeAt);
  const stage = await openStage(db);
  const breathe = breather();
  try {
    for await (const unit of unitsOfFile(file, (bytes) => progress?.(bytes, file.size))) {
      signal?.throwIfAborted();
      const { things, changes } = await effectOf(db.transaction(compared), unit);
      for (const { kind, outcome } of things) plan[outcome][kind]++;
      if (changes) await stage.add(unit);
      await breathe();
    }
    signal?.throwIfAborted();
    await stage.finish(madeAt);
    return plan;
  } catch (error) {
    await dropBackup(db);
    throw isNoRoom(error) ? new Problem('errorDiskFull') : error;
  }
}

const isNoRoom = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';
