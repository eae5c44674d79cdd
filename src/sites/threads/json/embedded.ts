import type { PageRef } from '../../../model/page';
import type { Reason } from '../../../model/reading';
import { asText, get, parseJson } from '../../../reading/json/json';
import { detourIn } from '../../../reading/meta/served-page';
import { parseOnce } from '../../../reading/json/parse-once';
import { pageOf } from '../address';
import { gather, type Gathered, joinGathered, nothingGathered } from './gather';

/** Blocks with none of these are not worth parsing. */
const telling =
  /"(?:canonicalRouteName|IntlCompactDecimalNumberFormatConfig|follower_count|thread_items|mediaData|text_post_app_info)"/;

const readBlock = parseOnce((text) => (telling.test(text) ? gather(parseJson(text)) : nothingGathered()));

const blocks = 'script[type="application/json"][data-sjs]';

/** Everything the document's JSON blocks hold; each is parsed once. After a soft navigation it is of the first page. */
export const readEmbedded = (document: Document): Gathered =>
  joinGathered([...document.querySelectorAll(blocks)].map(readBlock));

/** Whether this document was made by the present kind of Threads page. */
export const isKnownLayout = (document: Document): boolean => document.querySelector(blocks) !== null;

/** What was served in place of this very page; null where it was the page. */
export function detourOf({ route }: Gathered, page: PageRef): Reason | null {
  const path = asText(get(route, 'url'))?.replace(/[?#].*/, '');
  const first = path === undefined ? null : pageOf({ pathname: path });
  return first?.handle === page.handle && first.postId === page.postId ? detourIn(route) : null;
}
