import type { Answer, Verdict } from '../../model/assessment';
import { draw } from './dom';

/** A verdict, an answer or a sign; the style sheet knows its shape, and of `blank` none. Decorative, unless it is given a name. */
export function mark(name: Verdict | Answer | 'bookmark' | 'blank'): SVGSVGElement {
  const svg = draw('svg', { class: `mark ${name}`, viewBox: '0 0 16 16' });
  svg.ariaHidden = 'true';
  svg.append(draw('path', { class: 'fill' }), draw('path', { class: 'line' }));
  return svg;
}
