import { estimateVersion } from '../estimate/estimate-version';
import type { Meta } from './schema';
import { getMeta, type Writing } from './write';

/** What every summary is made by: a number that no two states share, as long as its row is there. */
type NumberRow = Extract<Meta, { id: 'standards' }>;

/** Where the row is gone, a number that was never counted to. */
const beyondAll = () => Math.floor(Math.random() * 2 ** 40) + 2 ** 40;

/** The number in a row; null where there is none, or it is of another version of the estimate. */
export const readNumber = (row: NumberRow | undefined): number | null =>
  row && Number.isSafeInteger(row.number) && row.estimate === estimateVersion ? row.number : null;

/** From now on every summary is stale: brief, settings, own curve or estimate are others. Gives the new number. */
export async function raiseStandards({ tx }: Writing): Promise<number> {
  const row = await getMeta(tx.objectStore('meta'), 'standards');
  const number = row && Number.isSafeInteger(row.number) ? row.number + 1 : beyondAll();
  await tx.objectStore('meta').put({ id: 'standards', number, estimate: estimateVersion });
  return number;
}
