import { array, is, looseObject, nullable, string, union } from 'valibot';
import { type Creator, creatorSchema, isListed, isSaved, movedSchema } from '../model/creator';
import { day } from '../model/day';
import { Problem } from '../shared/problem';
import { bareSummary, wordsSince } from '../estimate/summarize';
import { toldValues } from '../estimate/told';
import { siteById } from '../sites';
import { readAccountRow } from './account-rows';
import { noteSchema } from '../model/note';
import { readRow } from './read-row';
import { settingsIn } from './settings';
import { under } from './under';
import type { Store } from './schema';
import { type Writing, writing } from './write';

/** What finding a creator needs of a transaction's or a store's `creators`. */
interface CreatorIndexes {
  get(key: string): Promise<unknown>;
  index(name: 'account'): { getAll(key: string): Promise<unknown[]> };
}

/** No chain of joined creators is longer; one that is, goes round. */
const longestChain = 20;

/**
 * The creator with this id, or the one it was joined with, or the one that has this account; null where there is none, or
 * none that can be read.
 */
export async function creatorOf(creators: CreatorIndexes, key: string): Promise<Creator | null> {
  let id = key;
  for (let step = 0; step < longestChain; step++) {
    const row = await creators.get(id);
    const creator = readRow(creatorSchema, row);
    if (creator) return creator;
    const moved = readRow(movedSchema, row);
    if (!moved) break;
    id = moved.into;
  }
  return withAccount(creators, key);
}

/** The creator that has this account; null where nobody has. */
export async function withAccount(creators: CreatorIndexes, account: string): Promise<Creator | null> {
  const rows = await creators.index('account').getAll(account);
  return rows.map((row) => readRow(creatorSchema, row)).find((one) => one !== null) ?? null;
}

/** The creator by its id or its account's key; null where there is none. */
export const getCreator = async (db: Store, key: string): Promise<Creator | null> =>
  creatorOf(db.transaction('creators').store, key);

/** Puts a creator on the shortlist; gives it as it is then. */
export async function saveIn(w: Writing, creator: Creator): Promise<Creator> {
  if (isSaved(creator)) return creator;
  const stamp = w.stamp();
  const { unsavedAt, formerOrder, ...rest } = creator;
  // Who is back within a day was taken off by mistake.
  const isBack = unsavedAt !== null && Math.abs(Date.parse(w.at) - Date.parse(unsavedAt)) < day;
  const saved: Creator = {
    ...rest,
    savedAt: isBack ? creator.savedAt : w.at,
    unsavedAt: null,
    changed: { ...creator.changed, saved: stamp },
    order: isBack && formerOrder ? formerOrder : stamp,
  };
  w.counts.saved++;
  await writeCreatorIn(w, saved);
  return saved;
}

/** Writes a creator as it is. Of who is in a list the accounts are not forgotten, and a search finds them. */
export async function writeCreatorIn(w: Writing, creator: Creator): Promise<void> {
  await w.tx.objectStore('creators').put(creator);
  const listed = isListed(creator);
  for (const account of creator.accounts) await setIdle(w, account, listed ? null : (creator.unsavedAt ?? w.at));
  if (listed) await nameIn(w, creator);
  else await w.tx.objectStore('summaries').delete(creator.id);
}

/** Lets a creator be found who was never assessed. */
export async function nameIn(w: Writing, creator: Creator): Promise<void> {
  if ((await w.tx.objectStore('summaries').getKey(creator.id)) === undefined) await nameAnewIn(w, creator);
}

/** The same, with what a colleague's look told of them by now. */
async function nameAnewIn({ tx }: Writing, { id, accounts: [first = ''], tags }: Creator): Promise<void> {
  const row = readAccountRow(await tx.objectStore('accounts').get(first));
  if (!row) return;
  const url = siteById(row.account.site)?.profileUrl(row.account) ?? '';
  const notes = await noteTextsIn(tx, id);
  const isTold = row.unseen && row.told;
  const told = isTold ? toldValues(isTold, (await settingsIn(tx.objectStore('settings'))).tierBounds) : null;
  await tx.objectStore('summaries').put(bareSummary(id, row.key, row.account, url, { tags, notes }, told));
}

