import type { BadgeMarkup, BadgeView, Markup, PageAnswer, PageView } from '../../shared/badge-view';
import type { Words } from '../../shared/words';
import { cardMarkup, cardName } from './card';
import { el, mark, printed } from './element';

/** Lays out what a page is answered. */
export const pageAnswer = ({ meanwhile, ...view }: PageView, words: Words): PageAnswer => ({
  ...badgeMarkup(view, words),
  meanwhile: meanwhile && badgeMarkup(meanwhile, words),
});

/** Lays out a badge: the line on the page, the button that hides it where it sits in the corner, and the card. */
export function badgeMarkup(view: BadgeView, words: Words, isLoading = false): BadgeMarkup {
  const { key, card } = view;
  const hide = words.say('hide');
  return {
    key,
    opens: card !== null,
    frame: el(
      'div',
      'frame',
      { lang: words.language },
      lineOf(view, words, isLoading),
      el('button', 'hide', { 'aria-label': hide, title: hide }, mark('close')),
      el(
        'div',
        'card',
        { popover: 'auto', role: 'dialog', tabindex: '-1', 'aria-label': card ? cardName(card) : '' },
        ...(card ? [cardMarkup(view, card, words)] : []),
      ),
    ),
  };
}

/** What is shown before anything is known. */
export function loadingMarkup(words: Words): BadgeMarkup {
  const text = words.say('badgeLoading');
  const nothing = { key: null, verdict: 'unknown', saved: false, rejected: false, card: null } as const;
  return badgeMarkup({ ...nothing, parts: [text], name: text }, words, true);
}

/**
 * As many marks in each state: where the page takes our style sheet away, by moving the badge into another document, each
 * of them takes room.
 */
const lineOf = ({ verdict, parts, name, saved, rejected, card }: BadgeView, words: Words, isLoading: boolean): Markup =>
  el(
    'button',
    isLoading ? 'badge loading' : 'badge',
    {
      dir: words.say('direction'),
      'aria-label': name,
      title: name,
      'aria-disabled': String(card === null),
      'aria-haspopup': card ? 'dialog' : 'false',
    },
    mark(verdict),
    ...parts.map((part) => printed('span', 'part', part)),
    mark(rejected ? 'rejected' : saved ? 'bookmark' : 'blank'),
  );
