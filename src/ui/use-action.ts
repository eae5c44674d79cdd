import { useRef, useState } from 'preact/hooks';

export interface Action {
  /** Runs unless it is running already; tells whether it went well. Never rejects. */
  run(work: () => Promise<unknown>): Promise<boolean>;
  busy: boolean;
  /** Why the last run failed, as a sentence for a person. */
  error: string | null;
}

export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** One thing a person can start: not twice at once, and with its failure shown where it was started. */
export function useAction(): Action {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function run(work: () => Promise<unknown>): Promise<boolean> {
    // A second press comes before the next rendering, so `busy` cannot guard against it.
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setError(null);
    try {
      await work();
      return true;
    } catch (failure) {
      setError(sentenceOf(failure));
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  return { run, busy, error };
}
