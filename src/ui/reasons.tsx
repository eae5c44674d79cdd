import type { CardView } from '../shared/badge-view';
import { Mark } from './mark';

/** What the brief asked and what was found, most decisive first. */
export function Reasons({ reasons }: Pick<CardView, 'reasons'>) {
  if (reasons.length === 0) return null;
  return (
    <ul class="reasons">
      {reasons.map(({ answer, answerName, text, points }) => (
        <li class="reason" key={text}>
          <Mark name={answer} />
          <span>
            <span class="for-ears">{answerName}: </span>
            {text}
          </span>
          <span class="points">{points}</span>
        </li>
      ))}
    </ul>
  );
}
