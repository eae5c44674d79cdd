import type { Summary } from '../../model/summary';
import { lineOfSummary } from '../../present/summary-line';
import type { Words } from '../../shared/words';
import { siteById } from '../../sites';

/** What a list of several sites says of a creator: a rate that is not its site's usual one is named. */
export const lineIn = (summary: Summary, words: Words): string =>
  lineOfSummary(summary, siteById(summary.site)?.rules.headline ?? null, words);
