import { Fragment } from 'preact';
import type { BadgeView } from '../shared/badge-view';
import { Mark } from './mark';

/** The verdict with its score, and below it size and engagement. */
export function Answer({ view: { verdict, card, parts } }: { view: BadgeView }) {
  const [answer, size = '', rate = '', range = ''] = parts;
  const rest = [size, rate + range].filter((part) => part !== '');
  return (
    <p class={`answer ${verdict}`}>
      <Mark name={verdict} />
      <span class="answer-words">
        <strong>{answer}</strong>
        {card?.score != null && <span class="score">{card.score}</span>}
        {rest.length > 0 && <PartList parts={rest} />}
      </span>
    </p>
  );
}

/** Size and engagement; a line breaks between parts rather than within one. */
const PartList = ({ parts }: Pick<BadgeView, 'parts'>) => (
  <span class="answer-rest">
    {parts.map((part, index) => (
      <Fragment key={part}>
        <span>
          <bdi>{part}</bdi>
          {index < parts.length - 1 && ' ·'}
        </span>{' '}
      </Fragment>
    ))}
  </span>
);
