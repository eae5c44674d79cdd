import type { Count } from '../../../model/count';
import { exactCount } from '../../../reading/count';
import { latinDigits } from '../../../reading/printed/digits';
import type { Grammar } from '../../../reading/printed/number-grammar';
import { isoFromDate } from '../../../reading/json/json';
import { readShownCount } from '../../../reading/printed/shown-count';
import { readOnce } from '../../../reading/read-once';
import { statusOf } from '../address';
import { drawnPost, saysWhomItAnswers, type ShownPost } from './shown-post';
import { hook, hookOf } from './visible-text';

// Posts as X's pages draw them that have hooks for tests.

/** Quoted posts are links as a whole. */
const ownIn = (article: Element, selector: string): Element[] =>
  [...article.querySelectorAll(selector)].filter((element) => !element.parentElement?.closest('[role="link"]'));

const textIn = (article: Element): Element | null => ownIn(article, hook('tweetText'))[0] ?? null;

/** Beside a second time stands a quoted post, whose video it may be. */
const hasVideo = (article: Element): boolean =>
  article.querySelector(hook('videoPlayer')) !== null && article.querySelectorAll('time').length === 1;

/**
 * A button says its number in full in its label; one without a number is not zero. Where a word of the label could be a
 * unit ("310 Mi piace"), what the button shows has to agree. A post has each once: a second one is another post's.
 */
function countOn(article: Element, grammar: Grammar, selector: string): Count | null {
  const [button, another] = article.querySelectorAll(selector);
  if (another) return null;
  const label = button?.getAttribute('aria-label') ?? '';
  const told = readShownCount(label, grammar, 'truncated');
  if (told !== null) return told;
  const full = exactCount(/^\D*(\d+)\D*$/.exec(latinDigits(label))?.[1], 'exact');
  const shown = readShownCount(button?.textContent ?? '', grammar, 'truncated');
  return full !== null && shown !== null && shown.min <= full.value && full.value <= shown.max ? full : null;
}

/**
 * Bookmarks and views, as far as the label of the whole row tells them beyond what is `known`: "42 replies, 18 reposts,
 * 310 likes, 25 bookmarks, 9100 views" in any language, parts of zero left out. They are what comes after the others, as
 * long as the row has these parts in this order; a number that equals the likes could be another part that came before.
 */
function restOfRow(article: Element, before: (Count | null)[], known: (Count | null)[]): (Count | null)[] {
  const row = article.querySelector(hookOf('like'))?.closest('[role="group"]');
  const numbers = (row?.getAttribute('aria-label')?.match(/\d+/g) ?? []).map(Number);
  const first = before.map((count) => count?.value).filter((value) => value !== 0);
  const rest = numbers.splice(first.length);
  const likes = first.at(-1) ?? 0;
  if (known[0]?.value === 0) rest.unshift(0);
  const isRest =
    rest.length === 2 &&
    numbers.join() === first.join() &&
    known.every((count, i) => !count || count.value === rest[i]) &&
    (known[0] || rest[0] !== likes) &&
    // Who liked it saw it.
    Number(rest[1]) >= likes;
  return isRest ? rest.map((value) => exactCount(value, 'exact')) : known;
}

/** The time of an article's own post is a link to it; a quoted post's is not. Advertisements have none. */
export const postWithHooks = readOnce((article): ShownPost | null => {
  const times = [...article.querySelectorAll('a[href] time')];
  const [status, ...others] = times.map((time) => statusOf(time.closest('a')));
  const [time] = times;
  if (!status || time === undefined || others.some((other) => other?.id !== status.id)) return null;
  const { handle: author, id } = status;
  const text = textIn(article);
  return {
    article,
    author,
    id,
    context: article.querySelector(hook('socialContext')),
    isAnswer: saysWhomItAnswers(ownIn(article, 'a'), author, text),
    // In lists the time stands beside the name.
    isAsked: time.closest(hook('User-Name')) === null,
    read(grammar) {
      const count = (action: string) => countOn(article, grammar, hookOf(action));
      const [likes, comments, shares] = [count('like'), count('reply'), count('retweet')];
      const [saves = null, views = null] = restOfRow(
        article,
        [comments, shares, likes],
        [count('bookmark'), countOn(article, grammar, `a[href$="/${id}/analytics"]`)],
      );
      const isCut = ownIn(article, hook('tweet-text-show-more-link')).length > 0;
      const post = drawnPost(article, { author, id }, { likes, comments, shares, saves, views }, text, {
        isCut,
        hasVideo: hasVideo(article),
      });
      return { ...post, publishedAt: post.publishedAt ?? isoFromDate(time.getAttribute('datetime')) };
    },
  };
});