/** Shows in lists what a colleague's look told of an account, where nobody looked at it here. */
export async function showToldIn(w: Writing, account: string): Promise<void> {
  const row = readAccountRow(await w.tx.objectStore('accounts').get(account));
  const owner = row?.unseen && (await withAccount(w.tx.objectStore('creators'), account));
  if (owner && isListed(owner) && owner.accounts[0] === account) await nameAnewIn(w, owner);
}

/** Lets a creator be found by the tags that it has now, and by no others. */
export async function retellIn(w: Writing, creator: Creator): Promise<void> {
  const summaries = w.tx.objectStore('summaries');
  const row = await summaries.get(creator.id);
  if (row === undefined) return;
  const notes = await noteTextsIn(w.tx, creator.id);
  // One that cannot be read is as good as not made yet.
  if (is(toldSchema, row))
    return void (await summaries.put({ ...row, words: wordsSince(row, { tags: creator.tags, notes }) }));
  await summaries.delete(creator.id);
  await nameIn(w, creator);
}

/** What of a summary tells by which words it is found. */
const toldSchema = looseObject({
  site: string(),
  handle: string(),
  name: nullable(string()),
  topics: array(union([looseObject({ tag: string() }), looseObject({ key: string() })])),
});

/** The notes of a creator, the newest first; those that cannot be read are left out. */
async function noteTextsIn(tx: Writing['tx'], id: string): Promise<string[]> {
  const rows = await tx.objectStore('notes').index('creator').getAll(under(id));
  return rows.flatMap((row) => readRow(noteSchema, row)?.text ?? []).toReversed();
}

/**
 * Takes a creator off the shortlist; gives it as it is then. Its notes and its price stay until its accounts are forgotten,
 * or it is saved again.
 */
export async function unsaveIn(w: Writing, creator: Creator): Promise<Creator> {
  if (!isSaved(creator)) return creator;
  const { order, ...rest } = creator;
  const unsaved: Creator = {
    ...rest,
    unsavedAt: w.at,
    changed: { ...creator.changed, saved: w.stamp() },
    ...(order !== undefined && { formerOrder: order }),
  };
  w.counts.saved--;
  await writeCreatorIn(w, unsaved);
  return unsaved;
}

/** Since when nobody needs an account, ISO; null while its creator is saved. */
export async function setIdle({ tx }: Writing, key: string, since: string | null): Promise<void> {
  const accounts = tx.objectStore('accounts');
  const row = readAccountRow(await accounts.get(key));
  if (!row) return;
  const { idleSince: _, ...rest } = row;
  await accounts.put(since === null ? rest : { ...rest, idleSince: since });
}

/**
 * Who notes and prices under this key belong to: the creator, made from the account where there is none yet, and not yet
 * written. Throws a `Problem` when nothing is remembered: what nobody owns would never be shown, and never be forgotten.
 */
export async function ownerIn({ tx }: Writing, key: string): Promise<Creator> {
  const creators = tx.objectStore('creators');
  const known = await creatorOf(creators, key);
  if (known) return known;
  if (!readAccountRow(await tx.objectStore('accounts').get(key))) throw new Problem('errorForgotten');
  // A row under the account's own name that cannot be read keeps its place.
  const isTaken = (await creators.getKey(key)) !== undefined;
  return newCreator(isTaken ? crypto.randomUUID() : key, key);
}

const newCreator = (id: string, account: string): Creator => ({
  id,
  accounts: [account],
  savedAt: null,
  unsavedAt: null,
  quote: null,
  why: null,
  tags: [],
  changed: {},
});

/** Keeps why a creator's data is kept; null removes it. Throws like `save`. */
export const setWhy = (db: Store, write: string, key: string, why: string | null): Promise<null> =>
  writing(db, write, async (w) => {
    const creator = await ownerIn(w, key);
    await w.tx.objectStore('creators').put({ ...creator, why, changed: { ...creator.changed, why: w.stamp() } });
    return null;
  });
