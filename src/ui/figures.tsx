import type { CardView } from '../shared/badge-view';

/** The headline numbers, each with what it is and how exact it is. */
export function Figures({ figures }: Pick<CardView, 'figures'>) {
  if (figures.length === 0) return null;
  return (
    <dl class="figures">
      {figures.map(({ label, value, note }) => (
        <div class="figure" key={label}>
          <dt>{label}</dt>
          <dd class="figure-value">
            <bdi>{value}</bdi>
          </dd>
          {note !== null && <dd class="figure-note">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
