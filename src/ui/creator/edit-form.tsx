import type { ComponentChildren, RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { ErrorLine } from '../error-line';
import { useWords } from '../words-context';

interface Props {
  class: string;
  /** What it is called, for screen readers. */
  label: string;
  form: RefObject<HTMLFormElement | null>;
  busy: boolean;
  /** Why it could not be kept. */
  error: string | null;
  /** On the button that keeps it. */
  keep: string;
  finish(): Promise<void>;
  close(): void;
  /** The fields. */
  children: ComponentChildren;
}

/** A form that unfolds in its place: the keyboard goes to its first field, Enter keeps it, Escape leaves everything as it was. */
export function EditForm({ class: name, label, form, busy, error, keep, finish, close, children }: Props) {
  const { say } = useWords();
  useEffect(() => form.current?.querySelector('input')?.focus(), [form]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys of the fields in it
    <form
      class={name}
      aria-label={label}
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Unheard, Escape would close the whole popup.
        event.preventDefault();
        close();
      }}
    >
      {children}
      <ErrorLine text={error} />
      <div class="note-editor-foot">
        <button type="button" class="quiet" onClick={close}>
          {say('cancel')}
        </button>
        <button type="submit" aria-busy={busy}>
          {keep}
        </button>
      </div>
    </form>
  );
}
