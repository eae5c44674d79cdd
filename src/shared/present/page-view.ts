import type { Missing } from '../../model/reading';
import type { BadgeView } from '../view';
import type { Words } from '../words';

/** The message key of a reason: `login-wall` is `page_login_wall`. */
export const reasonKey = (group: 'page' | 'engagement', why: string): string => `${group}_${why.replaceAll('-', '_')}`;

/** The badge of a page on which no account could be read: it says why, and offers nothing to save. */
export function pageView(missing: readonly Missing[], words: Words): BadgeView {
  const why = missing.find(({ what }) => what === 'page')?.why ?? 'unknown-layout';
  const text = words.say(reasonKey('page', why));
  return { key: null, verdict: 'unknown', parts: [text], name: text, saved: false, card: null };
}
