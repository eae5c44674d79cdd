import type { ChartView } from '../shared/view';
import { useWords } from './words-context';

/** A bar of nothing would look like a post that is not there. */
const leastHeight = 0.025;
const gap = 0.24;

/** One bar per recent post, the oldest where reading starts, over the band in which the next one is expected. */
export function PostChart({ chart }: { chart: ChartView }) {
  const slot = 100 / chart.bars.length;
  return (
    <figure class="post-chart">
      <svg role="img" aria-label={chart.name}>
        {chart.band && <Band band={chart.band} />}
        {chart.bars.map(({ height, label, leftOut }, index) => {
          const tall = Math.min(1, Math.max(height, leastHeight)) * 100;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- two posts may look alike; their place is what differs
            <g key={index} class={leftOut ? 'bar left-out' : 'bar'}>
              <title>{label}</title>
              <rect class="bar-reach" x={`${index * slot}%`} width={`${slot}%`} height="100%" />
              <rect
                class="bar-body"
                x={`${(index + gap / 2) * slot}%`}
                width={`${(1 - gap) * slot}%`}
                y={`${100 - tall}%`}
                height={`${tall}%`}
                rx="1.5"
              />
            </g>
          );
        })}
        {chart.band && <Typical share={chart.band.typical} />}
      </svg>
      <Legend chart={chart} />
    </figure>
  );
}

const heightOf = (share: number) => `${100 - Math.min(1, share) * 100}%`;

function Band({ band }: { band: NonNullable<ChartView['band']> }) {
  const high = Math.min(1, band.high);
  return <rect class="band" width="100%" y={heightOf(high)} height={`${(high - Math.min(high, band.low)) * 100}%`} />;
}

const Typical = ({ share }: { share: number }) => (
  <line class="typical" x1="0" x2="100%" y1={heightOf(share)} y2={heightOf(share)} />
);

/** Hidden from ears: the chart's name says it in words. */
function Legend({ chart }: { chart: ChartView }) {
  const { say } = useWords();
  return (
    <figcaption class="legend" aria-hidden="true">
      <span>{say('chartOlder')}</span>
      <span class="legend-keys">
        {chart.band && <span class="key key-band">{say('chartTypical')}</span>}
        {chart.bars.some((bar) => bar.leftOut) && <span class="key key-left-out">{say('chartLeftOut')}</span>}
      </span>
      <span>{say('chartNewer')}</span>
    </figcaption>
  );
}
