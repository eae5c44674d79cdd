import { useEffect, useRef, useState } from 'preact/hooks';
import type { Drafts } from '../drafts';
import { useAction } from '../use-action';

/** How what was entered is written down as a draft; '' is none. */
interface Draft<T> {
  id: string;
  read(draft: string): T;
  write(entered: T): string;
}

export interface Entered<T> {
  /** What was entered and is not kept yet. */
  entered: T | null;
  put(entered: T): void;
  /** The person is done with it for now. */
  leave(): void;
  /** Whether it was to be kept: what is wrong with it may be said from then on. */
  wasLeft: boolean;
  /** Why it could not be kept, as a sentence for a person. */
  failure: string | null;
  /** Escape takes back what was entered. */
  press(event: KeyboardEvent): void;
}

/**
 * What is entered into a field that is kept by Enter or by leaving it; a popup that closed was left too, so what was
 * entered then is kept as soon as it is open again. `keep` tells whether what is stored may be shown again.
 */
export function useEntered<T>(
  drafts: Drafts,
  { id, read, write }: Draft<T>,
  keep: (entered: T) => Promise<boolean>,
): Entered<T> {
  const { run, busy, error } = useAction();
  const [entered, setEntered] = useState(() => {
    const draft = drafts.read(id);
    return draft === '' ? null : read(draft);
  });
  const newest = useRef(entered);
  const [isLeft, setIsLeft] = useState(entered !== null);
  const [wasLeft, setWasLeft] = useState(false);

  // Not before what is being kept is kept: the last thing entered wins.
  useEffect(() => {
    if (!isLeft || busy) return;
    setIsLeft(false);
    if (entered !== null) void finish(entered);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- when it was left, not whenever something is typed
  }, [isLeft, busy]);

  function put(next: T | null): void {
    newest.current = next;
    setEntered(next);
    drafts.write(id, next === null ? '' : write(next));
  }

  function reset(): void {
    put(null);
    setWasLeft(false);
  }

  async function finish(asked: T): Promise<void> {
    setWasLeft(true);
    let isKept = false;
    await run(async () => {
      isKept = await keep(asked);
    });
    if (isKept && newest.current === asked) reset();
  }

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || entered === null) return;
    // Unheard, Escape would close the whole popup.
    event.preventDefault();
    reset();
  }

  return { entered, put, leave: () => setIsLeft(true), wasLeft, failure: error, press };
}
