import { fewAtOnce } from '../../model/limits';
import type { Job } from '../../ui/job';

/**
 * Does something with many creators, as many at a time as one message may name. What is done when it is stopped stays
 * done; whether it came to its end.
 */
export async function inChunks(
  keys: readonly string[],
  { progress, signal }: Job,
  work: (few: string[]) => Promise<unknown>,
  atOnce: number = fewAtOnce.changed,
): Promise<boolean> {
  for (let at = 0; at < keys.length; at += atOnce) {
    if (signal.aborted) return false;
    await work(keys.slice(at, at + atOnce));
    progress(Math.min(at + atOnce, keys.length), keys.length);
  }
  return true;
}
