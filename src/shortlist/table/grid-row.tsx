import { Component } from 'preact';
import type { ColumnId } from '../../model/list-view';
import { lineIn } from './line-in';
import { useWords } from '../../ui/words-context';
import type { Row } from '../table-port';
import { calledIn } from './called-in';
import { Cell } from './cell';
import type { CellProps } from './cell-props';
import { isNumeric } from './columns';
import { NameCell } from './name-cell';
import { notSeenText } from './not-seen';

interface Props extends Omit<CellProps, 'row'> {
  /** Undefined while it is being read. */
  row: Row | undefined;
  place: number;
  columns: readonly ColumnId[];
  snippet: string | null;
  campaign: string | null;
  isActive: boolean;
  isSelected: boolean;
  select(place: number, id: string, isRange: boolean): void;
  activate(place: number): void;
}

export const rowElement = (place: number): string => `table-row-${place}`;

/** One creator. It is drawn again only where something of it is another: a table is scrolled fast. */
export class GridRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const names = Object.keys(next) as (keyof Props)[];
    return names.some((name) => next[name] !== this.props[name]);
  }

  override render() {
    return <DrawnRow {...this.props} />;
  }
}

/** What is not up to date is grey until it is made anew. */
function DrawnRow({ row, place, columns, isActive, isSelected, select, activate, ...rest }: Props) {
  const words = useWords();
  const { say } = words;
  const shared = {
    id: rowElement(place),
    role: 'row',
    // The head is the first row.
    'aria-rowindex': place + 2,
    tabIndex: isActive ? 0 : -1,
    style: { translate: `0 calc(${place} * var(--row))` },
    onFocusIn: () => activate(place),
  } as const;
  if (!row)
    return (
      <div {...shared} class="grid-row" aria-busy="true">
        <span role="gridcell" class="cell whole" aria-colspan={columns.length + 1}>
          <span class="for-ears">…</span>
          <span class="awaited" />
        </span>
      </div>
    );
  const called = calledIn(row);
  if (row.state === 'unreadable' || !row.creator)
    return (
      <div {...shared} class="grid-row unreadable">
        <span role="gridcell" class="cell whole" aria-colspan={columns.length + 1}>
          {say('itemUnreadable')}
        </span>
      </div>
    );
  const line = lineIn(row, words);
  const saidOf = [called, line, notSeenText(row, words) ?? (line === null ? say('itemUnseen') : null)];
  return (
    <div
      {...shared}
      class={`grid-row ${row.state}`}
      aria-label={saidOf.filter((part) => part !== null).join(' · ')}
      aria-selected={isSelected}
      title={row.state === 'stale' ? say('shortlistStale') : undefined}
    >
      <span role="gridcell" class="check">
        <input
          type="checkbox"
          checked={isSelected}
          tabIndex={isActive ? 0 : -1}
          aria-label={say('tableSelect', { creator: called })}
          onClick={(event) => select(place, row.id, event.shiftKey)}
        />
      </span>
      {columns.map((column) => (
        <span role="gridcell" key={column} class={`cell ${isNumeric(column) ? 'numeric' : ''}`}>
          {column === 'name' ? (
            <NameCell row={row} isActive={isActive} saysUnseen={!columns.includes('verdict')} {...rest} />
          ) : (
            <Cell column={column} row={row} {...rest} />
          )}
        </span>
      ))}
    </div>
  );
}
