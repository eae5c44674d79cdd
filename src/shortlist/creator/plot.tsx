import type { Place, TimeChart, Visit } from './over-time';

interface Props {
  chart: TimeChart;
  visits: readonly Visit[];
  /** What it shows, in one sentence: its accessible name. */
  name: string;
  print(value: number): string;
  /** What a visit told, for the pointer. */
  tell(visit: Visit): string;
  date(day: string): string;
}

/** From so many visits on their dots would run into each other. */
const dense = 60;

/** Values over time: a line with its range, a dot a visit, nothing where a visit told nothing. The first day is where reading starts. */
export function Plot({ chart: { runs, ticks }, visits, name, print, tell, date }: Props) {
  const places = runs.flat();
  const days = [places[0], places.at(-1)].flatMap((place) => (place ? (visits[place.visit]?.day ?? []) : []));
  return (
    <div class={places.length > dense ? 'plot plot-dense' : 'plot'}>
      <div class="plot-scale" aria-hidden="true">
        {ticks.map(({ value, y }) => (
          <span key={value} style={{ '--y': y }}>
            {print(value)}
          </span>
        ))}
      </div>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={name}>
        {ticks.map(({ value, y }) => (
          <path key={value} class="plot-tick" d={`M0 ${down(y)}H100`} />
        ))}
        {runs.map((run) => (
          <g key={run[0]?.visit}>
            <path class="plot-band" d={bandOf(run)} />
            <path class="plot-line" d={lineOf(run)} />
            {run.map((place) => (
              <g key={place.visit} class="plot-visit">
                <path class="plot-reach" d={`M${across(place.x)} ${down(place.low)}V${down(place.high)}`} />
                <path class="plot-dot" d={`M${across(place.x)} ${down(place.y)}h0`} />
                <title>{titleOf(visits[place.visit], tell)}</title>
              </g>
            ))}
          </g>
        ))}
      </svg>
      <div class="plot-days" aria-hidden="true">
        {days.map((day) => (
          <span key={day}>{date(day)}</span>
        ))}
      </div>
    </div>
  );
}

const titleOf = (visit: Visit | undefined, tell: Props['tell']) => visit && tell(visit);

/** In hundredths, to a hundredth of those. */
const across = (x: number): number => Math.round(x * 10_000) / 100;
const down = (y: number): number => across(1 - y);

const lineOf = (run: readonly Place[]): string => `M${run.map(({ x, y }) => `${across(x)} ${down(y)}`).join('L')}`;

function bandOf(run: readonly Place[]): string {
  const edge = (end: 'low' | 'high') => run.map((place) => `${across(place.x)} ${down(place[end])}`);
  return `M${[...edge('high'), ...edge('low').toReversed()].join('L')}Z`;
}
