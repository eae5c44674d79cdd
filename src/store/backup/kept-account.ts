import { omit, type InferOutput } from 'valibot';
import { readPostsRow } from '../account-rows';
import { readRow } from '../read-row';
import type { AccountRow, PostsRow } from '../schema';
import { type KeptAccount, keptAccountSchema } from './format';
import type { Transaction } from './pages';
import type { Unread } from './unread';
import { under } from '../under';

/** What lies in the store of one account: its rows as they are, still unchecked. */
export interface RawAccount {
  row: AccountRow;
  posts: PostsRow | undefined;
  snapshots: { account: string; day: string }[];
}

const rowSchema = omit(keptAccountSchema, ['last', 'posts', 'leftOut', 'snapshots']);
const snapshotsSchema = keptAccountSchema.entries.snapshots;
type Snapshots = InferOutput<typeof snapshotsSchema>;

/** The rows of an account, or null where there is none. */
export async function fetchAccount(tx: Transaction, key: string): Promise<RawAccount | null> {
  const row = await tx.objectStore('accounts').get(key);
  return row === undefined ? null : fetchBeside(tx, row);
}

/** The rows of an account of which one is there already. */
export async function fetchBeside(tx: Transaction, row: AccountRow): Promise<RawAccount> {
  const [posts, snapshots] = await Promise.all([
    tx.objectStore('posts').get(row.key),
    tx.objectStore('snapshots').getAll(under(row.key)),
  ]);
  return { row, posts, snapshots };
}

/** Everything of an account, or null where its row cannot be read; and its rows that cannot. */
export function readAccount({ row, posts, snapshots }: RawAccount): { kept: KeptAccount | null; unread: Unread[] } {
  const facts = readRow(rowSchema, row);
  const look = posts === undefined ? null : readPostsRow(posts);
  const days = facts ? (readRow(snapshotsSchema, snapshots) ?? []) : [];
  const known = new Set(days.map(({ day }) => day));
  const unread: Unread[] = [
    ...(facts ? [] : [{ from: 'accounts' as const, id: row.key }]),
    ...(posts !== undefined && !(facts && look) ? [{ from: 'posts' as const, id: row.key }] : []),
    ...snapshots
      .filter(({ day }) => !known.has(day))
      .map(({ account, day }) => ({ from: 'snapshots' as const, id: [account, day] as [string, string] })),
  ];
  return { kept: facts && keptOf(facts, look, days), unread };
}

const keptOf = (
  facts: InferOutput<typeof rowSchema>,
  look: ReturnType<typeof readPostsRow>,
  snapshots: Snapshots,
): KeptAccount => ({
  ...facts,
  last: look?.last ?? null,
  posts: look?.posts ?? [],
  leftOut: look?.leftOut ?? [],
  snapshots,
});
