import { sentenceOf } from '../ui/use-action';

/** What the quiet line at the top says: nothing yet, busy, done, or why it failed. */
export type SaveState = { is: 'idle' } | { is: 'saving' } | { is: 'saved' } | { is: 'failed'; error: string };

/** How long somebody must stop typing before it is saved. Milliseconds. */
const pause = 400;

type Work = () => Promise<unknown>;

/** Saves what is typed a moment after the typing, one thing after the other. What failed stays, to be tried again. */
export interface Saver {
  /** `work` replaces what waits under the same name: only the newest state is worth saving. */
  later(name: string, work: Work): void;
  /** Saves all that waits, at once. Never rejects. */
  flush(): Promise<void>;
  /** The same for a page that may be gone in a moment: all that waits is begun in this very step, without a queue. */
  leave(): Promise<void>;
  /** Whether something of this name is not saved yet. */
  waits(name: string): boolean;
}

/** `tell` hears of every change of state. */
export function makeSaver(tell: (state: SaveState) => void): Saver {
  const waiting = new Map<string, Work>();
  const begun = new Map<Work, Promise<boolean>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();

  async function save(name: string, work: Work): Promise<boolean> {
    try {
      await work();
    } catch (failure) {
      tell({ is: 'failed', error: sentenceOf(failure) });
      return false;
    } finally {
      begun.delete(work);
    }
    // Typed on meanwhile: then the newer work still waits.
    if (waiting.get(name) === work) waiting.delete(name);
    return true;
  }

  /** Whether it was saved. What goes on already is not begun again. */
  function begin(name: string, work: Work): Promise<boolean> {
    const going = begun.get(work) ?? save(name, work);
    begun.set(work, going);
    return going;
  }

  async function saveAll(): Promise<void> {
    for (const [name, work] of waiting) if (!(await begin(name, work))) return;
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
    leave() {
      for (const [name, work] of waiting) void begin(name, work);
      return flush();
    },
    waits: (name) => waiting.has(name),
  };
}
