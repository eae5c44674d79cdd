import type { ComponentChildren } from 'preact';
import { ErrorLine } from './error-line';

export interface FieldLook {
  label: ComponentChildren;
  /** What it does, in a sentence or two. */
  help?: string;
  placeholder?: string;
  /** Behind the field: "posts a week". */
  unit?: string;
  kind?: 'line' | 'number' | 'lines' | 'secret';
  /** Beside the field. */
  children?: ComponentChildren;
}

interface Props extends FieldLook {
  /** Unique on the page. */
  id: string;
  text: string;
  /** What is wrong with the text, said below it. */
  error: string | null;
  type(text: string): void;
  leave?(): void;
}

/** A labelled text. */
export function Field({
  id,
  text,
  error,
  type,
  leave,
  label,
  help,
  placeholder,
  unit,
  kind = 'line',
  children,
}: Props) {
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
        ) : kind === 'secret' ? (
          <input {...shared} type="password" onInput={(event) => type(event.currentTarget.value)} />
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
        <ErrorLine text={error} />
      </div>
    </div>
  );
}
