import { useRef, useState } from 'preact/hooks';
import type { Status } from '../../model/candidate';
import { statusName } from '../../shared/candidate-words';
import { useWords } from '../../ui/words-context';
import type { Row } from '../table-port';
import { BoardCard, draggedType } from './board-card';
import type { Lane as LaneOf } from './use-lanes';

interface Props {
  lane: LaneOf;
  campaign: string;
  move(row: Row): void;
  /** Somebody was dropped here. */
  drop(id: string, status: Status): void;
  onKeyDown(row: Row, status: Status, event: KeyboardEvent): void;
  more(status: Status): void;
}

/** The candidates of one status. */
export function Lane({ lane: { status, total, rows }, campaign, move, drop, onKeyDown, more }: Props) {
  const words = useWords();
  const { say, number } = words;
  const [isOver, setOver] = useState(false);
  // A drag enters each card of the lane before it has left the one before.
  const entered = useRef(0);
  const isOurs = (event: DragEvent) => event.dataTransfer?.types.includes(draggedType) === true;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping has its keys and its button
    <section
      class={`lane ${isOver ? 'over' : ''}`}
      aria-labelledby={`lane-${status}`}
      onDragEnter={(event) => {
        if (!isOurs(event)) return;
        entered.current++;
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!isOurs(event)) return;
        entered.current = Math.max(0, entered.current - 1);
        if (entered.current === 0) setOver(false);
      }}
      onDragOver={(event) => {
        if (isOurs(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!isOurs(event)) return;
        event.preventDefault();
        entered.current = 0;
        setOver(false);
        const id = event.dataTransfer?.getData(draggedType) ?? '';
        if (id !== '') drop(id, status);
      }}
    >
      <h2 id={`lane-${status}`}>
        {statusName(status, words)} <span class="tally">{number(total)}</span>
      </h2>
      <ul>
        {rows.map((row) => (
          <BoardCard
            key={row.id}
            row={row}
            status={status}
            campaign={campaign}
            move={move}
            onKeyDown={(event) => onKeyDown(row, status, event)}
          />
        ))}
      </ul>
      {rows.length < total && (
        <button type="button" class="quiet" onClick={() => more(status)}>
          {say('boardMore', { shown: number(rows.length), total: number(total) })}
        </button>
      )}
    </section>
  );
}
