import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { builtInReasons, type Reason, shortTextLength } from '../../model/candidate';
import { reasonName } from '../../shared/candidate-words';
import { useWords } from '../words-context';

interface Props {
  /** Reasons in the person's own words, the last used first. */
  own: readonly string[];
  busy: boolean;
  reject(reason: Reason | null): void;
  close(): void;
}

/** Why somebody is rejected: one press on a reason, or the person's own words; or none. */
export function RejectForm({ own, busy, reject, close }: Props) {
  const words = useWords();
  const { say } = words;
  const [text, setText] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const title = useId();
  const reasons: Reason[] = [...builtInReasons.map((known) => ({ known })), ...own.map((one) => ({ text: one }))];

  useEffect(() => form.current?.querySelector('button')?.focus(), []);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys of the fields in it
    <form
      class="reject"
      aria-labelledby={title}
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        reject(text.trim() === '' ? null : { text: text.trim() });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Unheard, Escape would close the whole popup.
        event.preventDefault();
        close();
      }}
    >
      <p class="label" id={title}>
        {say('rejectWhy')}
      </p>
      <ul class="reject-reasons">
        {reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>
            <button type="button" class="chip" onClick={() => reject(reason)}>
              <bdi>{reasonName(reason, words)}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <div class="field-box">
        <input
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={shortTextLength}
          aria-label={say('rejectOwn')}
          placeholder={say('rejectOwn')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" aria-busy={busy}>
          {say(text.trim() === '' ? 'rejectWithout' : 'reject')}
        </button>
      </div>
    </form>
  );
}
