import type { PageRef } from '../../../model/page';
import type { Account } from '../../../model/reading';
import { blankAccount } from '../../../reading/blank';
import type { Grammar } from '../../../reading/printed/number-grammar';
import { profilePathOf } from '../address';
import { readLabelled, readText } from './count';
import { allHooked, onlyHooked } from './hooks';
import { isCheckedIn } from './marks';
import { type Whose, whoseIs } from './whose';

/** Where a visible header's link to its followers leads to. */
function followersIn(document: Document): { link: Element; actor: string; screen: ParentNode } | null {
  const [link, ...others] = allHooked(document, 'profileHeaderFollowersButton');
  const [actor, list] = profilePathOf(link ?? null) ?? [];
  if (link === undefined || others.length > 0 || actor === undefined || list !== 'followers') return null;
  return { link, actor, screen: link.closest('[data-testid="profileScreen"]') ?? document };
}

/** The follower count of the page's account, and how the header calls the account. */
export function headerOf(
  document: Document,
  page: PageRef,
): { followers: Element; screen: ParentNode; whose: Whose } | null {
  const { link, actor, screen } = followersIn(document) ?? {};
  if (link === undefined || actor === undefined || screen === undefined) return null;
  const pictures = screen.querySelectorAll(
    '[data-testid="profileHeaderAviButton"] img, [data-testid="userBannerImage"] img',
  );
  const whose = whoseIs(actor, pictures, page);
  return whose && { followers: link, screen, whose };
}

const textOf = (element: Element | null): string | null => element?.textContent?.trim() || null;

/** The account as its visible header shows it; null while there is none. */
export function readHeader(document: Document, page: PageRef, grammar: Grammar): Account | null {
  const header = headerOf(document, page);
  if (header === null) return null;
  const { followers, screen, whose } = header;
  const display = onlyHooked(screen, 'profileHeaderDisplayName');
  const name = textOf(display);
  const following = onlyHooked(screen, 'profileHeaderFollowsButton');
  // The number of posts has no name of its own: it is the last of the three in their row. The badge comes behind it.
  const [first, second, third, ...more] = followers.parentElement?.children ?? [];
  const isRow = first === followers && second === following && more.every((one) => textOf(one) === null);
  return {
    ...blankAccount('bluesky', whose.handle),
    id: whose.id,
    // Without a name the handle stands in its place.
    name: name?.toLowerCase() === whose.handle ? null : name,
    followers: readLabelled(followers, grammar),
    following: readLabelled(following, grammar),
    postCount: isRow ? readText(third ?? null, grammar) : null,
    bio: textOf(onlyHooked(screen, 'profileHeaderDescription')),
    verified: display && isCheckedIn(display),
  };
}

/**
 * Whether the visible profile is of an account without a handle that leads to it, while the address names one: Bluesky
 * links such accounts by id, and only an answer tells whether this is the one the address led to.
 */
export const isNameless = (document: Document, { kind, handle, accountId }: PageRef): boolean =>
  kind === 'profile' &&
  handle !== null &&
  accountId === null &&
  followersIn(document)?.actor.startsWith('did:') === true;

/** Whether the visitor blocks the account of the visible profile, which is the page's: its numbers are not shown then. */
export const isBlocked = (document: Document, { handle }: PageRef): boolean =>
  allHooked(document, 'profileView').some(
    (view) =>
      onlyHooked(view, 'unblockBtn') !== null &&
      [...view.querySelectorAll('div')].some((one) => one.childElementCount === 0 && textOf(one) === `@${handle}`),
  );
