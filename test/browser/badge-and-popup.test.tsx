import { render } from 'preact';
import { expect, it } from 'vitest';
import '../../src/popup/popup.css';
import { Mark } from '../../src/ui/mark';
import { card, openBadge, openCard, showPage, strong } from './badge-fakes';

function popupMark(mark: Parameters<typeof render>[0]): Element {
  const container = document.createElement('div');
  document.body.append(container);
  render(mark, container);
  const drawn = container.querySelector('svg');
  if (!drawn) throw new Error('The popup draws no mark.');
  return drawn;
}
/** Its colour, and of its two shapes how each is drawn. */
const lookOf = (mark: Element) => {
  const lines = [...mark.querySelectorAll('path')].map((path) => {
    const { fill, stroke, strokeWidth, strokeDasharray } = getComputedStyle(path);
    return [getComputedStyle(path).getPropertyValue('d'), fill, stroke, strokeWidth, strokeDasharray];
  });
  return [getComputedStyle(mark).color, lines];
};

it('a verdict has the same mark in the card and in the popup, of the same colour, and each its own', () => {
  const verdicts = ['strong', 'possible', 'weak', 'none', 'unknown'] as const;
  const looks = verdicts.map((verdict) => {
    const { badge, find } = openBadge();
    badge.show({ ...strong, verdict }, showPage('<p id="anchor"></p>'));
    const look = lookOf(find('.verdict .mark'));
    badge.remove();
    expect(lookOf(popupMark(<Mark name={verdict} />))).toEqual(look);
    return JSON.stringify(look);
  });
  expect(new Set(looks).size).toBe(verdicts.length);
});

it('and so have an answer, the bookmark and the cross', () => {
  const { root, find } = openCard();
  const looks = card.reasons.map(({ answer }, index) => {
    const look = lookOf(root.querySelectorAll('.reason > .mark')[index] ?? document.body);
    expect(
      lookOf(
        popupMark(
          <li class="reason">
            <Mark name={answer} />
          </li>,
        ),
      ),
    ).toEqual(look);
    return JSON.stringify(look);
  });
  expect(new Set(looks).size).toBe(4);
  const shapes = (mark: Element) =>
    lookOf(mark)[1]
      ?.toString()
      .match(/path\([^)]*\)/g);
  expect(shapes(popupMark(<Mark name="bookmark" />))).toEqual(shapes(find('.save .mark')));
  expect(shapes(popupMark(<Mark name="close" />))).toEqual(shapes(find('.head .mark')));
});
