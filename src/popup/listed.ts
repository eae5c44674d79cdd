import type { CreatorChange, ShortlistItem, ShortlistPage } from '../shared/view';

/** The shortlist as far as it was asked for, or those of it that `text` finds ('': all). */
export interface Listed extends ShortlistPage {
  text: string;
}

/** Where somebody was, in what `text` finds. */
export interface Left {
  text: string;
  place: number;
}

/** With the page that was asked for behind it; as it was where the list is not what that page continues any more. */
export function addPage(listed: Listed, after: string, page: Listed): Listed {
  if (listed.text !== page.text || listed.next !== after) return listed;
  // Whoever was saved since, or moved by it, is there already.
  const known = new Set(listed.items.map(({ key }) => key));
  return { ...page, items: [...listed.items, ...page.items.filter(({ key }) => !known.has(key))] };
}

/**
 * After a write that named a creator by `key`. Who is new goes to the top, and who comes back to where they were (`left`): the
 * worker keeps their place. Only the worker can tell whom a search finds, so nobody else comes into what was found.
 */
export function changeItem(
  { items, ...listed }: Listed,
  key: string,
  { item, total }: CreatorChange,
  left?: Left,
): Listed {
  // What was two creators may be one by now, and then has another key than the write named.
  const is = (one: ShortlistItem) => one.key === key || one.key === item?.key;
  const at = items.findIndex(is);
  const others = items.filter((one) => !is(one));
  const isNew = at === -1;
  const back = left?.text === listed.text ? left.place : null;
  const place = isNew ? (back ?? (listed.text === '' ? 0 : null)) : at;
  if (item && place !== null) others.splice(place, 0, item);
  return { ...listed, items: others, total };
}

/** Those lines were worked out by another brief than the one in use now. */
export const outdate = (listed: Listed): Listed => ({
  ...listed,
  items: listed.items.map((item) => (item.state === 'fresh' ? { ...item, state: 'stale' } : item)),
});

/**
 * `renewed` in place of those of `asked` that were not changed since; whoever of these is not among them is not on the
 * shortlist any more.
 */
export function renewItems(listed: Listed, asked: readonly ShortlistItem[], renewed: readonly ShortlistItem[]): Listed {
  const wanted = new Set(asked);
  const newer = new Map(renewed.map((item) => [item.key, item]));
  const items = listed.items.flatMap((item) => (wanted.has(item) ? (newer.get(item.key) ?? []) : item));
  return { ...listed, items, total: listed.total - (listed.items.length - items.length) };
}
