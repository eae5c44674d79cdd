import { ErrorLine } from './error-line';
import { useWords } from './words-context';

/** In place of what could not be loaded: why, and the way to try once more. */
export function Failure({ text, retry }: { text: string; retry(): void }) {
  const { say } = useWords();
  return (
    <section class="failure">
      <ErrorLine text={text} />
      <button type="button" onClick={retry}>
        {say('tryAgain')}
      </button>
    </section>
  );
}
