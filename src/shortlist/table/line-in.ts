import { lineOfSummary, lineOfTold } from '../../present/summary-line';
import type { Words } from '../../shared/words';
import { siteById } from '../../sites';
import type { Row } from '../table-port';

/** What a list of several sites says of a creator: a rate that is not its site's usual one is named. Null where nobody looked. */
export function lineIn({ state, summary }: Pick<Row, 'state' | 'summary'>, words: Words): string | null {
  if (state === 'unseen' || !summary) return null;
  const first = siteById(summary.site)?.rules.headline ?? null;
  return state === 'told' ? lineOfTold(summary, first, words) : lineOfSummary(summary, first, words);
}
