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
      <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M4 2.4h8v11.4l-4-3-4 3Z"
          fill={saved ? 'currentColor' : 'none'}
          stroke="currentColor"
          stroke-width="1.5"
          stroke-linejoin="round"
        />
      </svg>
      {say(saved ? 'saved' : 'save')}
    </button>
  );
}
