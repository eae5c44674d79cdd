import type { Reading } from '../../model/reading';
import type { BadgeView } from '../view';
import type { Words } from '../words';
import { brokenText, type Diagnosis, isBroken, reportOf } from './report';

/** The message key of a reason: `login-wall` is `page_login_wall`. */
export const reasonKey = (group: 'page' | 'engagement', why: string): string => `${group}_${why.replaceAll('-', '_')}`;

/** The badge of a page on which no account could be read: it says why, and offers nothing to save. */
export function pageView(reading: Reading, diagnosis: Diagnosis, words: Words): BadgeView {
  const why = reading.missing.find(({ what }) => what === 'page')?.why ?? 'unknown-layout';
  const text = words.say(reasonKey('page', why));
  const card = isBroken(reading.missing)
    ? {
        title: diagnosis.siteName,
        figures: [],
        reasons: [],
        lever: null,
        facts: [brokenText(diagnosis, words)],
        chart: null,
        basis: [],
        method: [],
        report: reportOf(reading, diagnosis),
      }
    : null;
  return { key: null, verdict: 'unknown', parts: [text], name: text, saved: false, card };
}
