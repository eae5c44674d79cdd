import type { Site } from '../../../src/sites/site';
import { captures } from '../captures';
import { profileCaptures } from '../profile-captures';
import type { PageInput } from './inputs';

/** Larger ones take a second to read in a document without a browser. UTF-16 units. */
const most = 2_500_000;

/** Where a page says that it is: by its link, or for what is shared of it. */
const addressIn = (html: string): string | undefined =>
  (/<link rel="canonical"[^>]*href="([^"]+)"/.exec(html) ?? /property="og:url" content="([^"]+)"/.exec(html))?.[1];

/** The captured pages of a site since 2025 whose address is known, numbered: their files' names are people's. */
export function capturedPages(site: Site): PageInput[] {
  const all = captures(site.id) ?? [];
  const known = new Map(profileCaptures(site.id, all).map(({ html, url }) => [html, url]));
  const pages = all.flatMap(({ file, text }) => {
    const url = URL.parse(known.get(text) ?? addressIn(text)?.replaceAll('&amp;', '&') ?? '');
    const page = file >= '2025' && /\.html(?:\.gz)?$/.test(file) && text.length <= most && url && site.page(url);
    return page ? [{ page, html: text }] : [];
  });
  return pages.map((page, at) => ({ ...page, name: `page ${at + 1}` }));
}
