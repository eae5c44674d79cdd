import { type Candidate, candidateSchema } from '../../model/candidate';
import { type Creator, creatorSchema } from '../../model/creator';
import { calledOf } from '../../present/called';
import { accountRows } from '../../store/accounts';
import { countNotes } from '../../store/notes';
import { readRow } from '../../store/read-row';
import type { Store } from '../../store/schema';
import { readNumber } from '../../store/standards-number';
import { summariesOf } from '../../store/summaries';
import { stateOf } from '../../store/summary-state';
import { getMeta } from '../../store/write';
import type { Row } from '../table-port';
import { type Asked, lastChangedFirst, shownOf } from './shown-candidate';

/** The rows of these creators as they are drawn. Who cannot be read, or was erased meanwhile, costs only itself. */
export async function readRows(db: Store, ids: readonly string[], asked: Asked): Promise<Row[]> {
  const [creators, candidates, summaries, notes, standards] = await Promise.all([
    creatorsOf(db, ids),
    candidatesOf(db, ids),
    summariesOf(db, ids),
    countNotes(db, ids),
    getMeta(db.transaction('meta').store, 'standards').then(readNumber),
  ]);
  const accounts = await accountRows(
    db,
    creators.flatMap((creator) => creator?.accounts[0] ?? []),
  );
  return ids.map((id, at): Row => {
    const creator = creators[at] ?? null;
    const account = accounts.get(creator?.accounts[0] ?? '');
    const summary = summaries.get(id) ?? null;
    const own = candidates[at] ?? [];
    return {
      id,
      creator,
      summary,
      called: account ? calledOf(account.account) : null,
      // Without a number nothing was made by it.
      state: creator && account ? stateOf(summary, account, standards ?? NaN) : 'unreadable',
      candidate: shownOf(lastChangedFirst(own), asked),
      campaigns: own.length,
      notes: notes.get(id) ?? 0,
    };
  });
}

async function creatorsOf(db: Store, ids: readonly string[]): Promise<(Creator | null)[]> {
  const { store } = db.transaction('creators');
  const rows = await Promise.all(ids.map((id) => store.get(id)));
  return rows.map((row) => readRow(creatorSchema, row));
}

async function candidatesOf(db: Store, ids: readonly string[]): Promise<Candidate[][]> {
  const index = db.transaction('candidates').store.index('creator');
  const rows = await Promise.all(ids.map((id) => index.getAll(id)));
  return rows.map((some) => some.flatMap((row) => readRow(candidateSchema, row) ?? []));
}
