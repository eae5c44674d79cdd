import type { PageRef } from '../model/page';
import type { Reading } from '../model/reading';
import { clipReading } from './clip';

/**
 * Reads every source of one page. Some nodes name their author by id alone; once one source has told which id the
 * handle has, `readAll` is asked again with it.
 */
export function readSources(page: PageRef, readAll: (page: PageRef) => Reading[]): Reading[] {
  const first = readAll(page);
  const id = first.find(({ account }) => account?.id)?.account?.id ?? null;
  const all = id === null || page.accountId !== null ? first : readAll({ ...page, accountId: id });
  return all.map(clipReading);
}
