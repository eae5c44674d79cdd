import { affordable, type Look } from '../model/look';
import type { Reading } from '../model/reading';
import { Problem } from '../shared/problem';

/** Of how many visits the last look is known. Others are sent whole again. */
const most = 8;

/** The last look of each visit, newest last. It only spares pages to send again what has not changed. */
const known = new Map<string, { turn: number; sources: (Reading | null)[] }>();

/**
 * The sources of a look, also those that have not changed since the one before. Throws a `Problem` where this worker has
 * not seen that one, as after a new start: the page then sends everything.
 */
export function wholeLook({ readings, visit }: Look): Reading[] {
  const before = visit && known.get(visit.id);
  const isNext = before?.turn === (visit?.turn ?? NaN) - 1;
  const sources = readings.map((one) => {
    if (typeof one !== 'number') return one;
    if (!isNext) throw new Problem('errorNoAnswer');
    return before?.sources[one] ?? null;
  });
  const whole = affordable(sources);
  if (visit) {
    known.delete(visit.id);
    known.set(visit.id, { turn: visit.turn, sources: whole });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
  }
  return whole.filter((one) => one !== null);
}
