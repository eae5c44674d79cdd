import { safeParse } from 'valibot';
import { handleSchema, type SiteId } from '../../model/page';
import type { Sentence } from '../../model/sentence';
import { sites } from '../../sites';
import { bareHost, pageAt } from '../../sites/page-at';
import type { SiteAbout } from '../../sites/site';
import { foldColumn } from './fold-column';

/** Whom a cell names, or why it names nobody. `site` is null where the cell is a handle and no site is known. */
export type Named = { site: SiteId | null; handle: string } | { problem: Sentence };

const siteNames = new Map(
  sites.flatMap(({ id, name, alsoCalled, matches }) =>
    [id, name, ...alsoCalled, ...matches.map((pattern) => bareHost(new URL(pattern).hostname))].map(
      (called) => [foldColumn(called), id] as const,
    ),
  ),
);

/** The site that a text is a name of: "Instagram", "ig", "bsky.app"; undefined for any other text. */
export const siteNamed = (text: string): SiteId | undefined => siteNames.get(foldColumn(text));

/** Signs that guard a handle of the other direction of reading; nobody sees them. */
const unseen = /[\p{Cf}\p{Cc}]/gu;

/** A handle or link is set apart in the middle of words: "Mira (@mira.bakes), Berlin". */
const wordsOf = (cell: string): string[] =>
  cell
    .replace(/\s+/gu, ' ')
    .replace(unseen, '')
    .split(' ')
    .map((word) => word.replace(/^[<([{"'«“„]+/u, '').replace(/[>)\]}"'»”,;:]+$/u, ''))
    .filter((word) => word !== '');

const link = /^(?:https?:\/\/|\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?::\d+)?(?:\/|$)/iu;

/** Whether a word can only be an address: it says so, or is of a site, or goes on behind a host. */
function isLink(word: string): boolean {
  const [, host = ''] = link.exec(word) ?? [];
  return host !== '' && (/^https?:|^\/\//i.test(word) || word.includes('/'));
}

/** Whether a cell holds an address, of whatever site. */
export const holdsLink = (cell: string): boolean => wordsOf(cell).some(isLink);

/** Whether a cell names somebody beyond doubt: an address of one of the sites, or a text behind an @. */
export const namesSomebody = (cell: string): boolean =>
  wordsOf(cell).some((word) => (isLink(word) ? 'handle' in nameByLink(word) : /^[@＠][^@]+$/u.test(word)));

/** The profile at an address, also without "https://" or "www."; of a post its author, where the address names one. */
function nameByLink(word: string): Named {
  const problem = { problem: { key: 'sheetBadLink', values: { text: { text: word } } } } as const;
  const address = word.replace(/^(?:https?:)?\/\//i, '');
  if (!URL.canParse(`https://${address}`)) return problem;
  const { hostname, pathname, search } = new URL(`https://${address}`);
  const page = pageAt(new URL(`https://${hostname}${pathname}${search}`));
  // An account without a handle is called by its id.
  const handle = page?.handle ?? page?.accountId ?? null;
  return page && handle !== null ? { site: page.site, handle } : problem;
}

/** The handle as the site itself writes it; null where it can be nobody's there. */
export function handleOn(site: SiteAbout, handle: string): string | null {
  const url = site.profileUrl({ handle, id: null });
  const page = URL.canParse(url) ? site.page(new URL(url)) : null;
  return page?.kind === 'profile' ? (page.handle ?? page.accountId) : null;
}

/** Whom a cell names: "@mira.bakes", "mira.bakes", a link; `site` is what is known of where. */
export function nameInCell(cell: string, site: SiteAbout | null): Named {
  const words = wordsOf(cell);
  const address = words.find(isLink);
  if (address !== undefined) return nameByLink(address);
  // A handle of one word needs no @; among other words it does.
  const word = words.find((one) => /^[@＠]/u.test(one)) ?? (words.length === 1 ? words[0] : undefined);
  const handle = (word ?? '').replace(/^[@＠]+/u, '');
  const isHandle = /^[\p{L}\p{N}\p{M}._·-]+$/u.test(handle) && safeParse(handleSchema, handle).success;
  const known = isHandle && site ? handleOn(site, handle) : handle;
  if (!isHandle || known === null)
    return {
      problem: site
        ? { key: 'sheetNotOnSite', values: { text: { text: cell.trim() }, site: { text: site.name } } }
        : { key: 'sheetNoHandle', values: { text: { text: cell.trim() } } },
    };
  return { site: site?.id ?? null, handle: known };
}
