import { isSaved } from '../model/creator';
import { type NamedCreator } from '../shared/messages';
import { calledOf } from '../present/called';
import { sites } from '../sites';
import { type AccountRow, type Store } from '../store/schema';
import { readAccountRow } from '../store/account-rows';
import { creatorOf, withAccount } from '../store/creators';
import { listedCreators } from '../store/listed-creators';
import { listSaved } from '../store/shortlist';
import type { VisitedAccount } from './data-ports';
import { breathe, type Job } from '../ui/job';
import type { ListedCreator } from '../model/listed-creator';
import { nameInCell } from './sheets/name-profile';

/** Creators that are read at once. */
const atOnce = 200;

/** The shortlist, last saved first, read in parts. A row that cannot be read is left out: "What is kept" counts those. */
export async function* listAll(db: Store): AsyncGenerator<ListedCreator> {
  let after: string | null = null;
  do {
    const { rows, next } = await listSaved(db, after, atOnce);
    yield* await listedCreators(db, rows);
    after = next;
  } while (after !== null);
}

/** How many of these are on the shortlist already. */
export async function countKnown(db: Store, creators: readonly NamedCreator[], job: Job): Promise<number> {
  let known = 0;
  for (let at = 0; at < creators.length; at += atOnce) {
    job.progress(at, creators.length);
    await breathe(job);
    const tx = db.transaction(['accounts', 'creators']);
    const found = creators.slice(at, at + atOnce).map(async ({ site, handle }) => {
      const key = await tx.objectStore('accounts').index('siteHandle').getKey([site, handle.toLowerCase()]);
      const creator = key === undefined ? null : await withAccount(tx.objectStore('creators'), key);
      return creator !== null && isSaved(creator);
    });
    known += (await Promise.all(found)).filter(Boolean).length;
  }
  return known;
}

/** Whoever a handle or a profile's link names, on the shortlist or not. */
export async function findVisited(db: Store, text: string): Promise<VisitedAccount[]> {
  const named = nameInCell(text, null);
  if ('problem' in named) return [];
  const tx = db.transaction(['accounts', 'creators']);
  const index = tx.objectStore('accounts').index('siteHandle');
  const wanted = named.site === null ? sites.map(({ id }) => id) : [named.site];
  const rows = await Promise.all(wanted.map((site) => index.getAll([site, named.handle.toLowerCase()])));
  const read = rows.flat().flatMap((row) => readAccountRow(row) ?? []);
  return Promise.all(
    read.map(async ({ key, account }: AccountRow) => ({
      key: (await creatorOf(tx.objectStore('creators'), key))?.id ?? key,
      site: account.site,
      called: calledOf(account),
      name: account.name,
    })),
  );
}
