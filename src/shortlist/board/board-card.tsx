import type { Status } from '../../model/candidate';
import { reasonName } from '../../shared/candidate-words';
import { siteNameOf } from '../../sites';
import { DueText } from '../../ui/creator/due-text';
import { Mark } from '../../ui/mark';
import { useWords } from '../../ui/words-context';
import { writeRoute } from '../routes';
import { calledIn } from '../table/called-in';
import { lineIn } from '../table/line-in';
import { notSeenText } from '../table/not-seen';
import type { Row } from '../table-port';

interface Props {
  row: Row;
  status: Status;
  campaign: string;
  /** Asks for another status. */
  move(row: Row): void;
  onKeyDown(event: KeyboardEvent): void;
}

export const cardElement = (id: string) => `card-${id}`;

/** What is dragged: the creator's id, and no text that another page could take. */
export const draggedType = 'application/x-fitlens-creator';

/** Somebody on the board: who, what is made of them, what is to be done next. */
export function BoardCard({ row, status, campaign, move, onKeyDown }: Props) {
  const words = useWords();
  const { say } = words;
  const { id, summary, candidate } = row;
  const called = calledIn(row);
  const notSeen = notSeenText(row, words);
  const line = lineIn(row, words);
  const step = candidate?.nextStep;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys move the card, as its buttons do
    <li
      id={cardElement(id)}
      class={`card ${row.state}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys move it
      tabIndex={0}
      draggable
      aria-label={called}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        event.dataTransfer?.setData(draggedType, id);
        if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <span class="card-head">
        {summary && <Mark name={summary.verdict} />}
        <a class="called" href={writeRoute({ screen: 'creator', ids: [id], campaign })} title={called}>
          <bdi>{called}</bdi>
        </a>
        <button
          type="button"
          class="quiet icon"
          aria-label={say('boardMove', { creator: called })}
          onClick={() => move(row)}
        >
          <Mark name="more" />
        </button>
      </span>
      <span class="beside">
        {summary?.sites.map(siteNameOf).join(' · ')}
        {notSeen !== null && <> · {notSeen}</>}
      </span>
      {line !== null && <span class="card-line">{line}</span>}
      {status === 'rejected' && candidate?.reason && (
        <span class="beside">
          <bdi>{reasonName(candidate.reason, words)}</bdi>
        </span>
      )}
      {step && (
        <span class="card-step">
          <bdi>{step.text}</bdi> <DueText dueOn={step.dueOn} />
        </span>
      )}
    </li>
  );
}
