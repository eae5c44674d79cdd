import type { Answer, Verdict } from '../model/assessment';

/** A verdict, an answer or a sign; the style sheet knows its shape. Decorative: what it means is said beside it. */
export const Mark = ({ name }: { name: Verdict | Answer | 'bookmark' | 'more' | 'people' | 'lock' }) => (
  <svg class={`mark ${name}`} viewBox="0 0 16 16" aria-hidden="true">
    <path class="fill" />
    <path class="line" />
  </svg>
);
