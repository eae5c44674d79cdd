import type { Answer, Verdict } from '../model/assessment';

/**
 * A mark on a field of 16 × 16: a filled area and a drawn line. Each differs from the others in shape, so that nobody
 * needs its colour. The badge draws them and so do Fitlens's own pages.
 */
export interface Shape {
  fill?: string;
  line?: string;
}

const ring = 'M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 1 1 0-12.5z';

/** The fuller the circle, the better the fit. The check is a hole, so that forced colours keep it visible. */
export const verdictShapes: { [verdict in Verdict]: Shape } = {
  strong: { fill: 'M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1zM7 11.5 3.8 8.3 4.95 7.15 7 9.2l4.1-4.55 1.2 1.1z' },
  possible: { line: ring, fill: 'M8 4.2a3.8 3.8 0 0 1 0 7.6z' },
  weak: { line: ring, fill: 'M8 4.2A3.8 3.8 0 0 1 11.8 8H8z' },
  none: { line: `${ring}M3.7 12.3 12.3 3.7` },
  unknown: { line: ring },
};

export const answerShapes: { [answer in Answer]: Shape } = {
  meets: { line: 'm2.75 8.5 3.5 3.5 7-7.5' },
  close: { line: 'M2.25 9.1C4 6.5 6 6.9 8 8s4 1.5 5.75-1.1' },
  misses: { line: 'm3.75 3.75 8.5 8.5m0-8.5-8.5 8.5' },
  unrated: { line: 'M3.25 8h9.5' },
  unknown: { line: 'M5.6 5.9a2.4 2.4 0 1 1 3.6 2.1C8.4 8.5 8 9 8 9.9M8 12.75v.01' },
};

export const signShapes = {
  close: { line: 'm4 4 8 8m0-8-8 8' },
  bookmark: { line: 'M4.25 2.25h7.5v11.5L8 10.9l-3.75 2.85z' },
};
