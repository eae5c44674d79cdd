import type { Account } from '../model/reading';

/** What an account is called: "@mira.bakes"; by its id, which stands in the place of a handle that there is not. */
export const calledOf = ({ handle, id }: Pick<Account, 'handle' | 'id'>): string =>
  handle === id ? handle : `@${handle}`;
