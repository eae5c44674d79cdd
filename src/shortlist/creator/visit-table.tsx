import { useWords } from '../../ui/words-context';

export interface VisitRow {
  day: string;
  /** As many as there are columns; null for what was not told. */
  cells: (string | null)[];
}

interface Props {
  caption: string;
  columns: readonly string[];
  /** The oldest first. */
  rows: readonly VisitRow[];
}

/** The numbers behind a chart, folded until somebody wants them; the newest on top. */
export function VisitTable({ caption, columns, rows }: Props) {
  const { say, date } = useWords();
  return (
    <details class="fold visit-table">
      <summary>{say('creatorPageTable')}</summary>
      <table>
        <caption class="for-ears">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('creatorPageDay')}</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map(({ day, cells }) => (
            <tr key={day}>
              <th scope="row">{date(day)}</th>
              {cells.map((cell, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- its column is what it is
                <td key={index}>{cell ?? <span class="hint">{say('creatorPageNotTold')}</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
