import { useWords } from '../../ui/words-context';
import { writeRoute } from '../routes';

/** At the address of a creator that nothing is known of. */
export function Nobody({ campaign }: { campaign: string | null }) {
  const { say } = useWords();
  return (
    <section class="teach">
      <h2>{say('creatorPageNobody')}</h2>
      <p>{say('creatorPageNobodyWhy')}</p>
      <a href={writeRoute({ screen: 'table', campaign })}>{say('tableBack')}</a>
    </section>
  );
}
