import { Problem } from '../../shared/problem';
import type { Store } from '../schema';
import type { Watch } from './watch';
import { type Made, type Write, writeBackup } from './write-backup';

/** Where backups are made, in the folder of files that only Fitlens sees. */
const folder = 'backup';

/** What a backup is called that was made at `madeAt` (ISO). */
const backupName = (madeAt: string): string => `fitlens-backup-${madeAt.slice(0, 10)}.json`;

/** A file that is being written. */
interface Draft {
  write: Write;
  finish(): Promise<File>;
  /** Leaves nothing behind. */
  drop(): Promise<void>;
}

/**
 * Makes a backup as a file to be saved, of which little is in memory at a time. What an earlier one left is removed.
 * Rejects with a `Problem` where there is no room, and with the signal's reason; then nothing stays.
 */
export async function makeBackupFile(db: Store, made: Made, watch: Watch = {}): Promise<File> {
  const draft = await openDraft(backupName(made.madeAt));
  try {
    await writeBackup(db, draft.write, made, watch);
    return await draft.finish();
  } catch (error) {
    await draft.drop();
    const isNoRoom = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw isNoRoom ? new Problem('errorDiskFull') : error;
  }
}

async function openDraft(name: string): Promise<Draft> {
  const drafts = await draftsFolder();
  return drafts ? draftOnDisk(drafts, name) : draftInMemory(name);
}

/** Null where the browser has no such folder: in private windows of Firefox. */
async function draftsFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(folder, { create: true });
  } catch {
    return null;
  }
}

async function draftOnDisk(drafts: FileSystemDirectoryHandle, name: string): Promise<Draft> {
  await removeLeftOvers(drafts);
  // Each in a room of its own: one that is still being saved stays as it is.
  const id = crypto.randomUUID();
  const room = await drafts.getDirectoryHandle(id, { create: true });
  const handle = await room.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  return {
    write: (text) => stream.write(text),
    async finish() {
      await stream.close();
      return handle.getFile();
    },
    async drop() {
      await stream.abort();
      await drafts.removeEntry(id, { recursive: true });
    },
  };
}

/** What was made before was saved long since. One that another page is writing just now cannot be removed, and stays. */
async function removeLeftOvers(drafts: FileSystemDirectoryHandle): Promise<void> {
  for await (const name of drafts.keys()) await drafts.removeEntry(name, { recursive: true }).catch(() => {});
}

/** Parts that the browser may put away on its own. */
function draftInMemory(name: string): Draft {
  let parts: Blob[] = [];
  return {
    write: async (text) => void parts.push(new Blob([text])),
    finish: async () => new File(parts, name, { type: 'application/json' }),
    drop: async () => void (parts = []),
  };
}
