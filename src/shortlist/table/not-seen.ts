import { toldText } from '../../present/told';
import type { Words } from '../../shared/words';
import type { Row } from '../table-port';

/** Of whom nobody looked at here: that, or when a colleague did; null of everybody else. */
export function notSeenText({ state, summary }: Pick<Row, 'state' | 'summary'>, words: Words): string | null {
  if (state === 'told' && summary) return toldText(summary.lastSeenAt, words);
  return state === 'unseen' || state === 'told' ? words.say('itemUnseen') : null;
}
