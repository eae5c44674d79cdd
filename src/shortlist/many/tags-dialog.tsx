import { safeParse } from 'valibot';
import { useState } from 'preact/hooks';
import { tagsSchema } from '../../model/creator';
import { Field } from '../../ui/field';
import { tagNames } from '../../ui/creator/tag-names';
import { useWords } from '../../ui/words-context';
import { Dialog } from '../dialog';

interface Props {
  title: string;
  /** Tags there are already, the most used first. */
  known: readonly string[];
  choose(tags: { add: string[]; remove: string[] }): void;
  closed(): void;
}

/** Known tags that are offered to be pressed. */
const offered = 12;

/** Which tags some creators get, and which they lose. */
export function TagsDialog({ title, known, choose, closed }: Props) {
  const { say } = useWords();
  const [add, setAdd] = useState('');
  const [remove, setRemove] = useState<readonly string[]>([]);
  const tags = tagNames(add);
  const isTooMuch = !safeParse(tagsSchema, tags).success;
  const isNothing = tags.length === 0 && remove.length === 0;
  return (
    <Dialog title={title} closed={closed}>
      {(close) => (
        <form
          class="dialog-body"
          onSubmit={(event) => {
            event.preventDefault();
            if (isTooMuch || isNothing) return;
            choose({ add: tags, remove: [...remove] });
            close();
          }}
        >
          <Field
            id="table-tags"
            label={say('tableTagsAdd')}
            help={say('tableTagsHelp')}
            text={add}
            error={isTooMuch ? say('tableTagsTooMuch') : null}
            type={setAdd}
          />
          {known.length > 0 && (
            <>
              <ul class="chips" aria-label={say('tableTagsKnown')}>
                {known
                  .filter((tag) => !tags.includes(tag))
                  .slice(0, offered)
                  .map((tag) => (
                    <li key={tag}>
                      <button
                        type="button"
                        class="chip"
                        aria-label={say('tableTagAddNamed', { tag })}
                        onClick={() => setAdd([...tags, tag].join(', '))}
                      >
                        + <bdi>{tag}</bdi>
                      </button>
                    </li>
                  ))}
              </ul>
              <fieldset class="choices">
                <legend>{say('tableTagsRemove')}</legend>
                {known.map((tag) => (
                  <label class="choice" key={tag}>
                    <input
                      type="checkbox"
                      checked={remove.includes(tag)}
                      onChange={({ currentTarget: { checked } }) =>
                        setRemove(checked ? [...remove, tag] : remove.filter((one) => one !== tag))
                      }
                    />
                    <bdi>{tag}</bdi>
                  </label>
                ))}
              </fieldset>
            </>
          )}
          <div class="dialog-foot">
            <button type="submit" class="save" disabled={isTooMuch || isNothing}>
              {say('tableTagsApply')}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
