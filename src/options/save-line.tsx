import { ErrorLine } from '../ui/error-line';
import { useWords } from '../ui/words-context';
import type { SaveState } from './saver';

interface Props {
  state: SaveState;
  /** Whether a field shows an error, so that what stands in it is not kept. */
  hasErrors: boolean;
  retry(): void;
}

/** Says quietly that everything is saved; loudly, when it is not. Always in the page, as live regions have to be. */
export function SaveLine({ state, hasErrors, retry }: Props) {
  const { say } = useWords();
  return (
    <div class="save-line">
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- nothing was calculated here */}
      <p role="status" class="hint">
        {state.is === 'saving' && say('saving')}
        {state.is === 'saved' && say(hasErrors ? 'savedExcept' : 'savedState')}
      </p>
      {state.is === 'failed' && (
        <>
          <ErrorLine text={say('errorNotSaved', { why: state.error })} />
          <button type="button" onClick={retry}>
            {say('tryAgain')}
          </button>
        </>
      )}
    </div>
  );
}
