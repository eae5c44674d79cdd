import type { Count } from '../../../model/count';
import type { Account } from '../../../model/reading';
import { blankAccount } from '../../../reading/blank';
import { grammarFor } from '../../../reading/printed/number-grammar';
import { isSameHandle } from '../../../reading/handle';
import { readShownCount } from '../../../reading/printed/shown-count';
import { leadsTo } from '../address';
import { hook, isOnPage, textOf, textOfBlocks } from './visible-text';

/** The links to the lists of people of this account. */
export const linksTo = (document: Document, handle: string, ...lists: string[]): Element[] =>
  [...document.querySelectorAll('a[href*="follow"]')].filter(
    (link) => lists.some((list) => leadsTo(link, `/${handle}/${list}`)) && isOnPage(link),
  );

export const followerLinks = (document: Document, handle: string): Element[] =>
  linksTo(document, handle, 'followers', 'verified_followers');

/** The block with name and handle, and the handle as the account spells it; the former profile's stays for a while. */
export function titleOf(document: Document, handle: string): { block: Element; spelled: string } | null {
  for (const block of document.querySelectorAll(hook('UserName'))) {
    const texts = [...block.querySelectorAll('span')].map((span) => (span.textContent ?? '').trim());
    const spelled = texts.find((text) => text.toLowerCase() === `@${handle.toLowerCase()}`);
    if (spelled !== undefined && isOnPage(block)) return { block, spelled };
  }
  return null;
}

/** How many the links show; null where they do not agree. X cuts digits off: 23,154 is "23.1K". */
function shownCount(document: Document, links: Element[]): Count | null {
  const grammar = grammarFor(document);
  const [count = null, ...others] = links.map((link) => readShownCount(textOfBlocks(link), grammar, 'truncated'));
  return others.every((other) => other?.value === count?.value) ? count : null;
}

/** "(2) Mira Bakes (@mira_bakes) / X"; after a navigation it is the former page's for a while. */
function nameInTitle(document: Document, handle: string): string | null {
  const [, name, other] = /^(?:\(\d+\+?\) )?(.+) \(@(\w+)\)/.exec(document.title) ?? [];
  return name !== undefined && isSameHandle(other ?? null, handle) ? name : null;
}

function shownText(document: Document, name: string): string | null {
  const element = [...document.querySelectorAll(hook(name))].find(isOnPage);
  return (element && textOf(element).trim()) || null;
}

/** What the profile's header shows; null while there is none for this handle. */
export function readHeader(document: Document, handle: string | null): Account | null {
  if (handle === null) return null;
  const title = titleOf(document, handle);
  const links = followerLinks(document, handle);
  if (title === null && links.length === 0) return null;
  return {
    ...blankAccount('x', title?.spelled.slice(1) ?? handle),
    name:
      title === null
        ? nameInTitle(document, handle)
        : textOf(title.block).split(title.spelled).slice(0, -1).join(title.spelled).trim() || null,
    followers: shownCount(document, links),
    following: shownCount(document, linksTo(document, handle, 'following')),
    bio: title && shownText(document, 'UserDescription'),
    category: title && shownText(document, 'UserProfessionalCategory'),
    verified: title?.block.querySelector(hook('icon-verified')) ? true : null,
    private: title?.block.querySelector(hook('icon-lock')) ? true : null,
  };
}
