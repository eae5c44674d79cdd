import type { ComponentChildren } from 'preact';
import type { ComparedCellView, ComparedRowView, ComparedSubject, ComparisonView } from '../../shared/compared-view';
import { useWords } from '../../ui/words-context';

interface Props {
  comparison: Pick<ComparisonView, 'subjects' | 'rows'>;
  label: string;
  /** What stands above each column. */
  head(subject: ComparedSubject): ComponentChildren;
}

/** The least that a column is read in; rem. What is narrower scrolls. */
const columnWidth = 8;

/** Creators beside each other: a row a measure, with all its ranges below each other on one axis. */
export function ComparisonTable({ comparison: { subjects, rows }, label, head }: Props) {
  const { say, number } = useWords();
  return (
    <table class="comparison" style={{ minInlineSize: `${(subjects.length + 2) * columnWidth}rem` }}>
      <caption class="for-ears">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{say('compareScreenMeasure')}</th>
          {/* What it draws is said in the cells. */}
          <td aria-hidden="true" />
          {subjects.map((subject, index) => (
            <th scope="col" key={subject.key}>
              <span class="place" aria-hidden="true">
                {number(index + 1)}
              </span>
              {head(subject)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">
              {row.label}
              {row.note !== null && <span class="fine">{row.note}</span>}
            </th>
            <td aria-hidden="true">
              <Axis row={row} />
            </td>
            {row.cells.map((cell, index) => (
              <td key={subjects[index]?.key} class={cell.isBest ? 'best' : undefined}>
                <bdi>{cell.text}</bdi>
                {cell.isBest && <span class="ahead">{say('compareScreenBest')}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One line for each of them, numbered as the columns are. */
function Axis({ row: { cells } }: { row: ComparedRowView }) {
  const { number } = useWords();
  if (cells.every(({ place }) => place === null)) return null;
  return (
    <span class="axis">
      {cells.map(({ place, isBest }, index) => (
        <span class={isBest ? 'line ahead-of-all' : 'line'} key={index}>
          <span class="place">{number(index + 1)}</span>
          <span class="track">{place && <Ends {...place} />}</span>
        </span>
      ))}
    </span>
  );
}

const percent = (part: number): string => `${Math.round(part * 1000) / 10}%`;

const Ends = ({ low, at, high }: NonNullable<ComparedCellView['place']>) => (
  <>
    <span class="ends" style={{ insetInlineStart: percent(low), inlineSize: percent(high - low) }} />
    <span class="at" style={{ insetInlineStart: percent(at) }} />
  </>
);
