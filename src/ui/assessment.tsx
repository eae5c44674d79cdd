import { Fragment } from 'preact';
import type { BadgeView, Line } from '../shared/view';
import { Figures } from './figures';
import { Fold, Lines } from './fold';
import { PostChart } from './post-chart';
import { Reasons } from './reasons';
import { Mark } from './mark';
import { useWords } from './words-context';

/**
 * What the badge's card says, with the answer first: verdict, reasons, numbers, posts.
 * What few looks need is folded away: further facts, and how it was worked out.
 */
export function Assessment({ view }: { view: BadgeView }) {
  const { say } = useWords();
  const { verdict, card } = view;
  const [answer, size = '', rate = '', range = ''] = view.parts;
  const rest = [size, rate + range].filter((part) => part !== '');
  return (
    <div class="assessment">
      <p class={`answer ${verdict}`}>
        <Mark name={verdict} />
        <span class="answer-words">
          <strong>{answer}</strong>
          {card?.score != null && <span class="score">{card.score}</span>}
          {rest.length > 0 && <PartList parts={rest} />}
        </span>
      </p>
      {card && (
        <>
          <Reasons reasons={card.reasons} />
          {card.advice.length > 0 && <Lines class="advice" lines={plain(card.advice)} />}
          <Figures figures={card.figures} />
          {card.about.length > 0 && <Lines class="about" lines={card.about} />}
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
          <Fold title={say('badgeMethod')} lines={plain(card.method)} />
        </>
      )}
    </div>
  );
}

const plain = (texts: readonly string[]): Line[] => texts.map((text) => ({ text, href: null }));

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
