import type { PageRef } from '../../../model/page';
import type { LeftOut, Post, Reading } from '../../../model/reading';
import { type Grammar, grammarFor } from '../../../reading/printed/number-grammar';
import { isSameHandle } from '../../../reading/handle';
import { readOnce } from '../../../reading/read-once';
import { handleIn, pathOf } from '../address';
import { postWithoutHooks } from './article-without-hooks';
import { postWithHooks } from './article-with-hooks';
import { isPickedList, readList } from '../list';
import { timeOfId } from '../post-time';
import type { ShownPost } from './shown-post';
import { hook, isOnPage } from './visible-text';

const isReposted = ({ context }: ShownPost): boolean =>
  handleIn(context?.closest('a') ?? context?.querySelector('a')) !== null;

/** Whether the account's posts are listed by time: on its own address, or with its reposts. Other parts hold answers, picked posts or others'. */
function isPostsList(document: Document, handle: string): boolean {
  const tab = document.querySelector('[role="tab"][aria-selected="true"]');
  const paths = [pathOf(tab), document.defaultView?.location.pathname];
  const path = paths.find((one) => isSameHandle(one?.split('/')[1] ?? null, handle));
  return !path || /^\/\w+(?:\/all)?\/?$/.test(path);
}

/** Every post that the page shows now, in its order; null for an advertisement. Quoted posts are part of the one they stand in. */
function shownOn(document: Document): { shown: (ShownPost | null)[]; marksPins: boolean } {
  const articles = [...document.querySelectorAll('article')].filter(isOnPage);
  const hooked = articles.filter((article) => article.matches(hook('tweet')));
  const marksPins = hooked.length > 0;
  const outer = articles.filter((article) => !article.parentElement?.closest('article'));
  return {
    shown: marksPins ? hooked.map((one) => postWithHooks(one)) : outer.map((one) => postWithoutHooks(one)),
    marksPins,
  };
}

const readPost = readOnce((_article, one: ShownPost, grammar: Grammar) => one.read(grammar));

const timeOf = (id: string): number => Date.parse(timeOfId(id) ?? '');

/** Milliseconds. */
const [seconds, hour] = [5_000, 3_600_000];

/**
 * Whether a post of a list answers the one right `above` it: in lists by time newer posts stand above older ones, in a
 * conversation below what they answer. Where a first post does not say that it is pinned it may be all the same, and is
 * seldom as new as the next.
 */
function isAnswerTo(above: ShownPost, isFirst: boolean, one: ShownPost, isByTime: boolean): boolean {
  const later = timeOf(one.id) - timeOf(above.id);
  if (isReposted(above) || !(later >= 0)) return false;
  if (!isSameHandle(above.author, one.author)) return true;
  return isFirst ? above.context === null && later < hour : isByTime;
}

/** The account's posts that the page shows now, its own ones on a profile, the asked one on a post's page; and what else stands there. */
export function readPosts(
  document: Document,
  { kind, handle: named, postId }: PageRef,
  isPicked: boolean,
): Pick<Reading, 'posts' | 'leftOut' | 'missing'> {
  const isPost = kind === 'post';
  const { shown, marksPins } = shownOn(document);
  const handle = named ?? shown.find((one) => one?.id === postId)?.author ?? null;
  const isListed = isPost || (handle !== null && isPostsList(document, handle));
  const own = shown.filter((one) => one && isSameHandle(one.author, handle) && !isReposted(one)) as ShownPost[];
  const dated = own.map(({ id, context }) => ({ pinned: context && true, publishedAt: timeOfId(id) }));
  const isByTime = !isPicked && !isPickedList(dated);
  const oldestFirst = [...new Set(own.map(({ id }) => id))].toSorted((one, other) => Number(one) - Number(other));
  // Nobody writes two posts within seconds: they are parts of a thread, made at once.
  const madeWithOlder = new Set(
    oldestFirst.filter((id, place) => timeOf(id) - timeOf(oldestFirst[place - 1] ?? '') < seconds),
  );
  const isAnswer = (one: ShownPost, above: ShownPost | null | undefined, isFirst: boolean) =>
    one.isAnswer || madeWithOlder.has(one.id) || (above && isAnswerTo(above, isFirst, one, isByTime));
  const grammar = grammarFor(document);
  const posts = new Map<string, Post>();
  const leftOut: LeftOut[] = [];
  for (const [place, one] of isListed ? shown.entries() : []) {
    if (one === null || (isPost && one.id !== postId)) continue;
    const { id, author, context } = one;
    const isOwn = isSameHandle(author, handle);
    // Above the asked post stands what it answers, unless the list that led here is still drawn.
    const isBelow = isPost && shown.slice(0, place).some(Boolean);
    // What its author reposted is an own post in the place of another.
    if (isOwn && (isReposted(one) || posts.has(id) || (isBelow && !one.isAsked))) continue;
    if (!isOwn || isBelow || isAnswer(one, isPost ? null : shown[place - 1], place === 1))
      leftOut.push({ id, why: isOwn ? 'answer' : 'otherAuthor', source: 'exact' });
    // Only the first post can be pinned; without the line it may have lost it.
    else
      posts.set(id, {
        ...readPost(one.article, one, grammar),
        pinned: isPost ? null : place > 0 ? (context ? null : false) : context && true,
      });
  }
  return { leftOut, ...readList([...posts.values()], isPicked, marksPins || isPost) };
}
