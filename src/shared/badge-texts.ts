import type { MessageKey } from '../model/message-key';

/** The badge's own texts: a content script asks the browser for none, the worker sends them along with the style sheet. */
export const badgeTexts = [
  'language',
  'direction',
  'badgeLoading',
  'hide',
  'close',
  'save',
  'saved',
  'badgeMore',
  'badgeMethod',
  'chartTypical',
  'chartLeftOut',
  'copyReport',
  'copied',
] as const satisfies MessageKey[];

export type BadgeTexts = { readonly [key in (typeof badgeTexts)[number]]: string };

/** The badge's texts in the user's language. */
export const sayBadgeTexts = (say: (key: MessageKey) => string): BadgeTexts =>
  Object.fromEntries(badgeTexts.map((key) => [key, say(key)])) as BadgeTexts;
