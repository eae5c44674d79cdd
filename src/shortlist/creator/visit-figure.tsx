import { useWords } from '../../ui/words-context';
import { type Kind, timeChart, type Visit } from './over-time';
import { Plot } from './plot';
import { type VisitRow, VisitTable } from './visit-table';

interface Props {
  title: string;
  visits: readonly Visit[];
  kind: Kind;
  print(value: number): string;
  /** What one visit told, with its bounds. */
  printVisit(visit: Visit): string;
  /** What became of it; null where there is nothing to compare. */
  change: string | null;
  /** What the chart does not show, and why. */
  note: string | null;
  columns: readonly string[];
  rows: readonly VisitRow[];
}

/** One measure over the person's own visits: what changed, the chart, and the numbers behind it. */
export function VisitFigure({ title, visits, kind, print, printVisit, change, note, columns, rows }: Props) {
  const { say, date } = useWords();
  const chart = timeChart(visits, kind);
  const told = visits.filter(({ measured }) => measured !== null);
  const [first, last] = [told[0], told.at(-1)];
  return (
    <figure class="visit-figure">
      <figcaption>
        <span class="visit-title">{title}</span>
        {change !== null && <span class="visit-change">{change}</span>}
      </figcaption>
      {chart && first && last ? (
        <Plot
          chart={chart}
          visits={visits}
          name={say('creatorPageChart', {
            title,
            from: date(first.day),
            to: date(last.day),
            first: printVisit(first),
            last: printVisit(last),
          })}
          print={print}
          tell={(visit) => say('creatorPagePoint', { date: date(visit.day), value: printVisit(visit) })}
          date={date}
        />
      ) : (
        <p class="hint">
          {first
            ? say('creatorPageOnce', { date: date(first.day), value: printVisit(first) })
            : say('creatorPageNever')}
        </p>
      )}
      {chart && <VisitTable caption={title} columns={columns} rows={rows} />}
      {note !== null && <p class="hint">{note}</p>}
    </figure>
  );
}
