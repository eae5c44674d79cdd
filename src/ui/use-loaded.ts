import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { sentenceOf } from './use-action';

export interface Loaded<T> {
  /** The newest value that arrived; undefined until the first one. */
  value: T | undefined;
  /** Why the last attempt failed, as a sentence for a person. */
  error: string | null;
  /** Asks again and keeps showing the old value meanwhile. Never rejects. */
  reload(): Promise<void>;
}

/** Asks on first showing, and again on `reload`. An answer that a newer question overtook is dropped. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const newest = useRef(0);
  const [state, setState] = useState<{ value: T | undefined; error: string | null }>({ value: undefined, error: null });

  const reload = useCallback(async () => {
    const mine = ++newest.current;
    try {
      const value = await load();
      if (mine === newest.current) setState({ value, error: null });
    } catch (failure) {
      if (mine === newest.current) setState((last) => ({ value: last.value, error: sentenceOf(failure) }));
    }
  }, [load]);

  useEffect(() => void reload(), [reload]);
  return { ...state, reload };
}
