import type { TeamView } from '../../shared/team-view';
import { ErrorLine } from '../../ui/error-line';
import { sayTime } from '../../ui/time-text';
import { useWords } from '../../ui/words-context';

/** What was exchanged, what waits, and what went wrong, in words. */
export function HowFar({ view: { paused, trouble, clock, lastAt, waiting, progress } }: { view: TeamView }) {
  const { say, sayCount, number, language } = useWords();
  const sayWhen = (iso: string) => ({ when: sayTime(Date.parse(iso), Date.now(), language) });
  const isWell = !paused && trouble === null && progress === null;
  const last =
    lastAt === null ? say('teamSetNoExchange') : say(isWell ? 'teamSetUpToDate' : 'teamSetLast', sayWhen(lastAt));
  // About how many there are may turn out to have been too few.
  const of = progress && Math.max(progress.of, progress.done);
  return (
    <div class="team-far">
      {trouble && (
        <>
          <ErrorLine text={trouble.text} />
          {!paused && <p class="hint">{say('teamSetSince', sayWhen(trouble.since))}</p>}
        </>
      )}
      {paused && <p>{say('teamSetPaused')}</p>}
      {/* A line each, whatever they tell: what stands below must not move from under the mouse as an exchange begins or ends. */}
      <div class="job">
        {progress && of !== null ? (
          <>
            <span id="team-progress" class="label">
              {say('teamSetExchanging')}
            </span>
            <progress aria-labelledby="team-progress" max={Math.max(of, 1)} value={progress.done} />
            <span class="hint">{say('teamSetProgress', { done: number(progress.done), of: number(of) })}</span>
          </>
        ) : (
          <p>{last}</p>
        )}
      </div>
      <p class="team-waiting">{waiting > 0 && sayCount('teamSetWaiting', waiting)}</p>
      {clock && <p class="hint">{clock}</p>}
    </div>
  );
}
