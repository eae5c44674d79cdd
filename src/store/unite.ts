import { joinSnapshots } from '../estimate/snapshot';
import type { Before } from '../model/candidate';
import { type Creator, isListed, isSaved, movedSchema } from '../model/creator';
import { greater } from '../model/in-order';
import { noteSchema } from '../model/note';
import { snapshotSchema } from '../model/snapshot';
import { mergeIntoRecord } from '../records/remember';
import { readAccountRow, recordOf } from './account-rows';
import { Problem } from '../shared/problem';
import * as limits from '../model/limits';
import { beforeJoinIn } from './before-join';
import { keepIn, markRejectedIn } from './change-creator';
import { creatorOf, nameIn, ownerIn, setIdle, withAccount, writeCreatorIn } from './creators';
import { forgetAccountIn } from './forget-account';
import { joinVersions } from './join-versions';
import { putRecordIn } from './put-record';
import { readRow } from './read-row';
import { keepInIn } from './removed-candidates';
import { blankRow, documentIn } from './team/documents';
import { creatorDocument } from './team/names';
import type { Store } from './schema';
import { type Writing, writing } from './write';
import { under } from './under';
import { moveOwnedIn } from './move-owned';

/**
 * After an account changed its handle, looks that did not show its id made a second account, `stray`. Once one look
 * shows both, the two become one, and what was saved, noted or asked under the second moves along.
 */
export async function uniteAccounts(w: Writing, key: string, stray: string): Promise<void> {
  const [row, strayRow] = [await rowOf(w, key), await rowOf(w, stray)];
  if (!row || !strayRow) return;
  const posts = w.tx.objectStore('posts');
  const record = recordOf(row, await posts.get(key));
  const { account, posts: seen, leftOut, last, lastSeenAt } = recordOf(strayRow, await posts.get(stray));
  const creators = w.tx.objectStore('creators');
  const [creator, strayCreator] = [await withAccount(creators, key), await withAccount(creators, stray)];
  let owner = creator;
  if (strayCreator) {
    const moved = withoutAccount(strayCreator, stray, key);
    if (creator && creator.id !== strayCreator.id) owner = await uniteCreators(w, creator, moved);
    else {
      owner = moved;
      await creators.put({ ...moved, changed: { ...moved.changed, accounts: w.stamp() } });
    }
  }
  await moveSnapshots(w, stray, key);
  await forgetAccountIn(w, stray);
  const joined = mergeIntoRecord(record, { ...last, account, posts: seen, leftOut, at: lastSeenAt }, key) ?? record;
  await putRecordIn(w, row, record, joined, owner);
  // Where two creators became one, the other accounts of both are kept like it.
  if (owner && strayCreator) await writeCreatorIn(w, owner);
  else if (owner && isListed(owner)) await nameIn(w, owner);
}

const rowOf = async ({ tx }: Writing, key: string) => readAccountRow(await tx.objectStore('accounts').get(key));

const withoutAccount = (creator: Creator, gone: string, instead: string): Creator => ({
  ...creator,
  accounts: [...new Set(creator.accounts.map((one) => (one === gone ? instead : one)))],
});

async function moveSnapshots({ tx }: Writing, from: string, to: string): Promise<void> {
  const snapshots = tx.objectStore('snapshots');
  for (const row of await snapshots.getAll(under(from))) {
    const moved = readRow(snapshotSchema, row);
    if (!moved) continue;
    const there = readRow(snapshotSchema, await snapshots.get([to, moved.day]));
    const [earlier, later] = there && there.at > moved.at ? [moved, there] : [there ?? moved, moved];
    await snapshots.put({ ...joinSnapshots(earlier, later), account: to });
  }
}

/**
 * The person says that two are one; gives the id of the one that both are from then on, and what the two were before, as
 * they were named: nothing where they were one already. Throws a `Problem` when nothing is remembered of either.
 */
export const joinCreatorsOf = (
  db: Store,
  write: string,
  key: string,
  other: string,
): Promise<{ id: string; before: Before[] }> =>
  writing(db, write, async (w) => {
    const [one, second] = [await ownerIn(w, key), await ownerIn(w, other)];
    if (one.id === second.id) return { id: one.id, before: [] };
    if (one.accounts.length + second.accounts.length > limits.accounts) throw new Problem('errorTooManyAccounts');
    const before = await beforeJoinIn(w, one, second);
    const joined = await uniteCreators(w, one, second);
    // What a list showed may be of an account that is not the first any more.
    await w.tx.objectStore('summaries').delete(joined.id);
    await writeCreatorIn(w, { ...joined, accounts: [...new Set([...one.accounts, ...second.accounts])] });
    return { id: joined.id, before };
  });

/**
 * The person says that an account is somebody else's: it becomes a creator of its own, kept like the one that it is taken
 * from, who keeps all that was written. Gives the id of that one. Throws a `Problem` when it is not there, or has no other account.
 */
