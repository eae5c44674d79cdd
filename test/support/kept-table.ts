import fc from 'fast-check';
import { blankAccount } from '../../src/reading/blank';
import type { Found, Query } from '../../src/shortlist/table-port';
import { TableService } from '../../src/shortlist/engine/table-service';
import { unreadPage, writeAccountRow, writePostsRow } from '../../src/store/account-rows';
import type { Store } from '../../src/store/schema';
import { aKept, type Kept, noFilters } from './listed-rows';
import { german } from './naive-table';
import { today } from './readings';

/** Made-up creators with these ids, the same in every run. */
export const keptOf = (ids: readonly string[]): Kept[] =>
  ids.flatMap((id, seed) => fc.sample(aKept(id), { numRuns: 1, seed }));

/** Puts these creators into the store, with an account each, and takes out what lay in their place. */
export async function keep(store: Store, some: readonly Kept[]): Promise<void> {
  const tx = store.transaction(['creators', 'summaries', 'candidates', 'accounts', 'posts'], 'readwrite');
  for (const { creator, summary, candidates } of some) {
    const key = creator.accounts[0] ?? creator.id;
    const account = blankAccount('instagram', `made.up.${creator.id}`);
    const record = {
      key,
      account,
      posts: [],
      leftOut: [],
      firstSeenAt: today,
      lastSeenAt: today,
      last: unreadPage(account),
    };
    await tx.objectStore('accounts').put(writeAccountRow(record, { revision: 1, digest: null, owner: creator }));
    await tx.objectStore('posts').put(writePostsRow(record));
    await tx.objectStore('creators').put(creator);
    await tx.objectStore('summaries').delete(creator.id);
    if (summary) await tx.objectStore('summaries').put(summary);
    for (const before of await tx.objectStore('candidates').index('creator').getAllKeys(creator.id))
      await tx.objectStore('candidates').delete(before);
    for (const candidate of candidates) await tx.objectStore('candidates').put(candidate);
  }
  await tx.done;
}

export const everybody: Query = {
  text: '',
  filters: {
    ...noFilters,
    statuses: [
      'toLookAt',
      'shortlisted',
      'contacted',
      'replied',
      'agreed',
      'published',
      'paid',
      'declined',
      'rejected',
    ],
  },
  sort: { by: 'savedAt', down: true },
};

/** A table of a store, and when it next tells that something changed. */
export function openService(store: Store): { table: TableService; told: () => Promise<void> } {
  let heard: (() => void)[] = [];
  const table = new TableService(
    () => Promise.resolve(store),
    german,
    () => {
      for (const tell of heard) tell();
      heard = [];
    },
  );
  return { table, told: () => new Promise((done) => heard.push(done)) };
}

/** The answer once everybody was read. */
export async function askWhole(
  { table, told }: ReturnType<typeof openService>,
  query: Query = everybody,
): Promise<Found> {
  for (;;) {
    const next = told();
    const found = await table.ask(query);
    if (found.read === 1) return found;
    // Everybody is read once rows were given.
    await table.rows(found.id, 0, 1);
    await next;
  }
}

/** Everybody a query finds once everybody was read. */
export async function idsFound(opened: ReturnType<typeof openService>, query: Query = everybody): Promise<string[]> {
  const { id, total } = await askWhole(opened, query);
  return opened.table.keys(id, 0, total);
}
