import { readOnce } from '../../../reading/read-once';
import { isPostKey, profilePathOf } from '../address';

/** Which post an item of a list is, and why it stands there. */
export interface Place {
  /** Handle of the post's author, or the id, in lower case. */
  actor: string;
  key: string;
  isReposted: boolean;
  isPinned: boolean;
  /** It continues the post before it in the list. */
  continues: boolean;
  /** The post behind it in the list continues it. */
  isContinued: boolean;
  /** Null where the item is built in a way that does not tell. */
  isAnswer: boolean | null;
}

/** The item's own post. A quotation is a link of its own, with another post's address in it. */
function permalinkIn(item: Element): { actor: string; key: string; link: Element } | null {
  for (const link of item.querySelectorAll('a[href*="/post/"]')) {
    const around = link.parentElement?.closest('a[href], [role="link"]') ?? null;
    if (around !== null && around !== item && item.contains(around)) continue;
    const [actor, word, key, ...rest] = profilePathOf(link) ?? [];
    const isOfPost = word === 'post' && key !== undefined && isPostKey(key) && rest.length === 0;
    return isOfPost && actor !== undefined ? { actor, key, link } : null;
  }
  return null;
}

/** The first element in which there is more than one: the client wraps its parts, and not always as often. */
const unwrap = (element: Element): Element =>
  element.childElementCount === 1 && element.firstElementChild !== null ? unwrap(element.firstElementChild) : element;

const partWith = (whole: Element, part: Element): Element | null =>
  [...whole.children].find((child) => child.contains(part)) ?? null;

/**
 * Whether a row stands between the line of author and time and what the post says: an arrow, and whom the post answers.
 * Null for a row of another kind.
 */
function isRepliedTo(column: Element, link: Element): boolean | null {
  const rows = [...column.children];
  const top = rows.findIndex((row) => row.contains(link));
  const has = (row: Element, names: string) => row.matches(names) || row.querySelector(names) !== null;
  const contentAt = (names: string) => rows.findIndex((row, at) => at > top && has(row, names));
  const text = contentAt('[data-testid="contentHider-post"], [data-testid="postText"]');
  const end = text < 0 ? contentAt('[data-testid="replyBtn"]') : text;
  if (top < 0 || end < 0) return null;
  const between = rows.slice(top + 1, end);
  if (between.some((row) => row.firstElementChild?.tagName.toLowerCase() === 'svg')) return true;
  // Without a text pictures may stand there.
  return text < 0 || between.length === 0 ? false : null;
}

/**
 * Where an item of a list stands; null where it names no post. Its row above has, on the left, the line from the post
 * that it continues, and on the right why it stands here: a pin, or who reposted it, with a link to them.
 */
export const placeOf = readOnce((item): Place | null => {
  const own = permalinkIn(item);
  if (own === null) return null;
  const { actor, key, link } = own;
  const unclear = {
    actor,
    key,
    isReposted: false,
    isPinned: false,
    continues: false,
    isContinued: false,
    isAnswer: null,
  };
  const main = partWith(unwrap(item), link);
  const [line, reason, ...others] = main?.previousElementSibling?.children ?? [];
  const column = main && partWith(main, link);
  if (!main || !column || line === undefined || reason === undefined || others.length > 0) return unclear;
  const reposter = profilePathOf(reason.querySelector('a'));
  const continues = line.childElementCount > 0;
  return {
    actor,
    key,
    isReposted: reposter?.length === 1,
    isPinned: reposter === null && reason.childElementCount > 0,
    continues,
    isContinued: (main.firstElementChild?.childElementCount ?? 0) > 1,
    isAnswer: continues || isRepliedTo(unwrap(column), link),
  };
});
