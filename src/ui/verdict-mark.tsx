import type { VNode } from 'preact';
import type { Verdict } from '../model/assessment';

/** Each verdict has its own shape, so that nobody needs the colour. Decorative: the verdict's words stand beside it. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <svg class={`mark verdict-${verdict}`} viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
      {shapes[verdict]}
    </svg>
  );
}

const ring = <circle cx="8" cy="8" r="6.25" stroke-width="1.5" />;

const shapes: { [verdict in Verdict]: VNode } = {
  // The check is a hole, so that it stays visible where the system sets the colours.
  strong: (
    <path
      d="M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1zM7 11.5 3.8 8.3 4.95 7.15 7 9.2l4.1-4.55 1.2 1.1z"
      fill="currentColor"
      fill-rule="evenodd"
      stroke="none"
    />
  ),
  possible: (
    <>
      {ring}
      <path d="M8 1.75a6.25 6.25 0 0 0 0 12.5z" fill="currentColor" stroke="none" />
    </>
  ),
  weak: (
    <>
      {ring}
      <path d="M5.25 8h5.5" stroke-width="1.75" stroke-linecap="round" />
    </>
  ),
  none: (
    <>
      {ring}
      <path d="m5.75 5.75 4.5 4.5m0-4.5-4.5 4.5" stroke-width="1.5" stroke-linecap="round" />
    </>
  ),
  unknown: <circle cx="8" cy="8" r="6.25" stroke-width="1.5" stroke-dasharray="2.2 1.727" />,
};
