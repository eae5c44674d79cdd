import { sentenceOf } from '../ui/use-action';

/** What the quiet line at the top says: nothing yet, busy, done, or why it failed. */
export type SaveState = { is: 'idle' } | { is: 'saving' } | { is: 'saved' } | { is: 'failed'; error: string };

/** How long somebody must stop typing before it is saved. Milliseconds. */
const pause = 400;

/** Saves what is typed a moment after the typing, one thing after the other. What failed stays, to be tried again. */
export interface Saver {
  /** `work` replaces what waits under the same name: only the newest state is worth saving. */
  later(name: string, work: () => Promise<unknown>): void;
  /** Saves all that waits, at once. Never rejects. */
  flush(): Promise<void>;
}

/** `tell` hears of every change of state. */
export function makeSaver(tell: (state: SaveState) => void): Saver {
  const waiting = new Map<string, () => Promise<unknown>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();

  async function saveAll(): Promise<void> {
    for (const [name, work] of waiting) {
      try {
        await work();
      } catch (failure) {
        return tell({ is: 'failed', error: sentenceOf(failure) });
      }
      // Typed on meanwhile: then the newer work still waits.
      if (waiting.get(name) === work) waiting.delete(name);
    }
    if (waiting.size === 0) tell({ is: 'saved' });
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    if (waiting.size > 0) running = running.then(saveAll);
    return running;
  }

  return {
    later(name, work) {
      // Behind whatever else waits: work of two names may be about one thing, and the newer has the last word.
      waiting.delete(name);
      waiting.set(name, work);
      tell({ is: 'saving' });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pause);
    },
    flush,
  };
}
