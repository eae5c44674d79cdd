import type { Count } from '../../model/count';
import type { PageRef } from '../../model/page';
import type { Post } from '../../model/reading';
import { blankPost } from '../../reading/blank';
import type { Grammar } from '../../reading/grammar';
import { isSameHandle } from '../../reading/handle';
import { isoFromDate } from '../../reading/json';
import { timeOfShortcode } from '../../reading/meta-shortcode';
import { readShownCount } from '../../reading/shown-count';
import { postAddressOf, postUrl } from './address';

const container = '[data-pressable-container="true"]';

/** A post's own address stands around its time; one in a quotation would be a second. */
function addressIn(post: Element): { handle: string; code: string; time: string | null } | null {
  const times = [...post.querySelectorAll('a[href] time')];
  const [time, ...others] = times.filter((one) => one.closest(container) === post);
  const address = postAddressOf(time?.closest('a')?.getAttribute('href') ?? '');
  if (time === undefined || others.length > 0 || address === null) return null;
  return { ...address, time: isoFromDate(time.getAttribute('datetime')) };
}

const drawnButtons = (cell: Element): Element[] =>
  [...cell.querySelectorAll('[role="button"]')].filter((button) => button.querySelector('svg') !== null);

/**
 * The row of likes, answers, reposts and shares: four cells of one button each, in this order in every language. Their
 * labels are words. Any other number of cells could be in another order.
 */
function countsIn(post: Element, grammar: Grammar): Pick<Post, 'likes' | 'comments' | 'shares'> {
  const rows = [...post.querySelectorAll('div')].filter((row) => {
    const cells = [...row.children];
    return row.childElementCount === 4 && cells.every((cell) => drawnButtons(cell).length === 1);
  });
  const cells = rows.length === 1 ? [...(rows[0]?.children ?? [])] : [];
  // Nothing is printed for zero and for what is hidden: an empty button says neither.
  const [likes = null, comments = null, shares = null] = cells.map((cell): Count | null => {
    const texts = [...cell.querySelectorAll('span')].filter((span) => span.childElementCount === 0);
    return texts.length === 1 ? readShownCount(texts[0]?.textContent ?? '', grammar, 'truncated') : null;
  });
  return { likes, comments, shares };
}

/** The first post of its thread: the posts of one thread are drawn in boxes beside each other. */
const isHead = (post: Element): boolean => post.parentElement?.parentElement?.querySelector(container) === post;

/**
 * The page's own posts among those that are drawn now. A count is left out of all of them where one lacks it: posts
 * that nobody answered or reposted print none, and without them the rest would look better than the account is.
 */
export function readDrawn(document: Document, page: PageRef, grammar: Grammar): Post[] {
  const posts = new Map<string, Post>();
  for (const element of document.querySelectorAll(container)) {
    const address = element.parentElement?.closest(container) ? null : addressIn(element);
    if (address === null || !isSameHandle(address.handle, page.handle) || posts.has(address.code)) continue;
    if (page.kind === 'post' ? address.code !== page.postId : !isHead(element)) continue;
    posts.set(address.code, {
      ...blankPost(address.code, postUrl(address.handle, address.code)),
      author: address.handle,
      publishedAt: address.time ?? timeOfShortcode(address.code),
      ...countsIn(element, grammar),
    });
  }
  const all = [...posts.values()];
  const complete = (count: 'comments' | 'shares') => all.every((post) => post[count] !== null);
  return all.map((post) => ({
    ...post,
    comments: complete('comments') ? post.comments : null,
    shares: complete('shares') ? post.shares : null,
  }));
}
