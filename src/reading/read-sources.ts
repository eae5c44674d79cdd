import type { PageRef } from '../model/page';
import type { Reading } from '../model/reading';
import { clipReading } from './clip';

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
    .map(({ key: _key, ...reading }) => clipReading(reading));
}

/**
 * Reads every source of one page. Some nodes name their author by id alone, and the drawn page an account by its handle;
 * once one source has told which id the handle has, or which handle the id, `readAll` is asked again with both.
 */
export function readSources(page: PageRef, readAll: (page: PageRef) => Found[]): Reading[] {
  const first = readAll(page);
  const account = first.find(({ account: one }) => one?.id)?.account;
  const handle = page.handle ?? (page.kind === 'profile' ? (account?.handle ?? null) : null);
  const known = { ...page, accountId: page.accountId ?? account?.id ?? null, handle };
  const isNew = known.accountId !== page.accountId || known.handle !== page.handle;
  return ofShown(isNew ? readAll(known) : first);
}
