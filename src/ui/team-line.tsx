import { useEffect, useState } from 'preact/hooks';
import type { TeamView } from '../shared/team-view';
import { Mark } from './mark';
import { TimeText } from './time-text';
import { useWords } from './words-context';

/** Tells how this browser and the team's database stand, and again whenever that changed, until it is aborted. */
export type WatchTeam = (tell: (team: TeamView) => void, signal: AbortSignal) => Promise<void>;

interface Props {
  watch: WatchTeam;
  /** Whether what the screen was opened for is there: before, nothing is asked. */
  isDue?: boolean;
}

/** How this browser and the team's database stand, in one quiet line. Not there without a team, and nothing waits for it. */
export function TeamLine({ watch, isDue = true }: Props) {
  const { say, sayCount } = useWords();
  const [team, setTeam] = useState<TeamView | null>(null);
  useEffect(() => {
    if (!isDue) return;
    const watching = new AbortController();
    void watch(setTeam, watching.signal);
    return () => watching.abort();
  }, [watch, isDue]);
  if (!team?.connection) return null;
  const { trouble } = team;
  return (
    <p class={trouble ? 'team-line trouble' : 'team-line'}>
      <Mark name={trouble ? 'misses' : 'people'} />
      <span>
        <span class="for-ears">{say('peopleLine')}: </span>
        {trouble ? (
          <>
            {say('peopleLineTrouble')} · <TimeText at={trouble.since} />
            {team.waiting > 0 && <> · {sayCount('peopleLineWaiting', team.waiting)}</>} ·{' '}
            <a href="/src/options/index.html#team" target="_blank" title={trouble.text}>
              {say('peopleLineOptions')}
            </a>
          </>
        ) : (
          <Standing {...team} />
        )}
      </span>
    </p>
  );
}

function Standing({ paused, progress, waiting, lastAt }: TeamView) {
  const { say, sayCount, number } = useWords();
  if (paused) return <>{say('peopleLinePaused')}</>;
  if (progress) return <>{say('peopleLineProgress', { done: number(progress.done), of: number(progress.of) })}</>;
  if (waiting > 0) return <>{sayCount('peopleLineWaiting', waiting)}</>;
  if (lastAt === null) return <>{say('peopleLineNever')}</>;
  return (
    <>
      {say('peopleLineFresh')} · <TimeText at={lastAt} />
    </>
  );
}
