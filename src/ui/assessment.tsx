import { Fragment } from 'preact';
import type { BadgeView, Line } from '../shared/badge-view';
import { Answer } from './answer';
import { Figures } from './figures';
import { Fold, Lines } from './fold';
import { PostChart } from './post-chart';
import { Reasons } from './reasons';
import { useWords } from './words-context';

/** What the badge's card says, with the answer first. */
export const Assessment = ({ view }: { view: BadgeView }) => (
  <div class="assessment">
    <Answer view={view} />
    {view.card && <Grounds card={view.card} />}
  </div>
);

/**
 * What an answer stands on: reasons, numbers, posts. What few looks need is folded away: further facts, and how it was
 * worked out.
 */
export function Grounds({ card }: { card: NonNullable<BadgeView['card']> }) {
  const { say } = useWords();
  return (
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
  );
}

const plain = (texts: readonly string[]): Line[] => texts.map((text) => ({ text, href: null }));
