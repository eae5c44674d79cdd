import type { Count } from '../../model/count';
import type { Post } from '../../model/reading';
import { blankPost } from '../../reading/blank';
import { exactCount } from '../../reading/count';
import { latinDigits } from '../../reading/digits';
import type { Grammar } from '../../reading/grammar';
import { isoFromDate } from '../../reading/json';
import { readShownCount } from '../../reading/shown-count';
import { postUrl, statusOf } from './address';
import { timeOfId } from './post-time';
import { kindFrom, type Shown } from './shown';
import { hook, textOf } from './visible';

// Posts as X's pages draw them that have hooks for tests.

/** Quoted posts are links as a whole. */
const ownIn = (article: Element, selector: string): Element[] =>
  [...article.querySelectorAll(selector)].filter((element) => element.closest('[role="link"]') === null);

function captionOf(article: Element): string | null {
  const [text] = ownIn(article, hook('tweetText'));
  if (text === undefined) return null;
  const isCut = ownIn(article, hook('tweet-text-show-more-link')).length > 0;
  return textOf(text).trim() + (isCut ? '…' : '') || null;
}

/** Beside a second time stands a quoted post, whose video it may be. */
const hasVideo = (article: Element): boolean =>
  article.querySelector(hook('videoPlayer')) !== null && article.querySelectorAll('time').length === 1;

/**
 * A button says its number in full in its label; one without a number is not zero. Where a word of the label could be a
 * unit ("310 Mi piace"), what the button shows has to agree.
 */
function countOn(article: Element, grammar: Grammar, selector: string): Count | null {
  const button = article.querySelector(selector);
  const label = button?.getAttribute('aria-label') ?? '';
  const told = readShownCount(label, grammar, 'truncated');
  if (told !== null) return told;
  const full = exactCount(/^\D*(\d+)\D*$/.exec(latinDigits(label))?.[1], 'exact');
  const shown = readShownCount(button?.textContent ?? '', grammar, 'truncated');
  return full !== null && shown !== null && shown.min <= full.value && full.value <= shown.max ? full : null;
}

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

function postOf(article: Element, author: string, id: string, time: Element, grammar: Grammar): Post {
  const likes = countOn(article, grammar, hook('like', 'unlike'));
  const comments = countOn(article, grammar, hook('reply'));
  const shares = countOn(article, grammar, hook('retweet', 'unretweet'));
  const views = countOn(article, grammar, 'a[href$="/analytics"]');
  return {
    ...blankPost(id, postUrl(author, id)),
    author,
    publishedAt: isoFromDate(time.getAttribute('datetime')) ?? timeOfId(id),
    kind: kindFrom(article, author, id, hasVideo(article)),
    likes,
    comments,
    shares,
    saves:
      countOn(article, grammar, hook('bookmark', 'removeBookmark')) ??
      bookmarksIn(article, [comments, shares, likes], views),
    views,
    caption: captionOf(article),
  };
}

/** The time of an article's own post is a link to it; a quoted post's is not. Advertisements have none. */
export function hookedIn(article: Element): Shown | null {
  const times = [...article.querySelectorAll('a[href] time')];
  const [status, ...others] = times.map((time) => statusOf(time.closest('a')));
  const [time] = times;
  if (!status || time === undefined || others.some((other) => other?.id !== status.id)) return null;
  const { handle: author, id } = status;
  return {
    author,
    id,
    context: article.querySelector(hook('socialContext')),
    read: (grammar, pinned) => ({ ...postOf(article, author, id, time, grammar), pinned }),
  };
}
