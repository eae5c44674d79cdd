import type { ChartView } from '../shared/view';
import { barWidth } from './bars';
import { useWords } from './words-context';

/** A bar of nothing would look like a post that is not there. */
const leastHeight = 0.025;

/**
 * One bar per recent post, the oldest where reading starts, over the band in which the typical one of the next is expected. A post
 * without a known rate is a dot in its place.
 */
export function PostChart({ chart }: { chart: ChartView }) {
  const slot = 1 / chart.bars.length;
  const bar = barWidth(chart.bars.length);
  return (
    <figure class="chart">
      <svg role="img" aria-label={chart.name}>
        {chart.band && <Band band={chart.band} />}
        {chart.bars.map(({ height, label, leftOut }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two posts may look alike; their place is what differs
          <g key={index} class={leftOut ? 'bar hollow' : 'bar'}>
            <title>{label}</title>
            <rect class="column" x={percent(index * slot)} width={percent(slot)} height="100%" />
            {height === null ? (
              <circle class="body" cx={percent((index + 0.5) * slot)} cy="97%" r="2" />
            ) : (
              <rect
                class="body"
                x={percent((index + 0.5) * slot - bar / 2)}
                width={percent(bar)}
                y={levelOf(Math.max(height, leastHeight))}
                height={percent(Math.min(1, Math.max(height, leastHeight)))}
                rx="1.5"
              />
            )}
          </g>
        ))}
        {chart.band && <Typical share={chart.band.typical} />}
      </svg>
      <Legend chart={chart} />
    </figure>
  );
}

const percent = (share: number) => `${share * 100}%`;

/** How far below the upper edge a share of the tallest bar ends. */
const levelOf = (share: number) => percent(1 - Math.min(1, share));

function Band({ band }: { band: NonNullable<ChartView['band']> }) {
  const high = Math.min(1, band.high);
  return <rect class="range" width="100%" y={levelOf(high)} height={percent(high - Math.min(high, band.low))} />;
}

const Typical = ({ share }: { share: number }) => (
  <line class="typical" x1="0" x2="100%" y1={levelOf(share)} y2={levelOf(share)} />
);

/** Hidden from ears: the chart's name is its own. */
function Legend({ chart }: { chart: ChartView }) {
  const { say } = useWords();
  return (
    <figcaption class="legend" aria-hidden="true">
      {chart.name}
      <span class="keys">
        {chart.band && <span class="key band">{say('chartTypical')}</span>}
        {chart.bars.some((bar) => bar.leftOut) && <span class="key hollow">{say('chartLeftOut')}</span>}
      </span>
    </figcaption>
  );
}
