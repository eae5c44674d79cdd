import { useEffect, useRef } from 'preact/hooks';
import type { ColumnId, ListView } from '../../model/list-view';
import { useWords } from '../../ui/words-context';
import { isNumeric } from './columns';

interface Props {
  columns: readonly ColumnId[];
  sort: ListView['sort'];
  sortBy(column: ColumnId): void;
  /** How much of what was found is selected. */
  selected: 'none' | 'some' | 'all';
  selectAll(): void;
}

/** The columns' names, each of which sorts by its column; again, the other way round. */
export function GridHead({ columns, sort, sortBy, selected, selectAll }: Props) {
  const { say } = useWords();
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (all.current) all.current.indeterminate = selected === 'some';
  }, [selected]);
  return (
    <div role="rowgroup" class="grid-head">
      <div role="row" aria-rowindex={1} class="grid-row">
        <span role="columnheader" class="check">
          <input
            ref={all}
            type="checkbox"
            checked={selected === 'all'}
            aria-label={say('tableSelectAll')}
            title={say('tableSelectAll')}
            onClick={selectAll}
          />
        </span>
        {columns.map((column) => {
          const isSorted = sort.by === column;
          return (
            <span
              role="columnheader"
              key={column}
              class={`cell ${isNumeric(column) ? 'numeric' : ''}`}
              aria-sort={isSorted ? (sort.down ? 'descending' : 'ascending') : 'none'}
            >
              <button type="button" class="quiet" onClick={() => sortBy(column)}>
                {say(`tableColumn_${column}`)}
                <span class="direction" aria-hidden="true">
                  {isSorted && (sort.down ? '▼' : '▲')}
                </span>
              </button>
            </span>
          );
        })}
      </div>
    </div>
  );
}
