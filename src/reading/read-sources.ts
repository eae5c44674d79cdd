import type { PageRef } from '../model/page';
import type { Reading } from '../model/reading';

/**
 * A reading as a reader gives it. `key` is a name that the site has for the account beside its handle and its id: an
 * empty list may tell nothing else of whose it is. It stays in the page.
 */
export interface Found extends Reading {
  key?: string | undefined;
}

/** Drops what is told by key alone of an account that no source shows. */
function ofShown(all: readonly Found[]): Reading[] {
  const shown = new Set(all.flatMap(({ account, key }) => (account && key ? [key] : [])));
  return all
    .filter(({ account, key }) => account !== null || key === undefined || shown.has(key))
    .map(({ key: _key, ...reading }) => reading);
}

/**
 * Reads every source of one page, the best first. Some nodes name their author by id alone, and the drawn page an account
 * by its handle: as soon as one source has told which id the handle has, or which handle the id, `readAll` is begun anew
 * with both, before it has come to the drawn page where a source before that told.
 */
export function readSources(page: PageRef, readAll: (page: PageRef) => Iterable<Found>): Reading[] {
  const found: Found[] = [];
  let known: PageRef | null = null;
  for (const one of readAll(page)) {
    const { account } = one;
    if (known === null && account?.id) {
      const handle = page.handle ?? (page.kind === 'profile' ? account.handle : null);
      known = { ...page, accountId: page.accountId ?? account.id, handle };
      if (known.accountId !== page.accountId || handle !== page.handle) return ofShown([...readAll(known)]);
    }
    found.push(one);
  }
  return ofShown(found);
}
