import type { CardView } from '../shared/view';
import { AnswerMark } from './answer-mark';

/** What the brief asked and what was found, most decisive first. */
export function Reasons({ reasons }: Pick<CardView, 'reasons'>) {
  if (reasons.length === 0) return null;
  return (
    <ul class="reasons">
      {reasons.map(({ answer, answerName, text }) => (
        <li class="reason" key={text}>
          <AnswerMark answer={answer} />
          <span>
            <span class="for-ears">{answerName}: </span>
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
