import type { Answer, Verdict } from '../../model/assessment';
import { draw } from './dom';

/** A verdict, an answer or a sign; the style sheet knows its shape, and of `blank` none. Decorative, unless it is given a name. */
export function mark(name: Verdict | Answer | 'bookmark' | 'blank'): SVGSVGElement {
  const attributes = { class: `mark ${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' };
  return draw('svg', attributes, draw('path', { class: 'fill' }), draw('path', { class: 'line' }));
}
