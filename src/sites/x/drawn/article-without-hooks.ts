import type { Count } from '../../../model/count';
import type { Grammar } from '../../../reading/printed/number-grammar';
import { readShownCount } from '../../../reading/printed/shown-count';
import { isSameHandle } from '../../../reading/handle';
import { readOnce } from '../../../reading/read-once';
import { handleIn, leadsTo, statusOf } from '../address';
import { drawnPost, saysWhomItAnswers, type ShownPost } from './shown-post';
import { textOfBlocks } from './visible-text';

// Posts as X's pages draw them since September 2026, without hooks for tests: each entry of a list is a link as a whole
// (the asked post is none), each number stands in the part of its action.

/** A quoted post is an article of its own. */
const ownIn = (article: Element, selector: string): Element[] =>
  [...article.querySelectorAll(selector)].filter((element) => element.closest('article') === article);

const actions = '[data-engagement-action]';

const textIn = (article: Element): Element | null => ownIn(article, 'div[dir="auto"]')[0] ?? null;

/** What is shown, cut off from 10,000 up; an action without a number is not zero. */
function countOn(article: Element, grammar: Grammar, action: string): Count | null {
  const parts = ownIn(article, `[data-engagement-action="${action}"]`);
  const shown = parts
    .flatMap((part) => [...part.querySelectorAll('*')])
    .filter((part) => part.childElementCount === 0 && /\p{Nd}/u.test(part.textContent ?? ''));
  // A post has each action once: a second one is another post's. Two numbers are one that is just changing.
  return parts.length === 1 && shown.length === 1
    ? readShownCount(shown[0]?.textContent ?? '', grammar, 'truncated')
    : null;
}

/** The number on a link to the post that comes after the first, which is the post's date. */
function viewsOn(article: Element, grammar: Grammar, path: string): Count | null {
  const [, ...links] = ownIn(article, 'a[href*="/status/"]').filter((link) => leadsTo(link, path));
  const counts = links
    .filter((link) => link.childElementCount > 0)
    .map((link) => readShownCount(textOfBlocks(link), grammar, 'truncated'));
  return counts.find((count) => count !== null) ?? null;
}

/** The post of an article, by its entry in the list, else by the link that is its date. */
export const postWithoutHooks = readOnce((article): ShownPost | null => {
  if (ownIn(article, actions).length === 0) return null;
  const entry = statusOf(article.closest('[data-timeline-entry]'));
  const status = entry ?? ownIn(article, 'a[href*="/status/"]').map(statusOf).find(Boolean);
  if (!status) return null;
  const { handle: author, id } = status;
  const text = textIn(article);
  const links = ownIn(article, 'a');
  // Whoever reposted a post is linked before its author.
  const first = links.find((link) => handleIn(link) !== null);
  return {
    article,
    author,
    id,
    context: first && !isSameHandle(handleIn(first), author) ? first : null,
    isAnswer: saysWhomItAnswers(links, author, text),
    isAsked: entry === null,
    read(grammar) {
      const count = (action: string) => countOn(article, grammar, action);
      const counts = {
        likes: count('like'),
        comments: count('reply'),
        shares: count('retweet'),
        saves: count('bookmark'),
        views: viewsOn(article, grammar, `/${author}/status/${id}`),
      };
      return drawnPost(article, { author, id }, counts, text, {
        isCut: text?.querySelector('button') != null,
        hasVideo: ownIn(article, 'video').length > 0,
      });
    },
  };
});
