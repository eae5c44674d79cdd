import { useWords } from '../../ui/words-context';
import { readName, readYear } from '../fields/read';
import { TextField } from '../fields/text-field';
import type { Sourced } from './use-reprice';

interface Props {
  /** Of the two fields, unique on the page. */
  ids: { [part in keyof Sourced]: string };
  /** What the price is for: "Instagram · Reels". */
  title: string;
  source: Sourced;
  change(source: Sourced): void;
  /** Removes the price. */
  remove(): void;
}

/** Who reported a price and since when; and whoever does not believe it removes it. */
export function SourceFields({ ids, title, source: { name, year }, change, remove }: Props) {
  const words = useWords();
  const { say } = words;
  return (
    <div class="side-by-side price-source">
      <TextField
        id={ids.name}
        label={say('priceSource')}
        stored={name}
        write={(value) => value}
        read={(text) => readName(text, words)}
        keep={(value) => change({ name: value, year })}
      />
      <TextField
        id={ids.year}
        kind="number"
        label={say('priceYear')}
        stored={year}
        write={String}
        read={(text) => readYear(text, words)}
        keep={(value) => change({ name, year: value })}
      />
      <button type="button" class="quiet" aria-label={say('removeNamed', { name: title })} onClick={remove}>
        {say('remove')}
      </button>
    </div>
  );
}
