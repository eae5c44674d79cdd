import type { Post } from '../../../model/reading';
import { blankPost } from '../../../reading/blank';
import { grammarFor } from '../../../reading/printed/number-grammar';
import { isSameHandle } from '../../../reading/handle';
import { origin, postAddressOf, postUrl } from '../address';
import { captionIn } from './caption';
import { readShown } from '../count';
import type { Embedded } from '../json/embedded';
import { allHooked, firstHooked, hookedText } from './hooks';
import { timeOf } from '../post-time';
import { commercialTags } from './commercial-tags';

/** Whether a link of `card` leads to this profile. */
const hasLinkTo = (card: Element, handle: string): boolean =>
  [...card.querySelectorAll('a[href]')].some((link) => {
    const href = link.getAttribute('href') ?? '';
    return URL.canParse(href, origin) && isSameHandle(new URL(href, origin).pathname, `/@${handle}`);
  });

const isPlayer = (mark: Element): boolean => mark.id.startsWith('xgwrapper-');

/** What names a post on its card: its player and, since late 2026, its menu. Photo posts have no player. */
const marksOf = (within: ParentNode, id: string): Element[] =>
  [...within.querySelectorAll('[id^="xgwrapper-"], [data-more-menu-item-id]')].filter(
    (mark) => (isPlayer(mark) ? mark.id.split('-').at(-1) : mark.getAttribute('data-more-menu-item-id')) === id,
  );

/** The post's card among the others of the feed. */
function cardOf(document: Document, id: string): Element | null {
  const [card, ...others] = new Set(marksOf(document, id).flatMap((mark) => mark.closest('article') ?? []));
  return others.length === 0 ? (card ?? null) : null;
}

/** The counts of a photo post on its own page: no card is around them, only the page's address tells whose they are. */
function barOf(document: Document, id: string): Element | null {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const [count, ...others] = allHooked(document, 'like-count');
  if (postAddressOf(canonical)?.id !== id || count === undefined || others.length > 0) return null;
  return count.closest('article') === null ? count.closest('section') : null;
}

/**
 * The visible post, among the others of the feed it stands in, as it was drawn at `at`: reactions, caption and its
 * commercial tags, which `words`, the page's own, tell apart. Views are not shown there. Null while it is not on the page.
 */
export function readPost(
  document: Document,
  { handle, id }: { handle: string; id: string },
  words: Embedded['words'],
  at: string,
): Post | null {
  const card = cardOf(document, id) ?? barOf(document, id);
  if (card === null || !hasLinkTo(card, handle)) return null;
  const grammar = grammarFor(document);
  const shown = (name: string) => readShown(hookedText(card, name), grammar);
  return {
    ...blankPost(id, postUrl({ handle, id, kind: 'video' })),
    author: handle,
    ...timeOf(undefined, id, at),
    kind: marksOf(card, id).some(isPlayer) ? 'video' : null,
    likes: shown('like-count'),
    comments: shown('comment-count'),
    // In place of a zero stands the word "Share"; the button's label has the number.
    shares:
      shown('share-count') ?? readShown(firstHooked(card, 'share-icon')?.getAttribute('aria-label') ?? null, grammar),
    // "undefined" is TikTok's own slip; it was put right in 2026.
    saves: shown('favorite-count') ?? shown('undefined-count'),
    caption: captionIn(allHooked(card, 'video-desc')),
    ...commercialTags(card, words),
  };
}