export const partAccount = (db: Store, write: string, key: string, account: string): Promise<string> =>
  writing(db, write, async (w) => {
    const creator = await creatorOf(w.tx.objectStore('creators'), key);
    if (!creator?.accounts.includes(account) || creator.accounts.length < 2) throw new Problem('errorForgotten');
    const accounts = creator.accounts.filter((one) => one !== account);
    // What a list showed of it may be of the account that goes.
    await w.tx.objectStore('summaries').delete(creator.id);
    // The name of an account names its creator too, and nobody else.
    const id = creator.id === account ? await renameIn(w, creator.id) : creator.id;
    await writeCreatorIn(w, { ...creator, id, accounts, changed: { ...creator.changed, accounts: w.stamp() } });
    // What named it before it was joined names it again.
    const creators = w.tx.objectStore('creators');
    if (readRow(movedSchema, await creators.get(account))) await creators.delete(account);
    if (isListed(creator)) await keepIn(w, await ownerIn(w, account));
    else await setIdle(w, account, w.at);
    return id;
  });

/** Frees a creator's id: all that is kept of it, and what leads to it, is under the new one that it gives. */
async function renameIn(w: Writing, id: string): Promise<string> {
  const creators = w.tx.objectStore('creators');
  const fresh = crypto.randomUUID();
  await moveOwnedIn(w, id, fresh);
  for (const one of await creators.index('into').getAllKeys(id)) await creators.put({ id: one, into: fresh });
  await creators.delete(id);
  return fresh;
}

/**
 * Creators that hold one account are one: the smaller id lives, the other points to it, notes and prices follow. Gives
 * the one that lives.
 */
async function uniteCreators(w: Writing, one: Creator, other: Creator): Promise<Creator> {
  const [lives, goes] = one.id < other.id ? [one, other] : [other, one];
  if (isSaved(one) && isSaved(other)) w.counts.saved--;
  const both = joinCreators(w, lives, goes);
  const joined = { ...both, changed: { ...both.changed, accounts: w.stamp() } };
  const { tx } = w;
  await keepPrivateIn(w, lives, goes);
  await moveOwnedIn(w, goes.id, lives.id);
  const creators = tx.objectStore('creators');
  await creators.put(joined);
  // What led to the one that goes leads on at once: no chain grows.
  for (const id of [goes.id, ...(await creators.index('into').getAllKeys(goes.id))])
    await creators.put({ id, into: lives.id });
  await tx.objectStore('summaries').delete(goes.id);
  await keepInIn(w, lives.id);
  return (await markRejectedIn(w, joined)).marked;
}

/**
 * Where the team has one of two that become one, what was written of the other stays private, and of two that it has what is
 * of either: up to its last change, so
 * that of the first as little as can be waits in vain. Nothing was moved yet.
 */
async function keepPrivateIn(w: Writing, lives: Creator, goes: Creator): Promise<void> {
  const living = await documentIn(w.tx, creatorDocument(lives.id));
  const going = await documentIn(w.tx, creatorDocument(goes.id));
  if (!living && !going) return;
  const row = living ?? blankRow(creatorDocument(lives.id));
  const last = living && going ? '' : await lastWrittenIn(w, living ? goes : lives);
  const privateUntil = [row.privateUntil, going?.privateUntil ?? '', last].reduce(greater);
  if (living && going && privateUntil === living.privateUntil) return;
  await w.tx.objectStore('documents').put({ ...row, privateUntil, pending: true });
}

/** When something was last written of a creator that others could read; '' where nothing was. */
async function lastWrittenIn({ tx }: Writing, { id, changed }: Creator): Promise<string> {
  const { saved: _, accounts: _accounts, ...parts } = changed;
  const notes = await tx.objectStore('notes').index('creator').getAll(under(id));
  const stamps = notes.map((row) => readRow(noteSchema, row)?.changed ?? '');
  return [...Object.values(parts), ...stamps].reduce(greater, '');
}

/**
 * Of each part what was decided last, as where two browsers meet; but who took one of the two off the shortlist perhaps
 * only had the same person there twice: saved if either is, since the first of both, and that is decided now.
 */
function joinCreators(w: Writing, lives: Creator, goes: Creator): Creator {
  const joined = joinVersions(lives, goes);
  const orders = [lives, goes].flatMap(({ order }) => order ?? []);
  const [order] = orders.toSorted();
  if (order === undefined) return joined;
  const savedAt = [lives, goes].flatMap((one) => one.savedAt ?? []).toSorted()[0] ?? joined.savedAt;
  if (joined.order === order && joined.savedAt === savedAt) return joined;
  const { formerOrder: _, ...rest } = joined;
  return { ...rest, savedAt, unsavedAt: null, order, changed: { ...joined.changed, saved: w.stamp() } };
}
