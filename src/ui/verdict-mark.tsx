import type { Verdict } from '../model/assessment';
import { Mark } from './mark';
import { verdictShapes } from './marks';

/** How well a creator fits, as a circle that is the fuller the better. */
export const VerdictMark = ({ verdict }: { verdict: Verdict }) => (
  <Mark shape={verdictShapes[verdict]} name={verdict} />
);
