import type { PageRef } from '../../model/page';
import { asText, get, parseJson } from '../../reading/json';
import { pageOf } from './address';
import { collect, type Found, joinFound, nothingFound } from './collect';

/** Blocks with none of these are not worth parsing. */
const telling =
  /"(?:canonicalRouteName|IntlCompactDecimalNumberFormatConfig|follower_count|thread_items|mediaData|text_post_app_info)"/;

/** What a block held, and how long it was: a block that is still arriving is looked at again. */
const seen = new WeakMap<Element, { length: number; found: Found }>();

function readBlock(script: Element): Found {
  const text = script.textContent ?? '';
  const known = seen.get(script);
  if (known?.length === text.length) return known.found;
  const found = telling.test(text) ? collect(parseJson(text)) : nothingFound();
  seen.set(script, { length: text.length, found });
  return found;
}

const blocks = 'script[type="application/json"][data-sjs]';

/** Everything the document's JSON blocks hold; each is parsed once. After a soft navigation it is of the first page. */
export const readEmbedded = (document: Document): Found =>
  joinFound([...document.querySelectorAll(blocks)].map(readBlock));

/** Whether this document was made by the present kind of Threads page. */
export const isKnownLayout = (document: Document): boolean => document.querySelector(blocks) !== null;

/** What was served in place of this very page; null where it was the page. The names are those of Meta's other sites. */
export function detourOf({ route }: Found, page: PageRef): 'not-found' | 'login-wall' | null {
  const name = asText(get(route, 'canonicalRouteName')) ?? '';
  const path = asText(get(route, 'url'))?.replace(/[?#].*/, '');
  if (/Login\w*Route$/.test(name)) return 'login-wall';
  const first = path === undefined ? null : pageOf({ pathname: path });
  const isHere = first !== null && first.handle === page.handle && first.postId === page.postId;
  return isHere && name.endsWith('ErrorRoute') ? 'not-found' : null;
}
