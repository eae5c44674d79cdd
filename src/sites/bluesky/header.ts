import type { PageRef } from '../../model/page';
import type { Account } from '../../model/reading';
import { blankAccount } from '../../reading/blank';
import type { Grammar } from '../../reading/grammar';
import { profilePathOf } from './address';
import { readLabelled, readText } from './count';
import { allHooked, onlyHooked } from './hooks';

/** The follower count of the page's account: its link leads to that account's followers. */
function followersOf(document: Document, { handle, accountId }: PageRef): Element | null {
  const ours = allHooked(document, 'profileHeaderFollowersButton').filter((link) => {
    const [actor, word] = profilePathOf(link) ?? [];
    return actor !== undefined && word === 'followers' && (actor === handle || actor === accountId?.toLowerCase());
  });
  return ours.length === 1 ? (ours[0] ?? null) : null;
}

const textOf = (element: Element | null): string | null => element?.textContent?.trim() || null;

/** The account as its visible header shows it; null while there is none, and where the address tells no handle. */
export function readHeader(document: Document, page: PageRef, grammar: Grammar): Account | null {
  const followers = followersOf(document, page);
  if (followers === null || page.handle === null) return null;
  const screen = followers.closest('[data-testid="profileScreen"]') ?? document;
  const name = textOf(onlyHooked(screen, 'profileHeaderDisplayName'));
  const following = onlyHooked(screen, 'profileHeaderFollowsButton');
  // The number of posts has no name of its own: it is the last of the three in their row. The badge comes behind it.
  const [first, second, third, ...more] = followers.parentElement?.children ?? [];
  const isRow = first === followers && second === following && more.every((one) => textOf(one) === null);
  return {
    ...blankAccount('bluesky', page.handle),
    // Without a name the handle stands in its place.
    name: name?.toLowerCase() === page.handle ? null : name,
    followers: readLabelled(followers, grammar),
    following: readLabelled(following, grammar),
    postCount: isRow ? readText(third ?? null, grammar) : null,
    bio: textOf(onlyHooked(screen, 'profileHeaderDescription')),
  };
}

/** The row of counts in the visible header of the page's account; null while there is none. */
export const anchorIn = (document: Document, page: PageRef): Element | null =>
  page.kind === 'profile' ? (followersOf(document, page)?.parentElement ?? null) : null;
