import { useEffect, useState } from 'preact/hooks';

export interface Search {
  /** What stands in the field. */
  typed: string;
  type(text: string): void;
  /** What is looked for: what was typed, once typing pauses. */
  text: string;
}

/** ms; nobody types a whole word in it, and nobody waits for it. */
const pause = 30;

/** What is looked for while somebody types; nothing ('') at once when the field is emptied. */
export function useSearch(): Search {
  const [typed, type] = useState('');
  const [text, setText] = useState('');
  const wanted = typed.trim();

  useEffect(() => {
    if (wanted === text) return;
    const timer = setTimeout(() => setText(wanted), wanted === '' ? 0 : pause);
    return () => clearTimeout(timer);
  }, [wanted, text]);

  return { typed, type, text };
}
