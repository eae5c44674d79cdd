import type { Filters } from '../../model/list-view';
import { useWords } from '../../ui/words-context';
import type { Facets } from '../table-port';
import { listKinds, switchKinds, toggle } from './filters';
import { FilterMenu } from './filter-menu';

interface Props {
  filters: Filters;
  change(filters: Filters): void;
  /** Undefined until they are there. */
  facets: Facets | undefined;
  lowest: number;
}

/** What the table is narrowed down by: lists to choose from, and two switches. */
export function FilterBar({ filters, change, facets, lowest }: Props) {
  const { say } = useWords();
  return (
    <div class="filters" role="group" aria-label={say('tableFilters')}>
      {listKinds.map((kind) => (
        <FilterMenu key={kind} kind={kind} filters={filters} change={change} facets={facets} lowest={lowest} />
      ))}
      {switchKinds.map((kind) => (
        <button
          type="button"
          key={kind}
          class="menu-button"
          aria-pressed={filters[kind]}
          onClick={() => change(toggle(filters, { kind }))}
        >
          {say(`tableFilter_${kind}`)}
        </button>
      ))}
    </div>
  );
}
