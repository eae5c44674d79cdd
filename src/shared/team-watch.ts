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
  let view: TeamView | null = null;
  let pause: number = pauses.first;
  while (!signal.aborted) {
    const isExchanging: boolean = view?.progress != null && view.trouble === null;
    if (!isExchanging) await untilVisible(signal);
    if (signal.aborted) return;
    let isWell = true;
    try {
      view = await send(view === null ? 'team' : isExchanging ? 'team-exchange' : 'team-wait', {});
      // What was asked before it ended is not told after.
      if (signal.aborted) return;
      tell(view);
      isWell = view.trouble === null;
    } catch {
      // Nobody answered: the worker may be back in a moment. What is shown stays until then.
      isWell = false;
    }
    const isResting: boolean = view !== null && (view.connection === null || view.paused);
    if (isResting) {
      view = null;
      await untilShownAgain(signal);
    } else if (!isWell) {
      await wait(pause, signal);
      pause = Math.min(2 * pause, pauses.longest);
    } else {
      pause = pauses.first;
      if (view?.progress == null) await wait(breath, signal);
    }
  }
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
