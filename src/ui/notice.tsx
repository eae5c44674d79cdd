import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorLine } from './error-line';
import { useAction } from './use-action';
import { useWords } from './words-context';

/** What just happened, in one line, and how to take it back. */
export interface Notice {
  text: string;
  undo?: {
    run(): Promise<void>;
    /** Id of the element that is back afterwards: the keyboard goes there. */
    back: string;
  };
}

const shownFor = 10_000;

/** A line at the foot of the screen, until the next action or ten seconds are over. It is always in the page: a live
 * region that comes together with its text is not read out. */
export function NoticeBar({ notice, close }: { notice: Notice | null; close(): void }) {
  const [held, setHeld] = useState(false);

  useEffect(() => setHeld(false), [notice]);
  useEffect(() => {
    if (notice === null || held) return;
    const timer = setTimeout(close, shownFor);
    return () => clearTimeout(timer);
  }, [notice, held, close]);

  return (
    <div
      class="notice-bar"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <output> may not hold paragraphs
      role="status"
      // Nobody has to be quick: a line that is pointed at or reached by keyboard stays.
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={(event) => setHeld(event.target instanceof Element && event.target.matches(':focus-visible'))}
      onFocusOut={() => setHeld(false)}
    >
      {notice && <NoticeLine notice={notice} />}
    </div>
  );
}

function NoticeLine({ notice: { text, undo } }: { notice: Notice }) {
  const { say } = useWords();
  const { run, busy, error } = useAction();
  const button = useRef<HTMLButtonElement>(null);

  // What was deleted took the keyboard's place with it: go on from Undo.
  useEffect(() => {
    // The line is at the foot of the window wherever the page is scrolled to.
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, [undo]);

  const takeBack = async ({ run: work, back }: NonNullable<Notice['undo']>) => {
    if (await run(work)) document.getElementById(back)?.focus();
  };

  return (
    <div class="notice">
      <span>{text}</span>
      {undo && (
        <button type="button" ref={button} aria-busy={busy} onClick={() => void takeBack(undo)}>
          {say('undo')}
        </button>
      )}
      <ErrorLine text={error} />
    </div>
  );
}
