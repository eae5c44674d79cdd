import * as limits from '../model/limits';
import { useWords } from '../ui/words-context';

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
      maxLength={limits.search}
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
