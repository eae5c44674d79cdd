import { Fragment } from 'preact';
import type { BadgeView } from '../shared/view';
import { Figures } from './figures';
import { Fold } from './fold';
import { PostChart } from './post-chart';
import { Reasons } from './reasons';
import { VerdictMark } from './verdict-mark';
import { useWords } from './words-context';

/**
 * What the badge's card says, with the answer first: verdict, reasons, numbers, posts.
 * What few looks need is folded away: further facts, and how it was worked out.
 */
export function Assessment({ view }: { view: BadgeView }) {
  const { say } = useWords();
  const { verdict, parts, card } = view;
  return (
    <div class="assessment">
      <p class={`answer ${verdict}`}>
        <VerdictMark verdict={verdict} />
        <span class="answer-words">
          <strong>{parts.at(-1)}</strong>
          {parts.length > 1 && <PartList parts={parts.slice(0, -1)} />}
        </span>
      </p>
      {card && (
        <>
          <Reasons reasons={card.reasons} />
          {card.lever !== null && <p class="lever">{card.lever}</p>}
          <Figures figures={card.figures} />
          {card.chart && <PostChart chart={card.chart} />}
          {card.basis.length > 0 && (
            <ul class="basis">
              {card.basis.map((line) => (
                <Fragment key={line}>
                  <li>{line}</li>{' '}
                </Fragment>
              ))}
            </ul>
          )}
          <Fold title={say('badgeMore')} lines={card.facts} />
          <Fold title={say('badgeMethod')} lines={card.method} />
        </>
      )}
    </div>
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
