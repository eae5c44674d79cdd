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
 * Reads every source of one page. Some nodes name their author by id alone; once one source has told which id the
 * handle has, `readAll` is asked again with it.
 */
export function readSources(page: PageRef, readAll: (page: PageRef) => Found[]): Reading[] {
  const first = readAll(page);
  const id = first.find(({ account }) => account?.id)?.account?.id ?? null;
  return ofShown(id === null || page.accountId !== null ? first : readAll({ ...page, accountId: id }));
}
