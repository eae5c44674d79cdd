import type { ListedCreator } from '../model/listed-creator';
import { siteById } from '../sites';
import { accountRows } from './accounts';
import { countNotes } from './notes';
import type { Store } from './schema';
import type { ListedRow } from './shortlist';
import { summariesOf } from './summaries';

/** What a table says of these creators, in their order; who cannot be read is left out. */
export async function listedCreators(db: Store, rows: readonly ListedRow[]): Promise<ListedCreator[]> {
  const ids = rows.map(({ id }) => id);
  const firsts = rows.flatMap(({ creator }) => creator?.accounts[0] ?? []);
  const [summaries, notes, accounts] = await Promise.all([
    summariesOf(db, ids),
    countNotes(db, ids),
    accountRows(db, firsts),
  ]);
  return rows.flatMap(({ id, creator }): ListedCreator[] => {
    const summary = summaries.get(id) ?? null;
    const account = summary ?? accounts.get(creator?.accounts[0] ?? '')?.account;
    if (!creator || !account) return [];
    const { site, handle, name } = account;
    const url = summary?.url ?? siteById(site)?.profileUrl({ handle, id: null }) ?? '';
    return [{ creator, account: { site, handle, name, url }, summary, notes: notes.get(id) ?? 0 }];
  });
}
