import { useMemo, useRef, useState } from 'preact/hooks';
import { useWords } from '../../ui/words-context';

interface Props {
  id: string;
  label: string;
  help: string;
  /** What is said where nothing is picked yet. */
  first: string;
  /** What `codes` and `chosen` are codes of: they are shown by their names in the reader's own language. */
  kind: 'language' | 'region';
  /** What can be chosen; `chosen` may hold others, which are shown all the same. */
  codes: readonly string[];
  chosen: readonly string[];
  change(chosen: string[]): void;
}

/** Languages or countries, chosen one by one. */
export function PickedField({ id, label, help, first, kind, codes, chosen, change }: Props) {
  const { say, language } = useWords();
  const [picked, setPicked] = useState('');
  const select = useRef<HTMLSelectElement>(null);
  const named = useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: kind });
    const sorting = new Intl.Collator(language);
    return codes
      .map((code) => ({ code, name: names.of(code) ?? code }))
      .toSorted((a, b) => sorting.compare(a.name, b.name));
  }, [language, kind, codes]);
  const nameOf = (code: string) =>
    named.find((one) => one.code === code)?.name ?? new Intl.DisplayNames(language, { type: kind }).of(code) ?? code;
  const left = named.filter(({ code }) => !chosen.includes(code));

  function add() {
    if (picked !== '') change([...chosen, picked]);
    setPicked('');
    select.current?.focus();
  }

  function remove(code: string) {
    change(chosen.filter((one) => one !== code));
    // The button is gone with its name.
    select.current?.focus();
  }

  return (
    <div class="field">
      <label for={id}>{label}</label>
      {chosen.length > 0 && (
        <ul class="chips">
          {chosen.map((code) => (
            <li class="chip" key={code}>
              {nameOf(code)}
              <button
                type="button"
                class="quiet chip-remove"
                aria-label={say('removeNamed', { name: nameOf(code) })}
                onClick={() => remove(code)}
              >
                <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
                  <path d="m4 4 8 8m0-8-8 8" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
                </svg>
              </button>
            </li>
          ))}
        </ul>
      )}
      <span class="field-box">
        <select
          id={id}
          ref={select}
          value={picked}
          aria-describedby={`${id}-help`}
          onChange={(event) => setPicked(event.currentTarget.value)}
        >
          <option value="">{first}</option>
          {left.map(({ code, name }) => (
            <option value={code} key={code}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" aria-label={[say('add'), label].join(': ')} onClick={add}>
          {say('add')}
        </button>
      </span>
      <p class="hint" id={`${id}-help`}>
        {help}
      </p>
    </div>
  );
}
