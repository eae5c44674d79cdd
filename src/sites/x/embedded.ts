import type { PageRef } from '../../model/page';
import type { Reading } from '../../model/reading';
import { blankReading } from '../../reading/blank';
import { asList, get, isObject, type Json } from '../../reading/json';
import { isSameHandle } from './address';
import { objectsIn } from './records';
import { accountFrom, handleOf, idOf, missingFrom } from './user';

/** A page's data may be large, and looks are many: each script is parsed once. */
const parsed = new WeakMap<Element, object[]>();

function parse(script: Element): object[] {
  const objects = parsed.get(script) ?? objectsIn(script.textContent ?? '');
  parsed.set(script, objects);
  return objects;
}

/** What an account is read from; a user object leads to all posts of the page as well. */
const fields =
  'rest_id core relationship_counts tweet_counts profile_bio is_blue_verified verification privacy professional'.split(
    ' ',
  );

/** Parts of an object may stand apart, under a name of their own: `{__ref: "client:1:core"}`. */
function whole(json: Json, named: Map<Json, object>, depth = 0): Json {
  if (depth > 8 || !isObject(json)) return json;
  const target = named.get(get(json, '__ref'));
  if (target !== undefined) return whole(target, named, depth + 1);
  const listed = get(json, '__refs') ?? json;
  if (Array.isArray(listed)) return asList(listed).map((one) => whole(named.get(one) ?? one, named, depth + 1));
  return Object.fromEntries(Object.entries(json).map(([key, one]) => [key, whole(one, named, depth + 1)]));
}

/**
 * The account as the data of a page tell it that X's server has drawn, which it does for visitors without an account
 * since the summer of 2026. Its posts are picked ones, and not read.
 */
export function readEmbedded(document: Document, page: PageRef, at: string): Reading {
  const scripts = [...document.querySelectorAll('script:not([src])')].filter((script) =>
    /relationship_counts:\$R\[/.test(script.textContent ?? ''),
  );
  const objects = scripts.flatMap(parse);
  const named = new Map(objects.map((object) => [get(object, '__id'), object]));
  named.delete(undefined);
  const users = objects
    .filter((object) => isObject(get(object, 'relationship_counts')))
    .filter((object) => isSameHandle(handleOf({ core: whole(get(object, 'core'), named) }), page.handle))
    .map((object) => Object.fromEntries(fields.map((field) => [field, whole(get(object, field), named)])));
  const blank = blankReading(page, at);
  const [user] = users;
  const handle = handleOf(user);
  if (handle === null || new Set(users.map(idOf)).size > 1) return blank;
  return { ...blank, account: accountFrom(user, handle, 'embedded'), missing: missingFrom(user) };
}
