import type { TeamView } from '../../shared/team-view';
import { useWords } from '../../ui/words-context';
import { DataGroup } from '../data-group';

/** What could not be exchanged, each kind with why. Nothing where everything was. */
export function LeftAsItIs({ held, refused }: Pick<TeamView, 'held' | 'refused'>) {
  const { say, sayCount } = useWords();
  if (held.length + refused.length === 0) return null;
  return (
    <DataGroup id="team-held" title={say('teamSetHeld')}>
      <ul class="team-points">
        {held.map(({ why, count }) => (
          <li key={why}>{sayCount(`teamSetHeld_${why}`, count)}</li>
        ))}
        {refused.map(({ reason, count }) => (
          <li key={`refused ${reason}`}>{sayCount('teamSetRefused', count, { reason })}</li>
        ))}
      </ul>
    </DataGroup>
  );
}
