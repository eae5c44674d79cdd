import { Mark } from './mark';
import { useWords } from './words-context';

interface Props {
  id: string;
  saved: boolean;
  busy: boolean;
  toggle(): void;
}

/** Keeps a creator on the shortlist, or takes them off. */
export function SaveButton({ id, saved, busy, toggle }: Props) {
  const { say } = useWords();
  return (
    <button type="button" id={id} class="save" aria-pressed={saved} aria-busy={busy} onClick={toggle}>
      <Mark name="bookmark" />
      {say(saved ? 'saved' : 'save')}
    </button>
  );
}
