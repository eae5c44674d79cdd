import type { CreatorPage } from '../../shared/creator-view';
import { useWords } from '../../ui/words-context';
import { writeRoute } from '../routes';

interface Props {
  similar: CreatorPage['similar'];
  campaign: string | null;
}

/** Others in the list who are near by topic, size and rate, and in what. */
export function Similar({ similar, campaign }: Props) {
  const { say } = useWords();
  return (
    <section class="similar" aria-labelledby="similar-title">
      <h2 id="similar-title">{say('creatorPageSimilar')}</h2>
      {similar.length === 0 ? (
        <p class="hint">{say('creatorPageSimilarNone')}</p>
      ) : (
        <ul>
          {similar.map(({ key, called, name, line, why }) => (
            <li key={key}>
              <a href={writeRoute({ screen: 'creator', ids: [key], campaign })}>
                <bdi>{name ?? called}</bdi>
              </a>{' '}
              {name !== null && <bdi class="whence">{called}</bdi>}
              <p>{line}</p>
              <p class="hint">{why.join(' · ')}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
