import type { Count } from '../../model/count';
import type { Post } from '../../model/reading';
import { blankPost } from '../../reading/blank';
import type { Grammar } from '../../reading/grammar';
import { readShownCount } from '../../reading/shown-count';
import { leadsTo, postUrl, statusOf } from './address';
import { timeOfId } from './post-time';
import { kindFrom, type Shown } from './shown';
import { textOf, textOfBlocks } from './visible';

// Posts as X's pages draw them since September 2026, without hooks for tests: each entry of a list is a link as a whole
// (the asked post is none), each number stands in the part of its action.

/** A quoted post is an article of its own. */
const ownIn = (article: Element, selector: string): Element[] =>
  [...article.querySelectorAll(selector)].filter((element) => element.closest('article') === article);

const actions = '[data-engagement-action]';

function captionOf(article: Element): string | null {
  const [text] = ownIn(article, 'div[dir="auto"]');
  if (text === undefined) return null;
  return textOf(text).trim() + (text.querySelector('button') ? '…' : '') || null;
}

/** What is shown, cut off from 10,000 up; an action without a number is not zero. */
function countOn(article: Element, grammar: Grammar, action: string): Count | null {
  const shown = ownIn(article, `[data-engagement-action="${action}"] *`).filter(
    (part) => part.childElementCount === 0 && /\p{Nd}/u.test(part.textContent ?? ''),
  );
  // Two numbers are one that is just changing.
  return shown.length === 1 ? readShownCount(shown[0]?.textContent ?? '', grammar, 'truncated') : null;
}

/** The number on a link to the post that comes after the first, which is the post's date. */
function viewsOn(article: Element, grammar: Grammar, path: string): Count | null {
  const [, ...links] = ownIn(article, 'a[href*="/status/"]').filter((link) => leadsTo(link, path));
  const counts = links
    .filter((link) => link.childElementCount > 0)
    .map((link) => readShownCount(textOfBlocks(link), grammar, 'truncated'));
  return counts.find((count) => count !== null) ?? null;
}

function postOf(article: Element, author: string, id: string, grammar: Grammar): Post {
  return {
    ...blankPost(id, postUrl(author, id)),
    author,
    publishedAt: timeOfId(id),
    kind: kindFrom(article, author, id, ownIn(article, 'video').length > 0),
    likes: countOn(article, grammar, 'like'),
    comments: countOn(article, grammar, 'reply'),
    shares: countOn(article, grammar, 'retweet'),
    saves: countOn(article, grammar, 'bookmark'),
    views: viewsOn(article, grammar, `/${author}/status/${id}`),
    caption: captionOf(article),
  };
}

/** The post of an article, by its entry in the list, else by the link that is its date. */
export function redrawnIn(article: Element): Shown | null {
  if (ownIn(article, actions).length === 0) return null;
  const dates = ownIn(article, 'a[href*="/status/"]').map(statusOf);
  const status = statusOf(article.closest('[data-timeline-entry]')) ?? dates.find((one) => one !== null);
  if (!status) return null;
  const { handle: author, id } = status;
  return {
    author,
    id,
    context: null,
    read: (grammar, pinned) => ({ ...postOf(article, author, id, grammar), pinned }),
  };
}
