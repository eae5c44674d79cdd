import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Mark } from '../ui/mark';
import { useWords } from '../ui/words-context';

interface Props {
  title: string;
  /** Called once it is closed, however that came. */
  closed(): void;
  /** Is given how to close it, so that the keyboard goes back to where it was. */
  children(close: () => void): ComponentChildren;
}

/** A question or a choice before the page, until it is answered or left by Escape. */
export function Dialog({ title, closed, children }: Props) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before what is inside takes the keyboard.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => document.getElementById(titleId)?.closest('dialog')?.close();
  return (
    <dialog ref={dialog} aria-labelledby={titleId} onClose={closed}>
      <h2 id={titleId}>{title}</h2>
      {children(close)}
      {/* Last, so that the keyboard begins with what the dialog is about. */}
      <button type="button" class="quiet icon" aria-label={say('close')} title={say('close')} onClick={close}>
        <Mark name="close" />
      </button>
    </dialog>
  );
}
