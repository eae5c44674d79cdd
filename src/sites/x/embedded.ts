import type { PageRef } from '../../model/page';
import type { Reading } from '../../model/reading';
import { blankReading } from '../../reading/blank';
import { isSameHandle } from '../../reading/handle';
import { asList, get, isObject, type Json } from '../../reading/json';
import { pageWithAuthor, readItems, readUser } from './items';
import { dataScripts } from './passing-scripts';
import { isPickedList } from './post-time';
import { objectsIn } from './records';
import { itemsFrom } from './timeline';
import { authorOf, tweetId } from './tweet';
import { handleOf, idOf } from './user';

/** Parts of an object may stand apart, under a name of their own: `{__ref: "client:1:core"}`. Puts each in its place. */
function joinParts(objects: object[]): object[] {
  const named = new Map(objects.map((object) => [get(object, '__id'), object]));
  named.delete(undefined);
  const parts = new Map<Json, Json>();
  for (const object of objects) {
    const names = get(object, '__refs');
    const part = Array.isArray(names) ? names.map((name) => named.get(name)) : named.get(get(object, '__ref'));
    if (part !== undefined) parts.set(object, part);
  }
  for (const object of objects)
    for (const [key, one] of Object.entries(object))
      if (parts.has(one)) Object.assign(object, { [key]: parts.get(one) });
  return objects;
}

let last: { text: string; objects: object[] } = { text: '', objects: [] };

/**
 * All objects in the data of a page, searched once for as long as they are the same. One script may name what another
 * holds.
 */
function objectsOf(document: Document): object[] {
  const text = dataScripts(document)
    .map((script) => script.textContent)
    .join('\n');
  if (text !== last.text) last = { text, objects: joinParts(objectsIn(text)) };
  return last.objects;
}

/**
 * The account and its posts as the data of a page tell them that X's server has drawn, which it does for visitors
 * without an account since the summer of 2026: what its answers hold, handed over as JavaScript.
 */
export function readEmbedded(document: Document, page: PageRef, at: string): Reading {
  const objects = objectsOf(document);
  const asked = objects.filter((object) => page.kind === 'post' && tweetId(object) === page.postId && authorOf(object));
  const listed = itemsFrom([...new Set(objects.map((object) => get(object, 'instructions')))].flatMap(asList));
  const items = [...asked.map((tweet) => ({ tweet, isPinned: false })), ...listed];
  const named = pageWithAuthor(items, page);
  const users = objects.filter(
    (object) => isObject(get(object, 'relationship_counts')) && isSameHandle(handleOf(object), named.handle),
  );
  if (new Set(users.map(idOf)).size > 1) return blankReading(page, at);
  const reading = readItems(items, page, at, 'embedded');
  // The account beside a post is short of its numbers.
  const { account, missing } = readUser(users[0], named, at, 'embedded');
  if (account !== null) Object.assign(reading, { account, missing });
  if (isPickedList(reading.posts)) reading.missing.push({ what: 'posts', why: 'mixed-sample' });
  return reading;
}
