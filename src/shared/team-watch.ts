import type { Send } from './messages';
import type { TeamView } from './team-view';

/** How long nothing is asked after something went wrong: twice as long each time. Milliseconds. */
const pauses = { first: 2_000, longest: 60_000 } as const;

/** Between two answers, so that a database in which something changes all the time has no page asking without end. */
const breath = 1_000;

/**
 * Keeps a page and the worker up to date with the team: `tell` hears how it stands now, and again whenever that may have
 * changed. It also drives an exchange of many documents, which the worker does a part at a time. One per page; resolves
 * once `signal` aborts, and never rejects.
 *
 * Nothing is asked while the page is hidden, but to go on with such an exchange; nor while there is no team or it rests:
 * then not before the page is shown again.
 */
export async function watchTeam(send: Send, tell: (view: TeamView) => void, signal: AbortSignal): Promise<void> {
  /** What was answered last; null before, and after a rest. */
  let last: TeamView | null = null;
  let pause: number = pauses.first;
  while (!signal.aborted) {
    const ask = nextOf(last);
    if (ask !== 'team-exchange') await untilVisible(signal);
    if (signal.aborted) return;
    // Nobody answers: the worker may be back in a moment. What is shown stays until then.
    const view = await send(ask, {}).catch(() => null);
    // What was asked before it ended is not told after.
    if (signal.aborted) return;
    if (view) {
      tell(view);
      last = view;
    }
    if (view && (view.connection === null || view.paused)) {
      last = null;
      await untilShownAgain(signal);
    } else if (view?.trouble === null) {
      pause = pauses.first;
      if (view.progress === null) await wait(breath, signal);
    } else {
      await wait(pause, signal);
      pause = Math.min(2 * pause, pauses.longest);
    }
  }
}

/** What is to be asked after this answer. */
function nextOf(last: TeamView | null): 'team' | 'team-exchange' | 'team-wait' {
  if (last === null) return 'team';
  const isUneven = last.progress !== null || last.lastAt === null || last.waiting > 0;
  return isUneven && last.trouble === null ? 'team-exchange' : 'team-wait';
}

/** Resolves at the next of these that happens, or once it is aborted. */
const next = (what: (done: () => void) => () => void, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      stop();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const stop = what(done);
    signal.addEventListener('abort', done);
  });

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  next((done) => {
    const timer = setTimeout(done, ms);
    return () => clearTimeout(timer);
  }, signal);

const untilShownAgain = (signal: AbortSignal): Promise<void> =>
  next((done) => {
    const look = () => {
      if (document.visibilityState === 'visible') done();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, signal);

const untilVisible = async (signal: AbortSignal): Promise<void> => {
  if (document.visibilityState !== 'visible') await untilShownAgain(signal);
};
