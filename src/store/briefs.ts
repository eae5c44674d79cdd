import type { Brief, Briefs, KeptBrief } from '../model/brief';
import { Problem } from '../shared/problem';
import type { Store } from './schema';

/** `first` is the brief of somebody who has written none: it is there from the beginning, and stored with the first change. */
const untouched = (first: Brief): KeptBrief => ({
  brief: first,
  addedAt: new Date(0).toISOString(),
  activatedAt: null,
});

/** The one activated last. It needs no row of its own that could point at a brief which is gone. */
const activeOf = (kept: readonly KeptBrief[], first: KeptBrief): Brief =>
  kept.reduce((best, one) => ((one.activatedAt ?? '') > (best.activatedAt ?? '') ? one : best), kept[0] ?? first).brief;

async function allKept(db: Store, first: Brief): Promise<KeptBrief[]> {
  const kept = await db.getAll('briefs');
  if (kept.length === 0) return [untouched(first)];
  return kept.toSorted((a, b) => a.addedAt.localeCompare(b.addedAt));
}

/** Every brief, oldest first, and which one is active. */
export async function listBriefs(db: Store, first: Brief): Promise<Briefs> {
  const kept = await allKept(db, first);
  return { briefs: kept.map(({ brief }) => brief), active: activeOf(kept, untouched(first)).id };
}

/** The brief that verdicts are held against. */
export const activeBrief = async (db: Store, first: Brief): Promise<Brief> =>
  activeOf(await allKept(db, first), untouched(first));

async function begin(db: Store, first: Brief) {
  const tx = db.transaction('briefs', 'readwrite');
  if ((await tx.store.count()) === 0) await tx.store.put(untouched(first));
  return tx;
}

/** Adds a brief, or brings a removed one back as it was. */
export async function putBrief(db: Store, kept: KeptBrief, first: Brief): Promise<void> {
  const tx = await begin(db, first);
  await Promise.all([tx.store.put(kept), tx.done]);
}

/** Adds a brief after the others; `at` is ISO. */
export const addBrief = (db: Store, brief: Brief, first: Brief, at = new Date().toISOString()): Promise<void> =>
  putBrief(db, { brief, addedAt: at, activatedAt: null }, first);

/** Changes one brief's row in place. Throws a `Problem` when it was removed. */
async function changeRow(db: Store, id: string, first: Brief, change: (row: KeptBrief) => KeptBrief): Promise<void> {
  const tx = await begin(db, first);
  const row = await tx.store.get(id);
  // A late change must not bring back what was removed in another window.
  if (row === undefined) throw new Problem('errorBriefGone');
  await Promise.all([tx.store.put(change(row)), tx.done]);
}

/** Changes a brief, the active one included. Throws like `changeRow`. */
export const changeBrief = (db: Store, brief: Brief, first: Brief): Promise<void> =>
  changeRow(db, brief.id, first, (row) => ({ ...row, brief }));

/** Makes a brief the active one; `at` is ISO. Throws like `changeRow`. */
export const activateBrief = (db: Store, id: string, first: Brief, at = new Date().toISOString()): Promise<void> =>
  changeRow(db, id, first, (row) => ({ ...row, activatedAt: at }));

/**
 * Removes a brief and returns it, for the undo; null when it was gone already. When it was the active one, the one that
 * was active before takes over. Throws a `Problem` when it is the only one.
 */
export async function removeBrief(db: Store, id: string, first: Brief): Promise<KeptBrief | null> {
  const tx = await begin(db, first);
  const row = await tx.store.get(id);
  if (row && (await tx.store.count()) === 1) {
    throw new Problem('errorOnlyBrief');
  }
  await Promise.all([tx.store.delete(id), tx.done]);
  return row ?? null;
}
