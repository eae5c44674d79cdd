import type { Account } from '../../../model/reading';
import { blankAccount } from '../../../reading/blank';
import { grammarFor } from '../../../reading/printed/number-grammar';
import { isSameHandle } from '../../../reading/handle';
import { asWebUrl } from '../../../reading/json/json';
import { origin } from '../address';
import { readShown } from '../count';
import { allHooked, firstHooked, hookedText } from './hooks';

/**
 * The name in the visible header; null where the header is not (yet) this handle's. Of title and subtitle one is the
 * handle and the other the name; which is which has changed twice.
 */
export function headerOf(document: Document, handle: string): { name: string | null } | null {
  const title = hookedText(document, 'user-title');
  const subtitle = hookedText(document, 'user-subtitle');
  if (isSameHandle(title, handle)) return { name: subtitle };
  return isSameHandle(subtitle, handle) ? { name: title } : null;
}

/** Whether any account's header is on the page. */
export const isAnyDrawn = (document: Document): boolean =>
  ['user-title', 'user-subtitle', 'followers-count'].some((name) => firstHooked(document, name) !== null);

/** Links lead over a page of TikTok's that warns of strange sites; the target is in its address. */
function targetOf(link: Element): string | null {
  const href = link.closest('a')?.getAttribute('href') ?? '';
  return URL.canParse(href, origin) ? asWebUrl(new URL(href, origin).searchParams.get('target')) : null;
}

/**
 * The account as the header shows it. `noBio` is the sentence shown in place of a bio; without it a bio cannot be told
 * from that sentence.
 */
export function readHeader(document: Document, handle: string, noBio: string | null): Account | null {
  const header = headerOf(document, handle);
  if (header === null) return null;
  const grammar = grammarFor(document);
  const bio = noBio === null ? null : hookedText(document, 'user-bio');
  const links = allHooked(document, 'user-link').map(targetOf);
  return {
    ...blankAccount('tiktok', handle),
    name: header.name,
    followers: readShown(hookedText(document, 'followers-count'), grammar),
    following: readShown(hookedText(document, 'following-count'), grammar),
    bio: bio === noBio && bio !== null ? '' : bio,
    links: [...new Set(links.filter((link) => link !== null))],
  };
}
