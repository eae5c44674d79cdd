import type { TargetedKeyboardEvent } from 'preact';
import type { ChartView } from '../shared/badge-view';
import { useWords } from './words-context';

/**
 * One bar per recent post, the oldest where reading starts, over the band in which the typical one of the next is
 * expected; each leads to its post. A post without a known rate is a dot in its place. One bar is in the way of the Tab
 * key, the newest; arrows go on from there.
 */
export function PostChart({ chart: { name, band, bars } }: { chart: ChartView }) {
  return (
    <figure class="chart">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of its bars */}
      <div
        class={band ? 'bars banded' : 'bars'}
        role="group"
        aria-label={name}
        style={{ '--bars': bars.length, ...(band && custom(band)) }}
        onKeyDown={stepAlong}
      >
        {bars.map((bar, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two posts may look alike; their place is what differs
          <Bar key={index} bar={bar} isNewest={index === bars.length - 1} />
        ))}
      </div>
      <Legend name={name} band={band} bars={bars} />
    </figure>
  );
}

function Bar({ bar, isNewest }: { bar: ChartView['bars'][number]; isNewest: boolean }) {
  const { height, label, href, leftOut } = bar;
  const shared = {
    class: leftOut ? 'bar hollow' : height === null ? 'bar dot' : 'bar',
    'aria-label': label,
    'data-text': label,
    tabIndex: isNewest ? 0 : -1,
    style: custom({ height: height ?? 0 }),
  };
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn by the style sheet
  if (href === null) return <span role="img" {...shared} />;
  // oxlint-disable-next-line jsx-a11y/anchor-has-content -- its name is in `shared`
  return <a href={href} target="_blank" rel="noopener noreferrer" {...shared} />;
}

const custom = (sizes: { [name: string]: number }): { [property: string]: number } =>
  Object.fromEntries(Object.entries(sizes).map(([name, size]) => [`--${name}`, size]));

/** An arrow key goes from a bar that has the focus to the one beside it. */
function stepAlong({ key, target }: TargetedKeyboardEvent<HTMLElement>): void {
  if (!(target instanceof HTMLElement)) return;
  const next =
    key === 'ArrowLeft' ? target.previousElementSibling : key === 'ArrowRight' ? target.nextElementSibling : null;
  if (!(next instanceof HTMLElement)) return;
  target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

/** Hidden from ears: the chart's name is its own. */
function Legend({ name, band, bars }: ChartView) {
  const { say } = useWords();
  return (
    <figcaption class="legend" aria-hidden="true">
      {name}
      <span class="keys">
        {band && <span class="key band">{say('chartTypical')}</span>}
        {bars.some((bar) => bar.leftOut) && <span class="key hollow">{say('chartLeftOut')}</span>}
      </span>
    </figcaption>
  );
}
