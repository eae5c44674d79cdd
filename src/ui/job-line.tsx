import { ErrorLine } from './error-line';
import { useWords } from './words-context';
import type { RunningJob } from './use-job';

interface Props {
  /** Unique on the page. */
  id: string;
  job: Pick<RunningJob, 'done' | 'error' | 'cancel'>;
  /** "Making the backup". */
  label: string;
  /** What cannot be stopped half way has no Cancel. */
  canStop?: boolean;
  /** Id of the element that the keyboard goes to after Cancel. */
  back: string;
}

/** How far long work is, with a way to stop it; or why it failed. Nothing while neither is the case. */
export function JobLine({ id, job: { done, error, cancel }, label, canStop = true, back }: Props) {
  const { say, print } = useWords();
  if (done === null) return <ErrorLine text={error} />;
  return (
    <div class="job">
      <span id={id} class="label">
        {label}
      </span>
      <progress aria-labelledby={id} max={1} value={done} />
      <span class="hint">{print({ share: done })}</span>
      {canStop && (
        <button
          type="button"
          onClick={() => {
            cancel();
            document.getElementById(back)?.focus();
          }}
        >
          {say('cancel')}
        </button>
      )}
    </div>
  );
}
