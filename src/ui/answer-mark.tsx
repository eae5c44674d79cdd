import type { Answer } from '../model/assessment';

/** A criterion's answer as a shape: check, wave, cross, question mark. Decorative: its name is said beside it. */
export function AnswerMark({ answer }: { answer: Answer }) {
  return (
    <svg class={`mark answer-${answer}`} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={paths[answer]}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

const paths = {
  meets: 'm2.8 8.6 3.4 3.4 7-8',
  close: 'M2.5 9.2c1.6-3 3.5-3 5.5-1.2s3.9 1.8 5.5-1.2',
  misses: 'm3.6 3.6 8.8 8.8m0-8.8-8.8 8.8',
  unknown: 'M5.2 5.2c.2-3.4 5.6-3.4 5.6 0 0 2-2.8 2.2-2.8 4.6M8 13.1v.1',
};
