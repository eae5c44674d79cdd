import type { Count } from '../../model/count';
import type { PageRef } from '../../model/page';
import type { Post, PostKind } from '../../model/reading';
import { blankPost } from '../../reading/blank';
import { exactCount } from '../../reading/count';
import { type Grammar, grammarOf } from '../../reading/grammar';
import { isoFromDate } from '../../reading/json';
import { readShownCount } from '../../reading/shown-count';
import { isSameHandle, leadsTo, pathOf, postUrl, statusOf } from './address';
import { timeOfId } from './post-time';
import { hook, isOnPage, textOf } from './visible';

/** A post on the page. `time` is its own, not that of a post it quotes. */
interface Shown {
  article: Element;
  author: string;
  id: string;
  time: Element;
}

/** The time of an article's own post is a link to it; a quoted post's is not. Advertisements have none. */
function shownIn(article: Element): Shown | null {
  const times = [...article.querySelectorAll('a[href] time')];
  const [status, ...others] = times.map((time) => statusOf(time.closest('a')));
  const [time] = times;
  if (!status || time === undefined || others.some((other) => other?.id !== status.id)) return null;
  return { article, author: status.handle, id: status.id, time };
}

/** The line above a post: "Pinned", or a link to the one who reposted it. */
const contextOf = (article: Element): Element | null => article.querySelector(hook('socialContext'));

const linkOf = (context: Element | null): Element | null =>
  context?.closest('a') ?? context?.querySelector('a') ?? null;

const isReposted = (article: Element): boolean => /^\/\w+$/.test(pathOf(linkOf(contextOf(article))) ?? '');

/** Quoted posts are links as a whole. */
const ownIn = (article: Element, selector: string): Element[] =>
  [...article.querySelectorAll(selector)].filter((element) => element.closest('[role="link"]') === null);

function captionOf(article: Element): string | null {
  const [text] = ownIn(article, hook('tweetText'));
  if (text === undefined) return null;
  const isCut = ownIn(article, hook('tweet-text-show-more-link')).length > 0;
  return textOf(text).trim() + (isCut ? '…' : '') || null;
}

/** What the media tell; without any there may be some that the page has not drawn yet. */
function kindOf({ article, author, id }: Shown): PostKind | null {
  const own = `/${author}/status/${id}/photo/`.toLowerCase();
  const photos = [...article.querySelectorAll('a[href*="/photo/"]')]
    .map((link) => pathOf(link)?.toLowerCase() ?? '')
    .filter((path) => path.startsWith(own));
  if (photos.some((path) => path !== `${own}1`)) return 'carousel';
  // Beside a second time stands a quoted post, whose video it may be.
  const hasVideo = article.querySelector(hook('videoPlayer')) !== null && article.querySelectorAll('time').length === 1;
  if (hasVideo) return photos.length > 0 ? 'carousel' : 'video';
  return photos.length > 0 ? 'image' : null;
}

/** A button says its number in full in its label; one without a number is not zero. */
const countOn = (article: Element, grammar: Grammar, selector: string): Count | null =>
  readShownCount(article.querySelector(selector)?.getAttribute('aria-label') ?? '', grammar, 'truncated');

/**
 * The bookmarks, which outside of its own page only the label of the whole row tells: "42 replies, 310 likes, 25
 * bookmarks, 9100 views" in any language, parts of zero left out. They are the one number between the others, as long
 * as the row has these parts in this order; a number that equals the likes could be another part that came before them.
 */
function bookmarksIn(article: Element, before: (Count | null)[], views: Count | null): Count | null {
  const row = article.querySelector(hook('like', 'unlike'))?.closest('[role="group"]');
  const numbers: string[] = row?.getAttribute('aria-label')?.match(/\d+/g) ?? [];
  const shown = (counts: (Count | null)[]) =>
    counts.map((count) => String(count?.value)).filter((text) => text !== '0');
  const first = shown(before);
  const [saves] = numbers.splice(first.length, 1);
  const isRest = numbers.join() === [...first, ...shown([views])].join();
  return isRest && saves !== first.at(-1) ? exactCount(saves, 'exact') : null;
}

function postOf(shown: Shown, grammar: Grammar, pinned: boolean | null): Post {
  const { article, author, id, time } = shown;
  const likes = countOn(article, grammar, hook('like', 'unlike'));
  const comments = countOn(article, grammar, hook('reply'));
  const shares = countOn(article, grammar, hook('retweet', 'unretweet'));
  const views = countOn(article, grammar, 'a[href$="/analytics"]');
  return {
    ...blankPost(id, postUrl(author, id)),
    author,
    publishedAt: isoFromDate(time.getAttribute('datetime')) ?? timeOfId(id),
    kind: kindOf(shown),
    likes,
    comments,
    shares,
    saves:
      countOn(article, grammar, hook('bookmark', 'removeBookmark')) ??
      bookmarksIn(article, [comments, shares, likes], views),
    views,
    caption: captionOf(article),
    pinned,
  };
}

/** The tab that is open is the account's own posts; the others hold answers, or picked posts. */
function isPostsTab(document: Document, handle: string): boolean {
  const tab = document.querySelector('[role="tab"][aria-selected="true"]');
  return tab === null || pathOf(tab) === null || leadsTo(tab, `/${handle}`);
}

/**
 * The posts of `handle` that the page shows now: its own ones on a profile, the asked one on a post's page. A post right
 * below one of somebody else, which nobody reposted, is an answer to it.
 */
export function readArticles(document: Document, { kind, postId }: PageRef, handle: string): Post[] {
  if (kind === 'profile' && !isPostsTab(document, handle)) return [];
  const grammar = grammarOf(document.documentElement.lang);
  const articles = [...document.querySelectorAll('article[data-testid="tweet"]')].filter(isOnPage);
  const shown = articles.map(shownIn);
  const isAnswered = (one: Shown | null | undefined) =>
    one !== null && one !== undefined && !isSameHandle(one.author, handle) && !isReposted(one.article);
  const posts = new Map<string, Post>();
  for (const [place, one] of shown.entries()) {
    if (one === null || posts.has(one.id) || !isSameHandle(one.author, handle) || isReposted(one.article)) continue;
    if (kind === 'post' && one.id !== postId) continue;
    if (kind === 'post' ? shown.slice(0, place).some(isAnswered) : isAnswered(shown[place - 1])) continue;
    const hasContext = contextOf(one.article) !== null;
    // Only the first post can be pinned; without the line it may have lost it.
    const pinned = kind === 'post' ? null : place > 0 ? (hasContext ? null : false) : hasContext || null;
    posts.set(one.id, postOf(one, grammar, pinned));
  }
  return [...posts.values()];
}
