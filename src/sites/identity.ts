import type { PageRef } from '../model/page';
import { hostedName } from './bluesky/address';
import { pageAt } from './page-at';

/** The account whose profile a link leads to, by handle or by id; null for posts, a site's own pages and all other links. */
export function profileAt(address: string): Pick<PageRef, 'site' | 'handle' | 'accountId'> | null {
  const page = URL.canParse(address) ? pageAt(new URL(address)) : null;
  return page?.kind === 'profile' && (page.handle ?? page.accountId) !== null ? page : null;
}

/** The part of a handle that its owner chose: on Bluesky most end in the name of its host. */
export const chosenHandle = (handle: string): string => hostedName(handle);
