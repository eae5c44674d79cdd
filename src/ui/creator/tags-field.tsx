import { useId, useRef } from 'preact/hooks';
import { tagBounds } from '../../model/creator';
import type { Drafts } from '../drafts';
import { ErrorLine } from '../error-line';
import { Mark } from '../mark';
import { useAction } from '../use-action';
import { useWords } from '../words-context';
import type { Actions, Subject } from './actions';
import { EnteredForm } from './entered-form';
import { tagNames } from './tag-names';
import { useEntered } from './use-entered';

interface Props {
  subject: Subject;
  tags: readonly string[];
  /** Offered: those that were given before. */
  known: readonly string[];
  actions: Actions;
  drafts: Drafts;
}

const draft = { read: (text: string) => text, write: (text: string) => text };

/** What the person files a creator under: tags to take away, and a field for another that offers those given before. */
export function TagsField({ subject, tags, known, actions, drafts }: Props) {
  const { say, number } = useWords();
  const { run, error } = useAction();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const back = { ...subject, back: `${id}-tag` };
  const { entered, put, leave, wasLeft, failure, press } = useEntered(
    drafts,
    { id: `tags:${subject.key}`, ...draft },
    async (text) => {
      if (wrong(text) !== null) return false;
      const add = tagNames(text).filter((name) => !tags.includes(name));
      if (add.length > 0) await actions.changeTags(back, { add });
      return true;
    },
  );

  function wrong(text: string): string | null {
    const names = tagNames(text);
    const long = names.find(({ length }) => length > tagBounds.length);
    if (long !== undefined) return say('whyTooLong', { limit: number(tagBounds.length), n: number(long.length) });
    return tags.length + names.length > tagBounds.most ? say('tagsTooMany', { limit: number(tagBounds.most) }) : null;
  }

  async function remove(tag: string): Promise<void> {
    // The button goes with its tag; the field stays.
    if (await run(() => actions.changeTags(back, { remove: [tag] }))) input.current?.focus();
  }

  const mistake = wasLeft ? wrong(entered ?? '') : null;
  return (
    <EnteredForm class="tags field" entered={{ leave, press }}>
      <label for={`${id}-tag`}>{say('tagsLabel')}</label>
      {tags.length > 0 && (
        <ul class="tag-list">
          {tags.map((tag) => (
            <li class="tag" key={tag}>
              <bdi>{tag}</bdi>
              <button
                type="button"
                class="quiet remove"
                aria-label={say('tagsRemove', { tag })}
                title={say('tagsRemove', { tag })}
                onClick={() => void remove(tag)}
              >
                <Mark name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <span class="field-box">
        {/* Not autocomplete="off": some browsers then offer nothing of the list either. */}
        <input
          id={`${id}-tag`}
          ref={input}
          type="text"
          dir="auto"
          list={`${id}-known`}
          placeholder={say('tagsPlaceholder')}
          aria-invalid={mistake !== null}
          aria-describedby={mistake === null ? undefined : `${id}-error`}
          value={entered ?? ''}
          onInput={(event) => put(event.currentTarget.value)}
        />
        <datalist id={`${id}-known`}>
          {known
            .filter((tag) => !tags.includes(tag))
            .map((tag) => (
              <option key={tag}>{tag}</option>
            ))}
        </datalist>
        {(entered ?? '').trim() !== '' && <button type="submit">{say('tagsAdd')}</button>}
      </span>
      <div id={`${id}-error`}>
        <ErrorLine text={mistake ?? failure ?? error} />
      </div>
    </EnteredForm>
  );
}
