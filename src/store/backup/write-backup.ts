import type { Store } from '../schema';
import { startChain } from './chain';
import { formatName, formatVersion, type Unit, writeEnd, writeHeader } from './format';
import { unitsOf } from './units';
import type { Watch } from './watch';

/** Where a backup is written to. */
export type Write = (text: string) => Promise<void>;

/** What its first line says of a backup: when it was made (ISO), and by which version of Fitlens. */
export interface Made {
  madeAt: string;
  by: string;
}

/** UTF-16 units that are written at once. */
const atOnce = 500_000;

/**
 * Writes everything kept as a backup (docs/backup-format.md), part by part, so that little of it is in memory at a time.
 * Others may write to the store meanwhile, see `unitsOf`. Rejects where `write` does, and with the signal's reason.
 */
export const writeBackup = (db: Store, write: Write, made: Made, watch: Watch = {}): Promise<void> =>
  writeUnits(unitsOf(db, watch), write, made);

/** Writes these units as a backup. */
export async function writeUnits(
  units: AsyncIterable<Unit> | Iterable<Unit>,
  write: Write,
  { madeAt, by }: Made,
): Promise<void> {
  const chain = startChain();
  let text = writeHeader({ format: formatName, version: formatVersion, madeAt, by });
  let count = 0;
  for await (const unit of units) {
    const line = JSON.stringify(unit);
    await chain.add(line);
    text += `${count === 0 ? '' : ','}\n${line}`;
    count++;
    if (text.length > atOnce) {
      await write(text);
      text = '';
    }
  }
  await write(`${text}\n${writeEnd({ units: count, sha256: await chain.end() })}\n`);
}
