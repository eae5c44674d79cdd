import { useEffect, useRef } from 'preact/hooks';
import { ErrorLine } from '../ui/error-line';
import { useWords } from '../ui/words-context';

interface Props {
  /** How many are shown. */
  shown: number;
  /** Whether a page is being asked for. */
  busy: boolean;
  /** Asks for the next page; tells whether it came. */
  more(): Promise<boolean>;
  /** Why the last page did not come. */
  error: string | null;
  /** Brings the keyboard to the first of those that came. */
  focusFirst(): void;
}

/** Nobody looks through more by scrolling: who wants to see still more says so. */
const byItself = 500;

/** px below what is seen, about as far as one turn of the wheel goes. */
const ahead = 600;

/** The end of what is shown of a longer list: the next page comes when somebody scrolls near, or by the button. */
export function ShortlistMore({ shown, busy, more, error, focusFirst }: Props) {
  const { say } = useWords();
  const end = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isWanted = useRef(false);

  // The button goes on to the new end, or away: who pressed it, or stood on it, wants to read on where it was.
  const ask = async (isPressed: boolean) => {
    isWanted.current ||= isPressed || document.activeElement === button.current;
    if (!(await more()) || !isWanted.current) return;
    isWanted.current = false;
    focusFirst();
  };

  useEffect(() => {
    if (!end.current || busy || error !== null || shown >= byItself) return;
    const observer = new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting && void ask(false), {
      rootMargin: `0px 0px ${ahead}px`,
    });
    observer.observe(end.current);
    return () => observer.disconnect();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what it asks with is of the same rendering as what is shown
  }, [shown, busy, error, more]);

  return (
    <div class="shortlist-more" ref={end}>
      <ErrorLine text={error} />
      <button type="button" class="quiet" ref={button} aria-busy={busy} onClick={() => void ask(true)}>
        {say('shortlistMore')}
      </button>
    </div>
  );
}
