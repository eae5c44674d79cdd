import { statusName } from '../../shared/candidate-words';
import type { ColleaguesView } from '../../shared/team-view';
import { Mark } from '../mark';
import { TimeText } from '../time-text';
import { useWords } from '../words-context';

/** So many lines are always in sight. */
const fewest = 2;

/** How far colleagues have come with a creator: to be seen before anybody writes to them a second time. */
export function Colleagues({ doings }: Pick<ColleaguesView, 'doings'>) {
  const { say, sayCount } = useWords();
  if (doings.length === 0) return null;
  const further = doings.slice(fewest);
  return (
    <div class="colleagues">
      <Mark name="people" />
      <div>
        <Doings doings={doings.slice(0, fewest)} label={say('peopleDoings')} />
        {further.length > 0 && (
          <details>
            <summary>{sayCount('peopleMoreDoings', further.length)}</summary>
            <Doings doings={further} label={say('peopleDoings')} />
          </details>
        )}
      </div>
    </div>
  );
}

/** "Ana · Contacted · 3 days ago · Spring": in this order it can be read in any language, whoever the creator is. */
function Doings({ doings, label }: Pick<ColleaguesView, 'doings'> & { label: string }) {
  const words = useWords();
  return (
    <ul aria-label={label}>
      {doings.map(({ by, status, at, briefName }) => (
        <li key={`${briefName} ${at}`}>
          <bdi class="colleague">{by}</bdi> · {statusName(status, words)} · <TimeText at={at} />
          {briefName !== '' && (
            <>
              {' '}
              · <bdi>{briefName}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
