import { useEffect, useRef, useState } from 'preact/hooks';
import type { Read } from '../../ui/read-number';
import { useMark } from './wrong-fields';
import { useDrafts } from '../drafts-context';

export interface Typing<T> {
  /** Unique on the page; a text that cannot be understood is kept under it. */
  id: string;
  stored: T;
  write(value: T): string;
  read(text: string): Read<T>;
  keep(value: T): void;
}

export interface Typed {
  text: string;
  /** Shown once the field was left, so that nobody is corrected in the middle of a word. */
  error: string | null;
  type(text: string): void;
  leave(): void;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * One field's text. What can be understood is kept at once; what cannot stays in the field as it was typed, also when
 * the page is closed and opened again, while the last good value goes on being used.
 */
export function useTyped<T>({ id, stored, write, read, keep }: Typing<T>): Typed {
  const drafts = useDrafts();
  const [text, setText] = useState(() => drafts.read(id) || write(stored));
  const newest = useRef(text);
  const waits = useRef(text !== write(stored));
  const [wasLeft, setWasLeft] = useState(waits.current);
  const result = read(text);

  // oxlint-disable-next-line react-hooks/exhaustive-deps -- what the text means may depend on every other field
  useEffect(() => {
    // Typed on since this was drawn: what it shows then says what is meant.
    if (newest.current !== text) return;
    // What was typed became right because another field changed, or what is stored changed elsewhere.
    if (waits.current) {
      if ('value' in result) accept(result.value);
    } else if ('error' in result || !same(result.value, stored)) show(write(stored));
  });

  const error = wasLeft && 'error' in result ? result.error : null;
  useMark(id, error !== null);

  function show(next: string): void {
    newest.current = next;
    setText(next);
  }

  function accept(value: T): void {
    waits.current = false;
    drafts.write(id, '');
    keep(value);
  }

  return {
    text,
    error,
    type(next) {
      show(next);
      const understood = read(next);
      if ('value' in understood) return accept(understood.value);
      waits.current = true;
      drafts.write(id, next);
    },
    leave() {
      setWasLeft(true);
      if ('value' in result) show(write(result.value));
    },
  };
}
