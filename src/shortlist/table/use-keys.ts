import { useEffect, useRef } from 'preact/hooks';

/** Every key that does something in the table. `X` is x with Shift. */
const letters = ['j', 'k', 'x', 'X', 'e', 'n', 'o', '/', '?'] as const;
const others = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', ' ', 'Enter', 'Escape'] as const;
const tableKeys = [...letters, ...others];
export type TableKey = (typeof tableKeys)[number];

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;

/** On a keyboard of another script the key is known by its place. */
function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (/^[\x20-\x7e]$/.test(key) || key.length > 1) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter === undefined ? key : shiftKey ? letter : letter.toLowerCase();
}

/**
 * Keys of the table, wherever in the page the keyboard is; not while somebody writes, nor before a dialog or a menu. What
 * gives true has used the key.
 */
export function useKeys(press: (key: TableKey, event: KeyboardEvent) => boolean): void {
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isWriting(event.target) || document.querySelector('dialog[open], :popover-open')) return;
      const key = tableKeys.find((one) => one === keyOf(event));
      if (key && latest.current(key, event)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
