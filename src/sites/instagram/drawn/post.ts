import type { PageRef } from '../../../model/page';
import type { Post } from '../../../model/reading';
import { blankPost } from '../../../reading/blank';
import type { Grammar } from '../../../reading/printed/number-grammar';
import { isoFromDate } from '../../../reading/json/json';
import { datesOf } from '../../../reading/meta/shortcode';
import { readShownCount } from '../../../reading/printed/shown-count';
import { pageOf, postUrl } from '../address';

/** The balloon of the comments, the second drawing in the row of a post's numbers: labels are words, drawings are not. */
const balloon = 'path[d^="M20.656 17.008"]';

const hrefOf = (link: Element): string => link.getAttribute('href') ?? '';

/** What holds a post as a whole. */
const whole = 'article, main, [role="dialog"]';

/**
 * The posts' links nearest to an element: the time of the post, its comments, and theirs. `known` are the links in each
 * element that was searched before.
 */
function linksAround(element: Element, known: Map<Element, Element[]>): Element[] {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    const links =
      known.get(around) ??
      [...around.querySelectorAll('a[href]')].filter((link) => pageOf({ pathname: hrefOf(link) })?.postId);
    known.set(around, links);
    if (links.length > 0 || around.matches(whole)) return links;
  }
  return [];
}

/** What is printed behind each drawing of the row, in their order. */
function textsIn(row: Element): string[] {
  const texts: string[] = [];
  for (const part of row.querySelectorAll('svg, span')) {
    if (part.nodeName.toLowerCase() === 'svg') texts.push('');
    else if (texts.length > 0 && part.childElementCount === 0) texts.push(`${texts.pop()} ${part.textContent}`);
  }
  return texts;
}

/** The address that the document gives its post, of the first load; after a soft navigation it is another post's. */
const ownAddress = (document: Document): string =>
  (document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '').replace(/^https:\/\/[^/]+/, '');

/** The post of the address as the page draws it; null where it is not drawn, or where nothing names its author. */
export function readPost(
  document: Document,
  { postId, handle }: PageRef,
  grammar: Grammar,
): (Post & { author: string }) | null {
  if (postId === null) return null;
  const known = new Map<Element, Element[]>();
  for (const row of document.querySelectorAll('section')) {
    if (!row.querySelectorAll('svg')[1]?.querySelector(balloon)) continue;
    const links = linksAround(row, known);
    if (links.length === 0 || links.some((link) => pageOf({ pathname: hrefOf(link) })?.postId !== postId)) continue;
    const own = links.find((link) => hrefOf(link).endsWith(`/${postId}/`) && link.querySelector('time') !== null);
    const address = [own === undefined ? '' : hrefOf(own), ownAddress(document)].find((pathname) => {
      const named = pageOf({ pathname });
      return named !== null && named.handle !== null && named.postId === postId;
    });
    const author = address === undefined ? null : (pageOf({ pathname: address })?.handle ?? null);
    if (author === null || (handle !== null && handle !== author)) return null;
    const [likes, comments] = textsIn(row).map((text) => readShownCount(text, grammar, 'truncated'));
    return {
      ...blankPost(postId, postUrl(postId)),
      author,
      ...datesOf(isoFromDate(own?.querySelector('time')?.getAttribute('datetime')), postId),
      kind: address?.includes('/reel/') === true ? 'reel' : null,
      likes: likes ?? null,
      comments: comments ?? null,
    };
  }
  return null;
}
