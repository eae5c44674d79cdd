import type { PageRef } from '../model/page';
import type { Reading } from '../model/reading';

/**
 * Reads every source of one page, the best first. Some nodes name their author by id alone, and the drawn page an account
 * by its handle: as soon as one source has told which id the handle has, or which handle the id, `readAll` is begun anew
 * with both, before it has come to the drawn page where a source before that told.
 */
export function readSources(page: PageRef, readAll: (page: PageRef) => Iterable<Reading>): Reading[] {
  const found: Reading[] = [];
  let known: PageRef | null = null;
  for (const one of readAll(page)) {
    const { account } = one;
    if (known === null && account?.id) {
      const handle = page.handle ?? (page.kind === 'profile' ? account.handle : null);
      known = { ...page, accountId: page.accountId ?? account.id, handle };
      if (known.accountId !== page.accountId || handle !== page.handle) return [...readAll(known)];
    }
    found.push(one);
  }
  return found;
}
