import { useState } from 'preact/hooks';
import { ErrorLine } from '../../ui/error-line';
import { Field } from '../../ui/field';
import { Mark } from '../../ui/mark';
import { useAction } from '../../ui/use-action';
import { useWords } from '../../ui/words-context';
import { Menu } from '../menu';
import type { ViewsState } from './use-views';
import { viewsButton } from './use-views';
import { firstViews, isSameLook, lookOf, type ViewLook } from './view-look';

interface Props {
  look: ViewLook;
  /** Shows the table like this. */
  show(look: ViewLook): void;
  state: ViewsState;
}

const longestName = 100;

/** Tables as the person likes to see them: to be shown, saved, brought up to date and deleted. */
export function ViewsMenu({ look, show, state: { views = [], error, put, remove } }: Props) {
  const { say, number } = useWords();
  const { run, busy, error: failure } = useAction();
  const [name, setName] = useState('');
  const save = async () => {
    const trimmed = name.trim();
    if (trimmed === '' || trimmed.length > longestName) return;
    if (await run(() => put({ id: crypto.randomUUID(), name: trimmed }, look))) setName('');
  };
  return (
    <Menu id={viewsButton} title={say('tableViews')} label={say('tableViews')}>
      <ul class="views">
        {firstViews.map((first) => (
          <li key={first.name}>
            <button
              type="button"
              class="view"
              aria-pressed={isSameLook(first.look, { ...look, filters: { ...look.filters, brief: null } })}
              onClick={() => show({ ...first.look, filters: { ...first.look.filters, brief: look.filters.brief } })}
            >
              {say(`tableView_${first.name}`)}
            </button>
          </li>
        ))}
        {views.map((view) => {
          const isShown = isSameLook(lookOf(view), look);
          return (
            <li key={view.id}>
              <button type="button" class="view" aria-pressed={isShown} onClick={() => show(lookOf(view))}>
                <bdi>{view.name}</bdi>
              </button>
              {!isShown && (
                <button
                  type="button"
                  class="quiet"
                  aria-label={say('tableViewUpdateNamed', { name: view.name })}
                  title={say('tableViewUpdateNamed', { name: view.name })}
                  onClick={() => void run(() => put(view, look))}
                >
                  {say('tableViewUpdate')}
                </button>
              )}
              <button
                type="button"
                class="quiet icon"
                aria-label={say('removeNamed', { name: view.name })}
                title={say('removeNamed', { name: view.name })}
                onClick={() => void run(() => remove(view))}
              >
                <Mark name="close" />
              </button>
            </li>
          );
        })}
      </ul>
      <form
        class="view-new"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          id="table-view-name"
          label={say('tableViewNew')}
          text={name}
          error={name.trim().length > longestName ? say('errorLongName', { limit: number(longestName) }) : null}
          type={setName}
        >
          <button type="submit" aria-busy={busy}>
            {say('tableViewSave')}
          </button>
        </Field>
      </form>
      <ErrorLine text={failure ?? error} />
    </Menu>
  );
}
