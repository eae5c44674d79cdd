import type { TeamDatabase } from '../../src/team/database/team-database';
import { Problem } from '../../src/shared/problem';
import { endLife } from './dying-store';

/** What goes wrong with one call of a team's database. */
export const faults = [
  /** It never arrives. */
  'unheard',
  /** It is done, and the answer never arrives. */
  'unanswered',
  /** Half of it is there. */
  'cut',
  /** What was told before is told again. */
  'again',
  /** What follows is counted wrong. */
  'miscounted',
  /** The worker is stopped before, or once it was done: only where it lives by `live`. */
  'killed',
  'killedAfter',
] as const;
export type Fault = (typeof faults)[number];

const lost = () => new Problem('errorNoAnswer');

/** The same database, of whose calls the next ones go wrong as `fault` says; null: this one does not. */
export function brokenDatabase(whole: TeamDatabase, fault: () => Fault | null): TeamDatabase {
  const nobodyHears = <T>(): Promise<T> => {
    endLife();
    return new Promise(() => {});
  };
  /** `half`: what of an answer arrives where the rest does not; null where that is noticed. */
  async function call<T>(ask: () => Promise<T>, half: ((whole: T) => T) | null, wrong: Fault | null): Promise<T> {
    if (wrong === 'unheard') throw lost();
    if (wrong === 'killed') return nobodyHears();
    const answer = await ask();
    if (wrong === 'killedAfter') return nobodyHears();
    if (wrong === 'unanswered' || (wrong === 'cut' && !half)) throw lost();
    return wrong === 'cut' && half ? half(answer) : answer;
  }
  const firstHalf = <T>(all: readonly T[]): T[] => all.slice(0, Math.ceil(all.length / 2));

  return {
    async changes(since, most) {
      const wrong = fault();
      if (wrong === 'again') return whole.changes('', most);
      const given = await call(() => whole.changes(since, most), null, wrong);
      return wrong === 'miscounted' ? { ...given, pending: given.pending === 0 ? 1_000_000 : 0 } : given;
    },
    wait: (since, ms) => call(() => whole.wait(since, ms), null, fault()),
    read: (revisions) => call(() => whole.read(revisions), firstHalf, fault()),
    readNewest: (ids) => call(() => whole.readNewest(ids), firstHalf, fault()),
    write(sent) {
      const wrong = fault();
      // What arrived of it is done; that it was not all is an error.
      if (wrong !== 'cut') return call(() => whole.write(sent), null, wrong);
      return whole.write(firstHalf(sent)).then(() => Promise.reject(lost()));
    },
    ahead: () => whole.ahead(),
  };
}
