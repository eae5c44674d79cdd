import { useWords } from '../../ui/words-context';
import { siteNameOf } from '../../sites';
import { writeRoute } from '../routes';
import type { Row } from '../table-port';
import { calledIn } from './called-in';
import { Marked } from './marked';
import { notSeenText } from './not-seen';

interface Props {
  row: Row;
  words: readonly string[];
  /** What a search found in the notes; null where nothing was. */
  snippet: string | null;
  campaign: string | null;
  /** Whether the keyboard is on this row. */
  isActive: boolean;
  /** Whether it is said here that nobody looked at them yet: in no column. */
  saysUnseen: boolean;
}

/** Who it is: the name leads to the creator, and the site beside it to the profile. */
export function NameCell({ row, words, snippet, campaign, isActive, saysUnseen }: Props) {
  const texts = useWords();
  const { say, sayCount } = texts;
  const notSeen = saysUnseen ? notSeenText(row, texts) : null;
  const { id, summary, notes } = row;
  const called = calledIn(row);
  const site = summary && siteNameOf(summary.site);
  const handle = summary?.name != null ? row.called : null;
  const tabIndex = isActive ? 0 : -1;
  return (
    <span class="two-lines">
      <a
        class="called"
        href={writeRoute({ screen: 'creator', ids: [id], campaign })}
        tabIndex={tabIndex}
        title={called}
      >
        <Marked text={called} words={words} />
      </a>
      {snippet === null ? (
        <span class="beside" title={handle ?? undefined}>
          {handle !== null && (
            <>
              <Marked text={handle} words={words} /> ·{' '}
            </>
          )}
          {summary && (
            <a
              href={summary.url}
              target="_blank"
              rel="noopener noreferrer"
              tabIndex={tabIndex}
              aria-label={say('tableProfileOf', { creator: called, site: site ?? '' })}
            >
              {site}
            </a>
          )}
          {notSeen !== null && <> · {notSeen}</>}
          {notes > 0 && <> · {sayCount('notesCount', notes)}</>}
        </span>
      ) : (
        <span class="beside" title={snippet}>
          {say('tableNoteFound')} <Marked text={snippet} words={words} />
        </span>
      )}
    </span>
  );
}
