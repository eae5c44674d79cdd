import { reasonName, statusName } from '../../shared/candidate-words';
import type { CreatorPage, NoteView } from '../../shared/creator-view';
import type { Words } from '../../shared/words';
import { TimeText } from '../time-text';
import { useWords } from '../words-context';
import { FoldedText } from './folded-text';

type HistoryEvent = CreatorPage['events'][number];

interface Props {
  events: readonly HistoryEvent[];
  notes: readonly NoteView[];
}

/** What happened with a creator, the last first: changes of status in any campaign, and what was noted meanwhile; and which colleague did it. */
export function History({ events, notes }: Props) {
  const words = useWords();
  const { say } = words;
  const steps = [
    ...events.map((event) => ({ id: event.id, at: event.at, order: event.order, by: event.by, event, note: null })),
    ...notes.map((note) => ({
      id: note.id,
      at: note.createdAt,
      order: note.order,
      by: note.team.by,
      event: null,
      note,
    })),
  ].toSorted((a, b) => (a.order < b.order ? 1 : -1));
  return (
    <section class="history" aria-labelledby="history-title">
      <h2 id="history-title">{say('historyTitle')}</h2>
      {steps.length === 0 ? (
        <p class="hint">{say('historyEmpty')}</p>
      ) : (
        <ol>
          {steps.map(({ id, at, by, event, note }) => (
            <li key={id} class={note ? 'history-note' : 'history-event'}>
              <span class="note-time">
                <TimeText at={at} />
                {by !== null && (
                  <>
                    {' '}
                    · <bdi class="colleague">{by}</bdi>
                  </>
                )}
              </span>
              {note && <FoldedText text={note.text} />}
              {event && <p>{eventText(event, words)}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** "Summer sale: Contacted, was Shortlisted", with the reason of a rejection. */
function eventText({ briefName, from, to, reason }: HistoryEvent, words: Words) {
  const { say } = words;
  const campaign = briefName === '' ? say('historyGone') : briefName;
  const name = (status: NonNullable<typeof to>) => statusName(status, words);
  const said =
    to === null
      ? say('historyLeft')
      : from === null
        ? name(to)
        : say('historyChanged', { to: name(to), from: name(from) });
  return (
    <>
      <bdi class="history-campaign">{campaign}</bdi> {said}
      {reason && (
        <>
          {' · '}
          <bdi>{reasonName(reason, words)}</bdi>
        </>
      )}
    </>
  );
}
