import type { ComponentChildren } from 'preact';
import { ErrorLine } from '../../ui/error-line';
import { useWords } from '../../ui/words-context';
import { type Typing, useTyped } from './use-typed';

interface Props<T> extends Typing<T> {
  label: ComponentChildren;
  /** What it does, in a sentence or two. */
  help?: string;
  placeholder?: string;
  /** Behind the field: "posts a week". */
  unit?: string;
  kind?: 'line' | 'number' | 'lines';
  /** Beside the field. */
  children?: ComponentChildren;
}

/** A labelled text; what is wrong with it stands below it, and what it says goes on being used until then. */
export function TextField<T>({ label, help, placeholder, unit, kind = 'line', children, ...typing }: Props<T>) {
  const { say } = useWords();
  const { text, error, type, leave } = useTyped(typing);
  const { id } = typing;
  const shared = {
    id,
    value: text,
    placeholder,
    dir: kind === 'number' ? undefined : ('auto' as const),
    autocomplete: 'off',
    'aria-invalid': error !== null,
    'aria-describedby': [help && `${id}-help`, error !== null && `${id}-error`].filter(Boolean).join(' ') || undefined,
    onBlur: leave,
  };
  return (
    <div class={`field field-${kind}`}>
      <label for={id}>{label}</label>
      <span class="field-box">
        {kind === 'lines' ? (
          <textarea {...shared} rows={1} onInput={(event) => type(event.currentTarget.value)} />
        ) : (
          <input
            {...shared}
            type="text"
            inputMode={kind === 'number' ? 'decimal' : 'text'}
            onInput={(event) => type(event.currentTarget.value)}
          />
        )}
        {unit && <span class="unit">{unit}</span>}
        {children}
      </span>
      {help && (
        <p class="hint" id={`${id}-help`}>
          {help}
        </p>
      )}
      <div id={`${id}-error`}>
        <ErrorLine text={error === null ? null : `${error} ${say('errorNotUsed')}`} />
      </div>
    </div>
  );
}
