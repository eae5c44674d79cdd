import type { Count } from '../../../model/count';
import type { PageRef } from '../../../model/page';
import type { Post, Reading } from '../../../model/reading';
import { blankPost } from '../../../reading/blank';
import type { Grammar } from '../../../reading/printed/number-grammar';
import { isSameHandle } from '../../../reading/handle';
import { isoFromDate } from '../../../reading/json/json';
import { withUnmarkedPins } from '../../../reading/meta/pins';
import { datesOf } from '../../../reading/meta/shortcode';
import { readShownCount } from '../../../reading/printed/shown-count';
import { readOnce } from '../../../reading/read-once';
import { postAddressOf, postUrl } from '../address';
import { mostPins } from '../rules';

const container = '[data-pressable-container="true"]';

/** A post's own address stands around its time; one in a quotation would be a second. */
const addressIn = readOnce((post): { handle: string; code: string; time: string | null } | null => {
  const times = [...post.querySelectorAll('a[href] time')];
  const [time, ...others] = times.filter((one) => one.closest(container) === post);
  const address = postAddressOf(time?.closest('a')?.getAttribute('href') ?? '');
  if (time === undefined || others.length > 0 || address === null) return null;
  return { ...address, time: isoFromDate(time.getAttribute('datetime')) };
});

/** The mark beside the author is drawn on a field of its own size. */
const isMarked = readOnce((post): boolean =>
  [...post.querySelectorAll('svg[viewBox="0 0 40 40"]')].some((mark) => mark.closest(container) === post),
);

const drawnButtons = (cell: Element): Element[] =>
  [...cell.querySelectorAll('[role="button"]')].filter((button) => button.querySelector('svg') !== null);

/**
 * The row of likes, answers, reposts and shares: four cells of one button each, in this order in every language. Their
 * labels are words. Any other number of cells could be in another order.
 */
const countsIn = readOnce((post, grammar: Grammar): Pick<Post, 'likes' | 'comments' | 'shares'> => {
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
});

/** The first post of its thread: the posts of one thread are drawn in boxes beside each other. */
const isHead = (post: Element): boolean => post.parentElement?.parentElement?.querySelector(container) === post;

/** The address of the profile's tab that is open, in lower case. */
const openTab = (document: Document, { handle }: PageRef): string | undefined =>
  [...document.querySelectorAll('a[aria-current="page"]')]
    .map((link) => link.getAttribute('href')?.toLowerCase())
    .find((href) => href === `/@${handle}` || href?.startsWith(`/@${handle}/`));

/** What the page draws of its account's posts. */
interface Drawn extends Pick<Reading, 'posts' | 'leftOut' | 'missing'> {
  /** Its author is marked as verified. No mark says nothing: it may be drawn otherwise one day. */
  isMarked: boolean;
}

/** The posts of a profile's tab in the order in which they are drawn: only the first tab has the newest ones. */
function inOrder(drawn: Drawn, tab: string | undefined, handle: string | null): Drawn {
  const posts = tab === `/@${handle}` ? withUnmarkedPins(drawn.posts, mostPins) : drawn.posts;
  if (posts === null) return { ...drawn, missing: [{ what: 'posts', why: 'mixed-sample' }] };
  return { ...drawn, posts };
}

/**
 * The page's own posts among those that are drawn now. A count is left out of all of them where one lacks it: posts
 * that nobody answered or reposted print none, and without them the rest would look better than the account is.
 */
export function readPosts(document: Document, page: PageRef, grammar: Grammar): Drawn {
  const tab = page.kind === 'profile' ? openTab(document, page) : undefined;
  const posts = new Map<string, Post>();
  const drawn: Drawn = { posts: [], leftOut: [], missing: [], isMarked: false };
  for (const element of document.querySelectorAll(container)) {
    const address = element.parentElement?.closest(container) ? null : addressIn(element);
    if (address === null || !isSameHandle(address.handle, page.handle)) continue;
    drawn.isMarked ||= isMarked(element);
    if (!isHead(element)) {
      drawn.leftOut.push({ id: address.code, why: 'answer', source: 'exact' });
      continue;
    }
    // Among the answers a head may be one too, whose own head is not drawn.
    const isWanted = page.kind === 'post' ? address.code === page.postId : tab?.endsWith('/replies') !== true;
    if (!isWanted || posts.has(address.code)) continue;
    posts.set(address.code, {
      ...blankPost(address.code, postUrl(address.handle, address.code)),
      author: address.handle,
      ...datesOf(address.time, address.code),
      ...countsIn(element, grammar),
    });
  }
  const all = [...posts.values()];
  const complete = (count: 'comments' | 'shares') => all.every((post) => post[count] !== null);
  drawn.posts = all.map((post) => ({
    ...post,
    comments: complete('comments') ? post.comments : null,
    shares: complete('shares') ? post.shares : null,
  }));
  return inOrder(drawn, tab, page.handle);
}
