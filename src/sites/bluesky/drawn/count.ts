import type { Count } from '../../../model/count';
import { exactCount } from '../../../reading/count';
import type { Grammar } from '../../../reading/printed/number-grammar';
import { readShownCount } from '../../../reading/printed/shown-count';
import { onlyHooked } from './hooks';

/** Bluesky cuts digits off: 64,250 is "64.2K". */
const readShown = (text: string | null | undefined, grammar: Grammar): Count | null =>
  readShownCount(text ?? '', grammar, 'truncated');

/** The number in an element's label, in full ("Like (9,577 likes)"), else the one that is printed. */
export function readLabelled(element: Element | null, grammar: Grammar): Count | null {
  if (element === null) return null;
  return readShown(element.getAttribute('aria-label'), grammar) ?? readShown(element.textContent, grammar);
}

/** The text of an element by itself, as a number. */
export const readText = (element: Element | null, grammar: Grammar): Count | null =>
  element === null ? null : readShown(element.textContent, grammar);

const isEmpty = (button: Element): boolean => (button.textContent ?? '').trim() === '';

/** Bluesky prints no zero. Whether a button keeps to that: a number is printed exactly where its label says more. */
const keepsRule = (button: Element, count: Count | null): boolean =>
  count !== null && (count.value === 0) === isEmpty(button);

/** The counts below a post: likes and answers in full, reposts with quotes as they are printed. */
export function readControls(
  item: Element,
  grammar: Grammar,
): { likes: Count | null; comments: Count | null; shares: Count | null } {
  const [like, reply] = [onlyHooked(item, 'likeBtn'), onlyHooked(item, 'replyBtn')];
  const [likes, comments] = [readLabelled(like, grammar), readLabelled(reply, grammar)];
  const printed = onlyHooked(item, 'repostCount');
  const shares = readText(printed, grammar);
  if (shares !== null || like === null || reply === null) return { likes, comments, shares };
  // The button of the reposts stands between the two others; empty beside ones that are empty only at zero, it is zero.
  const between = repostsBetween(reply, like);
  const isZero = between !== null && isEmpty(between) && keepsRule(like, likes) && keepsRule(reply, comments);
  return { likes, comments, shares: isZero ? exactCount(0, 'exact') : null };
}

/** The cell between the answers and the likes, with a button drawn in it. */
function repostsBetween(reply: Element, like: Element): Element | null {
  const inRow = (cell: Element): Element =>
    cell.parentElement === null || cell.parentElement.contains(like) ? cell : inRow(cell.parentElement);
  const next = inRow(reply).nextElementSibling;
  if (next === null || !next.nextElementSibling?.contains(like)) return null;
  return next.querySelector('svg') === null ? null : next;
}
