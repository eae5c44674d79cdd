import { render } from 'preact';
import { expect, it } from 'vitest';
import '../../src/popup/popup.css';
import { answerMark, sign, verdictMark } from '../../src/content/badge/marks';
import { AnswerMark } from '../../src/ui/answer-mark';
import { Sign } from '../../src/ui/mark';
import { VerdictMark } from '../../src/ui/verdict-mark';
import { openBadge, showPage, strong } from './badge-fakes';

function popupMark(mark: Parameters<typeof render>[0]): Element {
  const container = document.createElement('div');
  document.body.append(container);
  render(mark, container);
  const drawn = container.querySelector('svg');
  if (!drawn) throw new Error('The popup draws no mark.');
  return drawn;
}
const pathsOf = (mark: Element) => [...mark.querySelectorAll('path')].map((path) => path.getAttribute('d'));
const lookOf = (mark: Element) => {
  const lines = [...mark.querySelectorAll('path')].map((path) => {
    const { fill, stroke, strokeWidth, strokeDasharray } = getComputedStyle(path);
    return [fill, stroke, strokeWidth, strokeDasharray];
  });
  return [getComputedStyle(mark).color, lines];
};

it('a verdict has the same mark in the card and in the popup, of the same colour', () => {
  for (const verdict of ['strong', 'possible', 'weak', 'none', 'unknown'] as const) {
    const { badge, find } = openBadge();
    badge.show({ ...strong, verdict }, showPage('<p id="anchor"></p>'));
    const inBadge = find('.verdict .mark');
    const [paths, look] = [pathsOf(inBadge), lookOf(inBadge)];
    badge.remove();
    const inPopup = popupMark(<VerdictMark verdict={verdict} />);
    expect(pathsOf(inPopup)).toEqual(paths);
    expect(lookOf(inPopup)).toEqual(look);
  }
});

it('and so have an answer, the bookmark and the cross', () => {
  for (const answer of ['meets', 'close', 'misses', 'unknown'] as const)
    expect(pathsOf(popupMark(<AnswerMark answer={answer} />))).toEqual(pathsOf(answerMark(answer)));
  for (const name of ['bookmark', 'close'] as const)
    expect(pathsOf(popupMark(<Sign name={name} />))).toEqual(pathsOf(sign(name)));
  expect(pathsOf(verdictMark('weak'))).not.toEqual(pathsOf(verdictMark('none')));
});
