import type { LeftOut, Post, Reading } from '../../../model/reading';
import { blankPost } from '../../../reading/blank';
import type { Grammar } from '../../../reading/printed/number-grammar';
import { readOnce } from '../../../reading/read-once';
import { postUrl } from '../address';
import { readContent } from './content';
import { readControls } from './count';
import { allAuthored, onlyHooked } from './hooks';
import { type Place, placeOf } from './place';
import { standBelowOlder, timeOfKey } from '../post-time';
import type { Whose } from './whose';

interface Item extends Place {
  element: Element;
  isOwn: boolean;
}

const standsAlone = ({ continues, isContinued, isPinned, isReposted, isAnswer }: Place): boolean =>
  !continues && !isContinued && !isPinned && !isReposted && isAnswer === false;

/**
 * The keys of the account's posts that were put into its list long after the time they claim. A list that others' posts
 * are in by themselves, what somebody liked, has another order.
 */
function importedIn(items: readonly Item[]): Set<string> {
  if (items.some((item) => !item.isOwn && standsAlone(item))) return new Set();
  const own = items.filter((item) => item.isOwn && standsAlone(item));
  const isLate = standBelowOlder(own.map(({ key }) => timeOfKey(key)));
  return new Set(own.flatMap(({ key }, at) => (isLate[at] ? [key] : [])));
}

/** Why an item is no post to measure the account by; null for one that is, or that does not tell. */
function whyNot({ isOwn, isReposted, isAnswer, key }: Item, imported: Set<string>): LeftOut['why'] | null {
  if (!isOwn) return isReposted ? 'repost' : 'otherAuthor';
  return isAnswer ? 'answer' : imported.has(key) ? 'imported' : null;
}

const readParts = readOnce((element, grammar: Grammar) => ({
  ...readContent(onlyHooked(element, 'contentHider-post')),
  ...readControls(element, grammar),
}));

const readItem = ({ element, key, isPinned }: Item, { handle }: Whose, grammar: Grammar): Post => ({
  ...blankPost(key, postUrl(handle, key)),
  author: handle,
  publishedAt: timeOfKey(key),
  ...readParts(element, grammar),
  pinned: isPinned ? true : null,
});

/** The visible items of a list. One that a line leads to, and that has none from above, does not tell what it is. */
function itemsIn(document: Document, { handle, id }: Whose): Item[] {
  const items = allAuthored(document, 'feedItem').flatMap((element): Item[] => {
    const place = placeOf(element);
    const isOwn = place?.actor === handle.toLowerCase() || place?.actor === id?.toLowerCase();
    return place === null ? [] : [{ ...place, element, isOwn }];
  });
  return items.map((item, at) =>
    items[at - 1]?.isContinued === true && item.isAnswer === false ? { ...item, isAnswer: null } : item,
  );
}

/**
 * The account's own posts in its visible list, and what else is there. Items that do not tell whether they are answers are
 * left out, with the reason where no other remains.
 */
export function readPosts(
  document: Document,
  whose: Whose,
  grammar: Grammar,
): Pick<Reading, 'posts' | 'leftOut' | 'missing'> {
  const items = itemsIn(document, whose);
  const imported = importedIn(items);
  const posts = new Map<string, Post>();
  const leftOut: LeftOut[] = [];
  for (const item of items) {
    const why = whyNot(item, imported);
    if (why !== null) leftOut.push({ id: item.key, why, source: 'exact' });
    // An own post that its author reposted is picked out, as a pin is, and has no mark in the sample: it is read where it
    // stands by itself, and from answers, and ruled out nowhere.
    else if (item.isAnswer === false && !item.isReposted && !posts.has(item.key))
      posts.set(item.key, readItem(item, whose, grammar));
  }
  const all = [...posts.values()];
  // An account pins one post, so that the others are known not to be pinned once that one is seen.
  const isKnown = all.some(({ pinned }) => pinned === true);
  return {
    posts: all.map((post) => (isKnown ? { ...post, pinned: post.pinned === true } : post)),
    leftOut: leftOut.filter(({ id }) => !posts.has(id)),
    missing: items.some(({ isOwn, isAnswer }) => isOwn && isAnswer === null)
      ? [{ what: 'posts', why: 'unknown-layout' }]
      : [],
  };
}
