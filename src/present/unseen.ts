import type { BadgeView } from '../shared/badge-view';
import type { Words } from '../shared/words';

/** In place of what an assessment of nothing would say of an account that nobody looked at in this browser. */
export function unseenBadge(badge: BadgeView, words: Words): BadgeView {
  const text = words.say('creatorPageUnseen');
  return { ...badge, verdict: 'unknown', parts: [text], name: text, card: null };
}
