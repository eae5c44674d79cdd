import type { PageRef } from '../../../model/page';
import type { Reading } from '../../../model/reading';
import { beginPart } from '../../../reading/in-steps';
import { asList, get, isObject } from '../../../reading/json/json';
import { pickOwn } from './pick-own';
import { dataScripts } from './passing-scripts';
import { objectsIn } from './script-objects';
import { itemsFrom } from './gather';
import { authorOf, tweetId } from './post';

/** Parts of an object may stand apart, under a name of their own: `{__ref: "client:1:core"}`. Puts each in its place. */
function joinParts(objects: object[]): object[] {
  const named = new Map(objects.map((object) => [get(object, '__id'), object]));
  named.delete(undefined);
  for (const object of objects)
    for (const [key, one] of Object.entries(object)) {
      const [name, names] = [get(one, '__ref'), get(one, '__refs')];
      const part = Array.isArray(names) ? names.map((each) => named.get(each)) : named.get(name);
      if (part !== undefined) Object.assign(object, { [key]: part });
    }
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
  if (text !== last.text) {
    beginPart();
    last = { text, objects: joinParts(objectsIn(text)) };
  }
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
  const items = [...asked.map((tweet) => ({ tweet, isPinned: false, isPromoted: false })), ...listed];
  // The account beside a post is short of its numbers.
  const users = objects.filter((object) => isObject(get(object, 'relationship_counts')));
  return pickOwn(items, page, at, 'embedded', users);
}
