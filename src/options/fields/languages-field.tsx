import { useRef, useState } from 'preact/hooks';
import { knownLanguages } from '../../estimate/languages';
import { useWords } from '../../ui/words-context';

interface Props {
  id: string;
  languages: string[];
  change(languages: string[]): void;
}

/** The languages of the captions: chosen one by one, shown in the reader's own language. */
export function LanguagesField({ id, languages, change }: Props) {
  const { say, language } = useWords();
  const [picked, setPicked] = useState('');
  const select = useRef<HTMLSelectElement>(null);
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const nameOf = (tag: string) => names.of(tag) ?? tag;
  // A brief may hold others, which are shown all the same.
  const left = knownLanguages
    .filter((tag) => !languages.includes(tag))
    .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), language));

  function add() {
    if (picked !== '') change([...languages, picked]);
    setPicked('');
    select.current?.focus();
  }

  function remove(tag: string) {
    change(languages.filter((one) => one !== tag));
    // The button is gone with its language.
    select.current?.focus();
  }

  return (
    <div class="field">
      <label for={id}>{say('briefLanguages')}</label>
      {languages.length > 0 && (
        <ul class="chips">
          {languages.map((tag) => (
            <li class="chip" key={tag}>
              {nameOf(tag)}
              <button
                type="button"
                class="quiet chip-remove"
                aria-label={say('removeNamed', { name: nameOf(tag) })}
                onClick={() => remove(tag)}
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
          <option value="">{say('briefLanguagePick')}</option>
          {left.map((tag) => (
            <option value={tag} key={tag}>
              {nameOf(tag)}
            </option>
          ))}
        </select>
        <button type="button" onClick={add}>
          {say('add')}
        </button>
      </span>
      <p class="hint" id={`${id}-help`}>
        {say('briefLanguagesHelp')}
      </p>
    </div>
  );
}
