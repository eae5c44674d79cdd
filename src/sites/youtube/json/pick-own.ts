import type { PageRef } from '../../../model/page';
import type { Missing, Reading } from '../../../model/reading';
import { blankReading } from '../../../reading/blank';
import { isSameHandle } from '../../../reading/handle';
import type { Json } from '../../../reading/json/json';
import { isNewestFirst } from '../../../reading/newest-first';
import { accountFrom, gateOf, type Identity, identityOf } from './account';
import { type Entry, gather } from './gather';
import { type Item, postFrom } from './post';
import { isEmptyTab, listsIn, timesOf } from './lists';
import type { TextContext } from '../text';

/** Whether the JSON is of this page's channel: id and handle must agree where both sides have them, and one must. */
function isOf({ handle, accountId }: PageRef, identity: Identity): boolean {
  const byId = accountId === null || identity.id === null ? null : identity.id === accountId;
  const byHandle = handle === null || identity.handle === null ? null : isSameHandle(identity.handle, handle);
  return byId !== false && byHandle !== false && (byId ?? byHandle) === true;
}

/**
 * An entry of the channel's own list, with why it is none of its posts; null where that is not certain. A joint video
 * names its channels in words of the language, and leads to each of them.
 */
function credit(
  { post, owners = [], by = null, why = 'otherAuthor', ...item }: Item,
  { id }: Identity,
  name: string | null,
): Entry | null {
  const isOwn = owners.length > 0 ? id !== null && owners.includes(id) : by === null || by === name;
  if (!isOwn && (id === null || owners.length === 0)) return null;
  const collaboration = by !== name && (owners.length > 1 || by !== null);
  return { ...item, post: { ...post, collaboration }, why: isOwn ? null : why };
}

/**
 * Takes from a channel's page, or from an answer that continues one of its lists, what belongs to the page's account.
 * An empty reading for everything else.
 */
export function pickOwn(json: Json, page: PageRef, look: TextContext): Reading {
  const blank = blankReading(page, look.at);
  const who = identityOf(json);
  if (!isOf(page, who)) return blank;
  const read = accountFrom(json, look);
  const author = read?.account.handle ?? page.handle;
  const missing: Missing[] = [...(read?.missing ?? [])];
  if (!look.language) missing.push({ what: 'posts.views', why: 'ambiguous' });
  if (isEmptyTab(json))
    missing.push({ what: 'posts', why: read?.account.postCount?.max === 0 ? 'none' : 'empty-list' });

  const own = listsIn(json).flatMap(({ entries, isChosen }) => {
    const items = entries.flatMap((node) => postFrom(node, look) ?? []);
    const times = timesOf(items.map(({ post }) => post));
    if (times.length === 0 ? isChosen : !isNewestFirst(times)) return [];
    return items.flatMap((item) => credit(item, who, read?.account.name ?? null) ?? []);
  });
  const { posts, leftOut, missing: gaps } = gather(own, author, look);
  return { ...blank, account: read?.account ?? null, posts, leftOut, missing: [...missing, ...gaps] };
}

/** A channel that is not shown, and why. The document of the first load is taken to be about the page's handle. */
export function readGate(json: Json, page: PageRef, at: string): Reading | null {
  const why = gateOf(json);
  const { id } = identityOf(json);
  if (why === null || (page.accountId !== null && id !== page.accountId)) return null;
  return { ...blankReading(page, at), missing: [{ what: 'page', why }] };
}
