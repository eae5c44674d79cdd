import type { Account } from '../model/reading';

/** Handles are the same in upper and lower case. Nobody's is nobody's. */
export const isSameHandle = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.toLowerCase() === other.toLowerCase();

/** What an account is called: "@mira.bakes"; by its id, which stands in the place of a handle that there is not. */
export const calledOf = ({ handle, id }: Pick<Account, 'handle' | 'id'>): string =>
  handle === id ? handle : `@${handle}`;
