import { ErrorLine } from './error-line';
import { useAction } from './use-action';
import { useWords } from './words-context';

interface Props {
  /** What the page is called. */
  title: string;
  /** What is not to be had here, as a sentence. */
  text: string;
  openThere(): Promise<void>;
}

/**
 * In place of a page that reads the store itself: in private windows Firefox gives none to it, and an empty or failing page
 * would look as if everything were lost.
 */
export function PrivateWindow({ title, text, openThere }: Props) {
  const { say } = useWords();
  const { run, error } = useAction();
  return (
    <main class="private-window">
      <h1>
        <img src="/icons/icon.svg" alt="" width="28" height="28" />
        {title}
      </h1>
      <p>{text}</p>
      <button type="button" class="save" onClick={() => void run(openThere)}>
        {say('privateOpenThere')}
      </button>
      <ErrorLine text={error} />
    </main>
  );
}
