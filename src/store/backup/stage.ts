import { Problem } from '../../shared/problem';
import type { IncomingRow, Meta, Store } from '../schema';

/** UTF-16 units of units that are put away at once. */
const atOnce = 1_000_000;

/** Where the units of a backup are put until the whole file turned out to be good. */
export interface Stage {
  /** `text` is a unit as the file has it: it is read as strictly again when its turn comes. */
  add(text: string): Promise<void>;
  /** Everything lies here: from now on it counts. */
  finish(madeAt: string): Promise<void>;
}

/** How far the import of a backup that lies ready has come. */
export interface ImportProgress {
  done: number;
  of: number;
}

/**
 * Where the import stands; null where none lies ready. One that has begun (`done` above 0) is to be finished: half of it
 * counts already.
 */
export async function importProgress(db: Store): Promise<ImportProgress | null> {
  const tx = db.transaction(['meta', 'incoming']);
  const [ready, first] = await Promise.all([
    tx.objectStore('meta').get('incoming'),
    firstLeft(tx.objectStore('incoming')),
  ]);
  return ready?.id === 'incoming' && first !== null ? { done: first, of: ready.units } : null;
}

/**
 * The number of the first unit that is left, which is how many are done: they are numbered from 0 and imported in order.
 * Null where none is left. To count them would take as long as there are units, after each part.
 */
export const firstLeft = async (incoming: {
  openKeyCursor(): Promise<{ key: number } | null>;
}): Promise<number | null> => (await incoming.openKeyCursor())?.key ?? null;

/** Drops what was put away and did not begin to count. */
export async function dropBackup(db: Store): Promise<void> {
  const progress = await importProgress(db);
  if (progress && progress.done > 0) return;
  const tx = db.transaction(['meta', 'incoming'], 'readwrite');
  await Promise.all([tx.objectStore('meta').delete('incoming'), tx.objectStore('incoming').clear(), tx.done]);
}

/** Makes room for the units of a backup. Rejects with a `Problem` while another one is being imported. */
export async function openStage(db: Store): Promise<Stage> {
  const before = await importProgress(db);
  if (before && before.done > 0) throw new Problem('errorImportUnfinished');
  await dropBackup(db);
  let rows: IncomingRow[] = [];
  let size = 0;
  let units = 0;
  const put = async (ready: Meta | null) => {
    const tx = db.transaction(['meta', 'incoming'], 'readwrite');
    const incoming = tx.objectStore('incoming');
    const writes: Promise<unknown>[] = rows.map((row) => incoming.put(row));
    if (ready) writes.push(tx.objectStore('meta').put(ready));
    await Promise.all([...writes, tx.done]);
    rows = [];
    size = 0;
  };
  return {
    async add(text) {
      rows.push({ n: units++, unit: text });
      size += text.length;
      if (size > atOnce) await put(null);
    },
    finish: (madeAt) => put(units > 0 ? { id: 'incoming', units, madeAt } : null),
  };
}
