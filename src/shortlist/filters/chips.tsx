import type { Filters } from '../../model/list-view';
import { Mark } from '../../ui/mark';
import { useWords } from '../../ui/words-context';
import { askedBy, noFilters, toggle } from './filters';
import { askedName } from './value-names';

interface Props {
  filters: Filters;
  change(filters: Filters): void;
  lowest: number;
}

/** What is asked, each to be taken away; nothing while nothing is. */
export function Chips({ filters, change, lowest }: Props) {
  const words = useWords();
  const asked = askedBy(filters);
  if (asked.length === 0) return null;
  return (
    <ul class="chips">
      {asked.map((one) => {
        const what = askedName(one, words, lowest);
        return (
          <li key={`${one.kind} ${what}`}>
            <button
              type="button"
              class="chip"
              aria-label={words.say('tableFilterRemove', { what })}
              title={words.say('tableFilterRemove', { what })}
              onClick={() => change(toggle(filters, one))}
            >
              <bdi>{what}</bdi>
              <Mark name="close" />
            </button>
          </li>
        );
      })}
      <li>
        <button type="button" class="quiet" onClick={() => change({ ...noFilters, brief: filters.brief })}>
          {words.say('tableFiltersClear')}
        </button>
      </li>
    </ul>
  );
}
