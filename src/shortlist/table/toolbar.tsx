import type { Ref } from 'preact';
import * as limits from '../../model/limits';
import type { Filters } from '../../model/list-view';
import { useWords } from '../../ui/words-context';
import { Chips } from '../filters/chips';
import { FilterBar } from '../filters/filter-bar';
import type { Facets } from '../table-port';
import type { ViewsState } from '../views/use-views';
import type { ViewLook } from '../views/view-look';
import { ViewsMenu } from '../views/views-menu';
import { ColumnsMenu } from './columns-menu';

interface Props {
  /** Where somebody types what they look for. */
  field: Ref<HTMLInputElement>;
  typed: string;
  type(text: string): void;
  look: ViewLook;
  show(look: ViewLook): void;
  views: ViewsState;
  facets: Facets | undefined;
  lowest: number;
  help(): void;
}

/** Everything by which the table is searched, narrowed down and laid out. */
export function Toolbar({ field, typed, type, look, show, views, facets, lowest, help }: Props) {
  const { say } = useWords();
  const filter = (filters: Filters) => show({ ...look, filters });
  return (
    <div class="toolbar">
      <input
        ref={field}
        type="search"
        aria-label={say('tableSearch')}
        aria-keyshortcuts="/"
        placeholder={say('tableSearch')}
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        maxLength={limits.search}
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          // While composing, Escape is the input method's own.
          if (event.key !== 'Escape' || event.isComposing) return;
          event.preventDefault();
          if (typed === '') event.currentTarget.blur();
          else type('');
        }}
      />
      <div class="tools">
        <ViewsMenu look={look} show={show} state={views} />
        <ColumnsMenu columns={look.columns} change={(columns) => show({ ...look, columns })} />
        <button type="button" class="quiet" aria-keyshortcuts="?" onClick={help}>
          {say('tableKeys')}
        </button>
      </div>
      <FilterBar filters={look.filters} change={filter} facets={facets} lowest={lowest} />
      <Chips filters={look.filters} change={filter} lowest={lowest} />
    </div>
  );
}
