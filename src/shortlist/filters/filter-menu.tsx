import type { Filters } from '../../model/list-view';
import { useWords } from '../../ui/words-context';
import { Menu } from '../menu';
import type { Facets } from '../table-port';
import { fixedChoices, type ListKind, toggle } from './filters';
import { valueName } from './value-names';

interface Props {
  kind: ListKind;
  filters: Filters;
  change(filters: Filters): void;
  facets: Facets | undefined;
  lowest: number;
}

/** Values with how many there are of each; those that are asked stay in the list when nobody has them any more. */
function choicesOf(kind: ListKind, chosen: readonly string[], facets: Facets | undefined): [string, number | null][] {
  const fixed = fixedChoices[kind];
  if (fixed) return fixed.map((value) => [value, null]);
  const counted: readonly [string, number][] = facets?.[kind as keyof Facets] ?? [];
  const known = new Set(counted.map(([value]) => value));
  return [...counted, ...chosen.filter((value) => !known.has(value)).map((value): [string, number] => [value, 0])];
}

/** One list to choose from, several at once; the button says how many are chosen. */
export function FilterMenu({ kind, filters, change, facets, lowest }: Props) {
  const words = useWords();
  const chosen: readonly string[] = filters[kind];
  const choices = choicesOf(kind, chosen, facets);
  const title = words.say(`tableFilter_${kind}`);
  return (
    <Menu
      title={title}
      label={
        <>
          {title}
          {chosen.length > 0 && <span class="chosen">{words.number(chosen.length)}</span>}
        </>
      }
    >
      {choices.length === 0 && <p class="hint">{words.say('tableFilterEmpty')}</p>}
      {choices.map(([value, n]) => (
        <label class="choice" key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => change(toggle(filters, { kind, value }))}
          />
          <bdi>{valueName(kind, value, words, lowest)}</bdi>
          {n !== null && <span class="tally">{words.number(n)}</span>}
        </label>
      ))}
    </Menu>
  );
}
