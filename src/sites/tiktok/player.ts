import type { Post } from '../../model/reading';
import { blankPost } from '../../reading/blank';
import { isSameHandle, origin, postUrl } from './address';
import { grammarFor, readShown } from './count';
import { firstHooked, hookedText } from './hooks';
import { timeFromId } from './post-time';

/** Whether a link of `article` leads to this profile. */
const hasLinkTo = (article: Element, handle: string): boolean =>
  [...article.querySelectorAll('a[href]')].some((link) => {
    const href = link.getAttribute('href') ?? '';
    return URL.canParse(href, origin) && isSameHandle(new URL(href, origin).pathname, `/@${handle}`);
  });

/**
 * The video in the player, among the others of the feed it stands in: reactions and the label of paid posts. Views are
 * not shown there. Null while it is not on the page.
 */
export function readPlayer(document: Document, handle: string, id: string): Post | null {
  const player = [...document.querySelectorAll('[id^="xgwrapper-"]')].filter((element) =>
    element.id.endsWith(`-${id}`),
  );
  const article = player.length === 1 ? player[0]?.closest('article') : null;
  if (!article || !hasLinkTo(article, handle)) return null;
  const grammar = grammarFor(document);
  const shown = (name: string) => readShown(hookedText(article, name), grammar);
  return {
    ...blankPost(id, postUrl({ handle, id, kind: 'video' })),
    author: handle,
    publishedAt: timeFromId(id),
    kind: 'video',
    likes: shown('like-count'),
    comments: shown('comment-count'),
    shares: shown('share-count'),
    // "undefined" is TikTok's own slip; it was put right in 2026.
    saves: shown('favorite-count') ?? shown('undefined-count'),
    paid: firstHooked(article, 'sponsored-tag') === null ? null : 'label',
  };
}
