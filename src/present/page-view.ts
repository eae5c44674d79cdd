import type { Reading } from '../model/reading';
import type { BadgeView, CardView } from '../shared/badge-view';
import type { Words } from '../shared/words';
import { adviceText } from './advice';
import { pageKey } from './keys';
import { brokenText, type Diagnosis, isBroken, reportOf } from './report';

/** A card that says but one thing. */
const cardOf = (title: string, advice: string, report: string | null): CardView => ({
  brief: null,
  title,
  score: null,
  figures: [],
  reasons: [],
  advice: [advice],
  about: [],
  facts: [],
  chart: null,
  basis: [],
  method: [],
  standing: [],
  choices: [],
  report,
});

/**
 * The badge of a page on which no account could be read: it says why, its card what can be done about it, and there is
 * nothing to save.
 */
export function pageView(reading: Reading, diagnosis: Diagnosis, words: Words): BadgeView {
  const why = reading.missing.find(({ what }) => what === 'page')?.why ?? 'unknown-layout';
  const text = words.say(pageKey(why));
  const { siteName } = diagnosis;
  const card = isBroken(reading.missing)
    ? cardOf(siteName, brokenText(diagnosis, words), reportOf(reading, diagnosis))
    : cardOf(siteName, adviceText(why, siteName, words), null);
  return { key: null, verdict: 'unknown', parts: [text], name: text, saved: false, rejected: false, card };
}
