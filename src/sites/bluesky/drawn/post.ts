import type { PageRef } from '../../../model/page';
import type { Account, LeftOut, Reading, Reason } from '../../../model/reading';
import { blankAccount, blankPost, blankReading } from '../../../reading/blank';
import type { Grammar } from '../../../reading/printed/number-grammar';
import { postUrl, profilePathOf } from '../address';
import { readContent } from './content';
import { readControls, readText } from './count';
import { allAuthored, onlyHooked } from './hooks';
import { isCheckedIn } from './marks';
import { placeOf } from './place';
import { timeOfKey } from '../post-time';
import { type Whose, whoseIs } from './whose';

/** The post that the page is about, among the others of its thread: it links to who liked, reposted or quoted it. */
interface Asked {
  item: Element;
  /** The row of its counts. */
  counts: Element;
  whose: Whose;
}

function askedIn(items: readonly Element[], page: PageRef): Asked | null {
  const all = items.flatMap((item): Asked[] => {
    for (const link of item.querySelectorAll('a[href*="/post/"]')) {
      const [actor = '', word, key, list] = profilePathOf(link) ?? [];
      const isOfCounts = word === 'post' && key === page.postId && /^(?:liked-by|reposted-by|quotes)$/.test(list ?? '');
      const whose = isOfCounts ? whoseIs(actor, item.querySelectorAll('a[href^="/profile/"] img'), page) : null;
      if (whose !== null && link.parentElement !== null) return [{ item, counts: link.parentElement, whose }];
    }
    return [];
  });
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** The author beside the picture: one link with the name, the marks and the handle in it, labelled with the name. */
function readAuthor({ item, whose }: Asked): Account {
  const link = [...item.querySelectorAll('a[aria-label]')].find((one) => {
    const text = (one.textContent ?? '').trim();
    return text !== '' && text.startsWith((one.getAttribute('aria-label') ?? '').trim());
  });
  const name = link?.getAttribute('aria-label')?.trim() || null;
  return {
    ...blankAccount('bluesky', whose.handle),
    id: whose.id,
    name: name?.toLowerCase() === whose.handle ? null : name,
    verified: link ? isCheckedIn(link) : null,
  };
}

/**
 * Why the post is none to measure its account by; null for one that is, and a reason for the posts where the page does not
 * tell. Above an answer stands what it answers. The rows above the counts tell too: who may reply is said of posts that
 * answer nobody, and a post that claims to be older than Bluesky knows it has a button for that above its time.
 */
function whyNot(items: readonly Element[], { item, counts }: Asked): LeftOut['why'] | { missing: Reason } | null {
  if (items[0] !== item) return 'answer';
  const details = counts.previousElementSibling;
  const time = details?.lastElementChild;
  if (!details || !time || details.querySelector('img, video, [data-word-wrap]') !== null)
    return { missing: 'unknown-layout' };
  if (time.querySelector('button') === null) return 'answer';
  return details.firstElementChild?.tagName === 'BUTTON' ? 'imported' : null;
}

/** Posts of the author's own behind the asked one are answers in its thread. */
function answersBehind(items: readonly Element[], { item, whose }: Asked): LeftOut[] {
  return items.slice(items.indexOf(item) + 1).flatMap((one): LeftOut[] => {
    const { actor, key } = placeOf(one) ?? {};
    const isOwn = actor === whose.handle.toLowerCase() || actor === whose.id?.toLowerCase();
    return isOwn && key !== undefined ? [{ id: key, why: 'answer', source: 'exact' }] : [];
  });
}

/** The visible page of one post; null where that post is not on it. */
export function readPost(document: Document, page: PageRef, at: string, grammar: Grammar): Reading | null {
  const items = allAuthored(document, 'postThreadItem');
  const asked = askedIn(items, page);
  const key = page.postId;
  if (asked === null || key === null) return null;
  const { item, counts, whose } = asked;
  const why = whyNot(items, asked);
  const reading = { ...blankReading(page, at), account: readAuthor(asked), leftOut: answersBehind(items, asked) };
  if (typeof why === 'string') return { ...reading, leftOut: [{ id: key, why, source: 'exact' }, ...reading.leftOut] };
  if (why !== null) return { ...reading, missing: [{ what: 'posts', why: why.missing }] };
  const saves = onlyHooked(counts, 'bookmarkCount-expanded');
  const post = {
    ...blankPost(key, postUrl(whose.handle, key)),
    author: whose.handle,
    publishedAt: timeOfKey(key),
    ...readContent(counts.parentElement?.firstElementChild ?? null),
    ...readControls(item, grammar),
    // The number stands alone in front of its word.
    saves: saves?.childElementCount === 1 ? readText(saves.firstElementChild, grammar) : null,
  };
  return { ...reading, posts: [post] };
}
