import type { BackupPlan } from '../../model/backup-plan';
import { Problem } from '../../shared/problem';
import type { Store, StoreName } from '../schema';
import { breather } from './breathe';
import { readHeader, type ReadUnit, unitsOfFile } from './check-file';
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
  'candidates',
  'events',
  'collaborations',
  'briefs',
  'views',
  'settings',
  'sites',
  'meta',
  'tombstones',
  'unreadable',
];

/** Units that are compared at once, and UTF-16 units of them: the page has its turn in between. */
const atOnce = { units: 25, text: 250_000 };

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
  const compare = async (batch: readonly ReadUnit[]) => {
    signal?.throwIfAborted();
    const tx = db.transaction(compared);
    const effects = await Promise.all(batch.map(({ unit }) => effectOf(tx, unit)));
    for (const { kind, outcome } of effects.flatMap(({ things }) => things)) plan[outcome][kind]++;
    for (const [at, { text }] of batch.entries()) if (effects[at]?.changes) await stage.add(text);
    await breathe();
  };
  try {
    for await (const batch of batchesOf(unitsOfFile(file, (bytes) => progress?.(bytes, file.size))))
      await compare(batch);
    signal?.throwIfAborted();
    await stage.finish(madeAt);
    return plan;
  } catch (error) {
    await dropBackup(db);
    throw isNoRoom(error) ? new Problem('errorDiskFull') : error;
  }
}

/** Some units at a time: together they wait for the store no longer than one alone. */
async function* batchesOf(units: AsyncIterable<ReadUnit>): AsyncGenerator<ReadUnit[]> {
  let batch: ReadUnit[] = [];
  let size = 0;
  for await (const one of units) {
    batch.push(one);
    size += one.text.length;
    if (batch.length < atOnce.units && size < atOnce.text) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

const isNoRoom = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';
