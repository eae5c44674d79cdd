import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { noteLength } from '../../model/note';
import type { Drafts } from '../drafts';
import { ErrorLine } from '../error-line';
import { useAction } from '../use-action';
import { useWords } from '../words-context';

interface Props {
  /** What the draft belongs to: a creator's key for a new note, else the note's id. */
  id: string;
  drafts: Drafts;
  /** The text as it is stored; '' for a new note. */
  stored: string;
  label: string;
  submitLabel: string;
  /** What is to be known before anything is written. */
  hint?: string | null;
  /** Takes the keyboard when it appears. */
  focused?: boolean;
  /** Rejects with a sentence for a person; the text then stays. */
  submit(text: string): Promise<void>;
  cancel?(): void;
}

/** Where a note is written. What is typed outlives the popup, which closes at any click beside it. */
export function NoteEditor({
  id,
  drafts,
  stored,
  label,
  submitLabel,
  hint = null,
  focused = false,
  submit,
  cancel,
}: Props) {
  const { say, number } = useWords();
  const { run, busy, error } = useAction();
  const [text, setText] = useState(() => drafts.read(id) || stored);
  const hintId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const length = text.trim().length;
  const tooLong = length > noteLength ? say('noteTooLong', { limit: number(noteLength), n: number(length) }) : null;

  useEffect(() => {
    if (!focused) return;
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only when it appears: later the caret is the person's
  }, []);

  function change(value: string) {
    setText(value);
    drafts.write(id, value === stored ? '' : value);
  }

  async function finish() {
    field.current?.focus();
    if (length === 0 || tooLong !== null) return;
    if (await run(() => submit(text.trim()))) change(stored);
  }

  function leave() {
    change(stored);
    cancel?.();
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      void finish();
    } else if (event.key === 'Escape' && cancel) {
      // Unheard, Escape would close the whole popup.
      event.preventDefault();
      leave();
    }
  }

  return (
    <form
      class="note-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
    >
      {hint !== null && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
      <textarea
        ref={field}
        aria-label={label}
        aria-describedby={hint === null ? undefined : hintId}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        placeholder={say('notePlaceholder')}
        dir="auto"
        rows={2}
        value={text}
        readOnly={busy}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={press}
      />
      <ErrorLine text={tooLong ?? error} />
      <div class="note-editor-foot">
        {text !== stored && <span class="hint">{say('noteShortcut')}</span>}
        {cancel && (
          <button type="button" class="quiet" onClick={leave}>
            {say('cancel')}
          </button>
        )}
        <button type="submit" aria-busy={busy}>
          {submitLabel}
        </button>
      </div>
    </form>
  );
}
