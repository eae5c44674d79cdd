import type { ChartView } from '../shared/view';
import { gap, slotOf } from './bars';
import { useWords } from './words-context';

/** A bar of nothing would look like a post that is not there. */
const leastHeight = 0.025;

/** One bar per recent post, the oldest where reading starts, over the band in which the next one is expected. */
export function PostChart({ chart }: { chart: ChartView }) {
  const slot = slotOf(chart.bars) * 100;
  return (
    <figure class="chart">
      <svg role="img" aria-label={chart.name}>
        {chart.band && <Band band={chart.band} />}
        {chart.bars.map(({ height, label, leftOut }, index) => {
          const tall = Math.min(1, Math.max(height, leastHeight)) * 100;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- two posts may look alike; their place is what differs
            <g key={index} class={leftOut ? 'bar hollow' : 'bar'}>
              <title>{label}</title>
              <rect class="column" x={`${index * slot}%`} width={`${slot}%`} height="100%" />
              <rect
                class="body"
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
  return <rect class="range" width="100%" y={heightOf(high)} height={`${(high - Math.min(high, band.low)) * 100}%`} />;
}

const Typical = ({ share }: { share: number }) => (
  <line class="typical" x1="0" x2="100%" y1={heightOf(share)} y2={heightOf(share)} />
);

/** Hidden from ears: the chart's name says it in words. */
function Legend({ chart }: { chart: ChartView }) {
  const { say } = useWords();
  return (
    <figcaption class="legend" aria-hidden="true">
      <span class="legend-ends" style={{ inlineSize: `${chart.bars.length * slotOf(chart.bars) * 100}%` }}>
        <span>{say('chartOlder')}</span> <span>{say('chartNewer')}</span>
      </span>
      <span class="keys">
        {chart.band && <span class="key band">{say('chartTypical')}</span>}
        {chart.bars.some((bar) => bar.leftOut) && <span class="key hollow">{say('chartLeftOut')}</span>}
      </span>
    </figcaption>
  );
}
