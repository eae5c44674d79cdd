import type { Account } from '../../../model/reading';
import { blankAccount } from '../../../reading/blank';
import { isSameHandle } from '../../../reading/handle';
import type { Grammar } from '../../../reading/printed/number-grammar';
import { readCount } from './count';
import { allHooked, hookedText } from './hooks';

/**
 * The header of this handle's profile; null while it is another's, or not there. The former profile may stay on the page,
 * invisible: the handle in it tells them apart.
 */
export const headerOf = (document: Document, handle: string): Element | null =>
  allHooked(document, 'profile-header').find((header) =>
    isSameHandle(hookedText(header, 'handle')?.replace(/^@/, '') ?? null, handle),
  ) ?? null;

/** The account as its header shows it. */
export function readHeader(document: Document, handle: string, grammar: Grammar): Account | null {
  const header = headerOf(document, handle);
  if (header === null) return null;
  return {
    ...blankAccount('newsite', handle),
    name: hookedText(header, 'name'),
    followers: readCount(header, 'followers', grammar),
    following: readCount(header, 'following', grammar),
    bio: hookedText(header, 'bio'),
  };
}
