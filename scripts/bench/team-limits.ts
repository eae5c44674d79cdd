/** What a team's database of many documents costs. */
export interface TeamCosts {
  /** How many documents were there when the worker was stopped on the way, and right after it went on. */
  stoppedAt: number;
  wentOnFrom: number;
  /** How long colleagues' changes took until they were here, ms. */
  changes: readonly number[];
  /** What was asked for while nobody did anything, with a page of Fitlens open, and without. */
  open: readonly Asked[];
  alone: readonly Asked[];
}

export interface Asked {
  path: string;
  /** Whether it waits at the server until there is something. */
  waits: boolean;
}

/** A change must be there within so many ms while a page is open. */
const soon = 5_000;
/** Every five minutes the worker asks by itself, with a page or without: it may fall into what was watched. */
const byItself = 1;
/** With a page one request waits after the other, each 20 seconds: so many fall into a minute, one of them that began before. */
const waiting = 4;

const pathsOf = (asked: readonly Asked[]): string => asked.map(({ path }) => path).join(', ');

/** A sentence for each limit that is exceeded. */
export function teamExcesses({ stoppedAt, wentOnFrom, changes, open, alone }: TeamCosts): string[] {
  const longest = Math.max(...changes);
  const needless = open.filter(({ waits }) => !waits);
  return [
    stoppedAt > 0 ? '' : 'The worker was not stopped on the way.',
    wentOnFrom >= stoppedAt ? '' : `Stopped at ${stoppedAt}, it went on from ${wentOnFrom}.`,
    longest <= soon ? '' : `A change came after ${longest.toFixed(0)} ms: more than ${soon}.`,
    needless.length <= byItself ? '' : `With a page open and nothing to tell it asked for ${pathsOf(needless)}.`,
    open.length - needless.length <= waiting
      ? ''
      : `With a page open ${open.length - needless.length} requests waited: more than ${waiting}.`,
    alone.length <= byItself ? '' : `Without a page it asked for ${pathsOf(alone)}.`,
  ].filter((sentence) => sentence !== '');
}
