import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { sentenceOf } from './use-action';
import type { Loaded } from './use-loaded';

type Change<T> = (value: T) => T;

/** What was changed, and after it what was changed next: whoever waits for an answer holds on to where it began. */
interface Link<T> {
  next?: Link<T> & { change: Change<T> };
}

export interface Patched<T> extends Loaded<T> {
  /** Changes what is shown, and what answers will show that were asked for before. */
  patch(change: Change<T>): void;
  /** To be called when a question is asked; what it gives brings the answer up to date with what was patched meanwhile. */
  asking(): Change<T>;
}

/**
 * What `load` gives, as soon as `isDue`; anew on `reload` and when `load` is another. Between two answers what is shown is
 * patched. An answer that a newer question overtook is dropped, and none brings back what was patched after it was asked.
 */
export function usePatched<T>(load: () => Promise<T>, isDue = true): Patched<T> {
  const newest = useRef(0);
  const last = useRef<Link<T>>({});
  const [state, setState] = useState<{ value: T | undefined; error: string | null }>({ value: undefined, error: null });

  const patch = useCallback((change: Change<T>) => {
    const link: NonNullable<Link<T>['next']> = { change };
    last.current.next = link;
    last.current = link;
    setState(({ value, error }) => ({ value: value === undefined ? value : change(value), error }));
  }, []);

  const asking = useCallback((): Change<T> => {
    const asked = last.current;
    return (answer) => {
      let value = answer;
      for (let link = asked.next; link; link = link.next) value = link.change(value);
      return value;
    };
  }, []);

  const reload = useCallback(async () => {
    const mine = ++newest.current;
    const update = asking();
    try {
      const answer = await load();
      if (mine === newest.current) setState({ value: update(answer), error: null });
    } catch (failure) {
      if (mine === newest.current) setState(({ value }) => ({ value, error: sentenceOf(failure) }));
    }
  }, [load, asking]);

  useEffect(() => void (isDue && reload()), [reload, isDue]);
  return { ...state, reload, patch, asking };
}
