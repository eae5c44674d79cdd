import { useEffect, useRef, useState } from 'preact/hooks';
import { useAction } from './use-action';
import type { Job } from './job';

/** Long work that a person can follow and stop. */
export interface RunningJob {
  /** Runs unless it is running already; whether it was done to its end. Never rejects. */
  start(work: (job: Job) => Promise<unknown>): Promise<boolean>;
  cancel(): void;
  /** How much is done, from 0 to 1; null while nothing runs. */
  done: number | null;
  /** Why the last run failed, as a sentence for a person. */
  error: string | null;
}

/** Work that ends with the part of the page it belongs to. */
export function useJob(): RunningJob {
  const { run, error } = useAction();
  const stop = useRef<AbortController | null>(null);
  const [done, setDone] = useState<number | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  async function start(work: (job: Job) => Promise<unknown>): Promise<boolean> {
    let isWhole = false;
    await run(async () => {
      const controller = new AbortController();
      stop.current = controller;
      const { signal } = controller;
      setDone(0);
      try {
        // Drawn again only when the number on the screen is another.
        await work({ signal, progress: (part, of) => setDone(of > 0 ? Math.floor((100 * part) / of) / 100 : 0) });
        isWhole = !signal.aborted;
      } catch (failure) {
        if (!signal.aborted) throw failure;
      } finally {
        setDone(null);
      }
    });
    return isWhole;
  }

  return { start, cancel: () => stop.current?.abort(), done, error };
}
