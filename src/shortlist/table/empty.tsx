import { useWords } from '../../ui/words-context';
import type { Query } from '../table-port';
import { askedBy } from '../filters/filters';

interface Props {
  query: Query;
  campaignName: string | null;
  /** Takes away the search and every filter. */
  showAll(): void;
}

/** Why nobody is shown, and what to do about it. */
export function Empty({ query: { text, filters }, campaignName, showAll }: Props) {
  const { say } = useWords();
  if (text !== '' || askedBy(filters).length > 0)
    return (
      <section class="teach">
        <h2>{say('tableNobodyFound')}</h2>
        <p>{text === '' ? say('tableNobodyFoundHelp') : say('shortlistNoMatch', { text })}</p>
        <button type="button" onClick={showAll}>
          {say('tableShowAll')}
        </button>
      </section>
    );
  if (filters.brief !== null)
    return (
      <section class="teach">
        <h2>{say('tableNoCandidates', { name: campaignName ?? '' })}</h2>
        <p>{say('tableNoCandidatesHelp')}</p>
      </section>
    );
  return (
    <section class="teach">
      <h2>{say('popupStartTitle')}</h2>
      <p>{say('popupStart')}</p>
      <p>{say('tableStartImport')}</p>
      <a href="/src/options/index.html#data">{say('sheetImportTitle')}</a>
    </section>
  );
}
