import type { ComponentChildren } from 'preact';

interface Choice {
  value: string;
  label: ComponentChildren;
  hint?: string | undefined;
  disabled?: boolean;
}

interface Props {
  /** Unique on the page. */
  name: string;
  title: string;
  /** Where it stands right above already, only screen readers need it once more. */
  isTitleSeen?: boolean;
  help?: string | undefined;
  choices: readonly Choice[];
  chosen: readonly string[];
  /** One of them, or any number. */
  kind: 'one' | 'any';
  /** Short ones stand side by side. */
  layout?: 'rows' | 'flow';
  choose(chosen: string[]): void;
}

/** A group of radio buttons or checkboxes with its question above. */
export function Choices({
  name,
  title,
  isTitleSeen = true,
  help,
  choices,
  chosen,
  kind,
  layout = 'rows',
  choose,
}: Props) {
  const toggle = (value: string, on: boolean) => {
    if (kind === 'one') return choose([value]);
    // In the order of the choices, whatever was ticked first.
    const next = new Set(on ? [...chosen, value] : chosen.filter((one) => one !== value));
    const known = choices.map((choice) => choice.value).filter((one) => next.delete(one));
    choose([...known, ...next]);
  };
  return (
    <fieldset class="field" aria-describedby={help && `${name}-help`}>
      <legend class={isTitleSeen ? undefined : 'for-ears'}>{title}</legend>
      {help && (
        <p class="hint" id={`${name}-help`}>
          {help}
        </p>
      )}
      <div class={`choices choices-${layout}`}>
        {choices.map(({ value, label, hint, disabled = false }) => (
          <label class="choice" key={value}>
            <input
              type={kind === 'one' ? 'radio' : 'checkbox'}
              name={name}
              value={value}
              checked={chosen.includes(value)}
              disabled={disabled}
              onChange={(event) => toggle(value, event.currentTarget.checked)}
            />
            <span>
              {label}
              {hint && <span class="hint choice-hint">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
