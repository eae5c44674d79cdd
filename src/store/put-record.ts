import { renewDigest } from '../estimate/digest';
import type { Creator } from '../model/creator';
import type { AccountRecord, Digest } from '../model/record';
import { readPostsRow, writeAccountRow, writePostsRow } from './account-rows';
import { setAside } from './set-aside';
import type { AccountRow } from './schema';
import type { Writing } from './write';

/** What an estimate is made of; not when it was seen, nor which sources were there. */
const substance = ({ account, posts, leftOut, last }: AccountRecord): string =>
  JSON.stringify([account, posts, leftOut, last.missing, last.page.kind]);

export interface PutRecord {
  revision: number;
  /** Whether anything is new that an estimate is made of. */
  changed: boolean;
  digest: Digest;
}

/** Writes a record of `owner`'s, or nobody's, as rows, in place of `row`, which held `before`. */
export async function putRecordIn(
  w: Writing,
  row: AccountRow | null,
  before: AccountRecord | null,
  record: AccountRecord,
  owner: Creator | null,
): Promise<PutRecord> {
  const { key } = record;
  const changed = row?.unseen === true || before === null || substance(before) !== substance(record);
  const digest = renewDigest(record, before);
  const revision = (row?.revision ?? 0) + (changed ? 1 : 0);
  await w.tx.objectStore('accounts').put(writeAccountRow(record, { revision, digest, owner, told: row?.told }));
  const posts = w.tx.objectStore('posts');
  const lying: unknown = await posts.get(key);
  if (lying !== undefined && !readPostsRow(lying)) await setAside(w, 'posts', lying);
  await posts.put(writePostsRow(record));
  if (row === null) w.counts.accounts++;
  return { revision, changed, digest };
}
