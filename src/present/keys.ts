import { keyPart, type MessageKey } from '../model/message-key';
import type { Reason } from '../model/reading';

/** The message of the reason why a whole page shows nothing: `login-wall` is `page_login_wall`. */
export const pageKey = (why: Reason): MessageKey => `page_${keyPart(why)}`;

/** What is said otherwise of one number than of a page. */
const ofNumbers = [
  'none',
  'hidden',
  'not-loaded',
  'not-on-page',
  'ambiguous',
  'disagreement',
  'unknown-layout',
] as const satisfies Reason[];

/** The same for a single number. */
export function valueKey(why: Reason): MessageKey {
  const ofNumber = ofNumbers.find((one) => one === why);
  return ofNumber ? `value_${keyPart(ofNumber)}` : pageKey(why);
}
