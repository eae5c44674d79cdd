import type { PageRef } from '../../model/page';
import type { Missing, Post, Reading } from '../../model/reading';
import { blankReading } from '../../reading/blank';
import { isSameHandle } from '../../reading/handle';
import type { Json } from '../../reading/json';
import { isNewestFirst } from '../../reading/order';
import { accountFrom, gateOf, type Identity, identityOf } from './channel';
import { type Item, readItem } from './item';
import { listsIn, timesOf } from './lists';
import type { Look } from './text';

/** Whether the JSON is of this page's channel: id and handle must agree where both sides have them, and one must. */
function isOf({ handle, accountId }: PageRef, identity: Identity): boolean {
  const byId = accountId === null || identity.id === null ? null : identity.id === accountId;
  const byHandle = handle === null || identity.handle === null ? null : isSameHandle(identity.handle, handle);
  return byId !== false && byHandle !== false && (byId ?? byHandle) === true;
}

/** An entry of the channel's own list as its post; null for a video of somebody else's that is shown there. */
function credit(
  { post, owners, by }: Item,
  who: Identity,
  name: string | null,
  author: string | null,
  and: RegExp,
): Post | null {
  const isJoint = owners.length > 1 || by !== null;
  // The names of a joint video stand in one text, in the words of the language: "Mira Bakes and Creator One".
  const isNamed = by === null || by === name || (name !== null && by.split(and).includes(name));
  if (owners.length > 0 ? who.id === null || !owners.includes(who.id) : !isNamed) return null;
  return { ...post, author, pinned: false, collaboration: isJoint && by !== name };
}

/** What stands between names in this language: ", ", " and ". */
function andIn(language: string): RegExp {
  const format = new Intl.ListFormat(language || 'en');
  const parts = [...format.formatToParts(['a', 'b', 'c']), ...format.formatToParts(['a', 'b'])];
  const words = parts.filter(({ type }) => type === 'literal').map(({ value }) => value);
  return new RegExp([...new Set(words)].toSorted((a, b) => b.length - a.length).join('|'));
}

/**
 * Takes from a channel's page, or from an answer that continues one of its lists, what belongs to the page's account.
 * An empty reading for everything else.
 */
export function readChannel(json: Json, page: PageRef, look: Look): Reading {
  const blank = blankReading(page, look.at);
  const who = identityOf(json);
  if (!isOf(page, who)) return blank;
  const read = accountFrom(json, look);
  const author = read?.account.handle ?? page.handle;
  const missing: Missing[] = [...(read?.missing ?? [])];
  if (!look.language) missing.push({ what: 'posts.views', why: 'ambiguous' });

  const and = andIn(look.language);
  const posts = listsIn(json).flatMap(({ entries, isChosen }) => {
    const items = entries.flatMap((node) => readItem(node, look) ?? []);
    const times = timesOf(items.map(({ post }) => post));
    if (times.length === 0 ? isChosen : !isNewestFirst(times)) return [];
    return items.flatMap((item) => {
      const post = credit(item, who, read?.account.name ?? null, author, and);
      if (post !== null && item.isForMembers) missing.push({ what: `posts.${post.id}.views`, why: 'members-only' });
      return post ?? [];
    });
  });
  return { ...blank, account: read?.account ?? null, posts, missing };
}

/** A channel that is not shown, and why. The document of the first load is taken to be about the page's handle. */
export function readGate(json: Json, page: PageRef, at: string): Reading | null {
  const why = gateOf(json);
  const { id } = identityOf(json);
  if (why === null || (page.accountId !== null && id !== page.accountId)) return null;
  return { ...blankReading(page, at), missing: [{ what: 'page', why }] };
}
