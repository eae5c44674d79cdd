import type { Answer, Verdict } from '../../model/assessment';
import { answerShapes, type Shape, signShapes, verdictShapes } from '../../ui/marks';
import { draw } from './dom';

export const verdictMark = (verdict: Verdict) => mark(verdictShapes[verdict], verdict);
export const answerMark = (answer: Answer) => mark(answerShapes[answer], answer);
export const sign = (name: keyof typeof signShapes) => mark(signShapes[name], name);

function mark({ fill, line }: Shape, name: string): SVGSVGElement {
  const svg = draw('svg', { class: `mark ${name}`, viewBox: '0 0 16 16' });
  svg.ariaHidden = 'true';
  if (fill) svg.append(draw('path', { class: 'fill', d: fill }));
  if (line) svg.append(draw('path', { class: 'line', d: line }));
  return svg;
}
