import { foldText } from '../estimate/text/fold-text';
import type { ShortlistItem } from '../shared/view';
import { useWords } from '../ui/words-context';

/** From so many creators on, looking is slower than typing. */
export const fewestToSearch = 8;

/** Whoever has all the words of `text` in name, handle, site or line; all, where there are none. */
export function findCreators(items: ShortlistItem[], text: string): ShortlistItem[] {
  const wanted = foldText(text).split(/\s+/);
  return items.filter(({ name, called, site, line }) => {
    const said = foldText(`${name ?? ''} ${called} ${site} ${line}`);
    return wanted.every((word) => said.includes(word));
  });
}

interface Props {
  text: string;
  type(text: string): void;
}

/** Where creators are looked for; Escape shows all again. */
export function ShortlistSearch({ text, type }: Props) {
  const { say } = useWords();
  return (
    <input
      type="search"
      aria-label={say('shortlistSearch')}
      placeholder={say('shortlistSearch')}
      dir="auto"
      autocomplete="off"
      spellcheck={false}
      value={text}
      onInput={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        // While composing, Escape is the input method's own: it drops the composition, not what was typed before.
        if (event.key !== 'Escape' || text === '' || event.isComposing) return;
        // Unheard, Escape would close the whole popup.
        event.preventDefault();
        type('');
      }}
    />
  );
}
