import type { PageRef } from '../../../model/page';
import type { Reason } from '../../../model/reading';
import { asId, asText, get, type Json, parseJson } from '../../../reading/json/json';
import { detourIn } from '../../../reading/meta/served-page';
import { parseOnce } from '../../../reading/json/parse-once';
import { pageOf } from '../address';
import { gather, type Gathered, joinGathered, nothingGathered } from './gather';
import { rootOr } from '../tapped';

/** Blocks with none of these are not worth parsing: a page has about forty, of up to half a megabyte. */
const telling = new RegExp(
  rootOr('|canonicalRouteName|rootView|IntlCompactDecimalNumberFormatConfig|follower_count|comment_count'),
);

const readBlock = parseOnce((text) => (telling.test(text) ? gather(parseJson(text)) : nothingGathered()));

/** Everything the document's JSON blocks hold; each is parsed once. */
export const readEmbedded = (document: Document): Gathered =>
  joinGathered([...document.querySelectorAll('script[type="application/json"]')].map(readBlock));

/** Whether this document was made by the present kind of Instagram page. */
export const isKnownLayout = (document: Document): boolean =>
  document.querySelector('script[type="application/json"][data-sjs]') !== null;

/**
 * Whether the gate stands in place of the page that visitors get whose login the browser has kept ("Continue as …"): no
 * page around it, and links to an account that lead back here.
 */
export function isLoginGate(document: Document, page: PageRef): boolean {
  if (document.querySelector('main, header') !== null) return false;
  return [...document.querySelectorAll('a[href^="/accounts/"]')].some((link) => {
    const [, query] = (link.getAttribute('href') ?? '').split('?');
    return isAddressOf(new URLSearchParams(query).get('next') ?? '', page);
  });
}

function isAddressOf(path: string, page: PageRef): boolean {
  const other = pageOf({ pathname: path.replace(/[?#].*/, '') });
  return page.kind === 'post'
    ? other?.postId === page.postId
    : other?.kind === 'profile' && other.handle === page.handle;
}

/** Whether the first load was of this very page; an address that the route does not tell counts as this one. */
function isRouteOf(route: Json, page: PageRef): boolean {
  const path = asText(get(route, 'url'));
  return path === null || isAddressOf(path, page);
}

/** The account's id as the page's own address table has it: the only place of a logged-in document that does. */
export const routeIdOf = ({ route }: Gathered, page: PageRef): string | null =>
  page.kind === 'profile' && asText(get(route, 'url')) !== null && isRouteOf(route, page)
    ? asId(get(route, 'rootView', 'props', 'page_logging', 'params', 'profile_id'))
    : null;

/** What kind of page was served in place of the one that was asked for; null where it was the right kind. */
export function detourOf({ route, gated }: Gathered, page: PageRef): Reason | null {
  const isGated = page.postId !== null && gated.includes(page.postId);
  return (isRouteOf(route, page) ? detourIn(route) : null) ?? (isGated ? 'login-wall' : null);
}
