import type { PageRef } from '../../model/page';
import type { Reading } from '../../model/reading';
import { blankReading } from '../../reading/blank';
import { get, isObject, type Json } from '../../reading/json';
import { parseOnce } from '../../reading/parse-once';
import { isSameHandle } from './address';
import { objectsIn } from './records';
import { accountFrom, handleOf, idOf, missingFrom } from './user';

/** Parts of an object may stand apart, under a name of their own: `{__ref: "client:1:core"}`. Puts each in its place. */
function joinParts(objects: object[]): void {
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
}

/** All users in the data of a script; other scripts have none, and are not searched. */
const usersIn = parseOnce((text) => {
  if (!/relationship_counts:\$R\[/.test(text)) return [];
  const objects = objectsIn(text);
  joinParts(objects);
  return objects.filter((object) => isObject(get(object, 'relationship_counts')));
});

/**
 * The account as the data of a page tell it that X's server has drawn, which it does for visitors without an account
 * since the summer of 2026. Its posts are picked ones, and not read.
 */
export function readEmbedded(document: Document, page: PageRef, at: string): Reading {
  const users = [...document.querySelectorAll('script:not([src])')]
    .flatMap(usersIn)
    .filter((user) => isSameHandle(handleOf(user), page.handle));
  const blank = blankReading(page, at);
  const [user] = users;
  const handle = handleOf(user);
  if (handle === null || new Set(users.map(idOf)).size > 1) return blank;
  return { ...blank, account: accountFrom(user, handle, 'embedded'), missing: missingFrom(user) };
}
