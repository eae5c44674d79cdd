import { isSaved } from '../model/creator';
import { readRow } from './read-row';
import { creatorOf } from './creators';
import { forgetAccountIn, forgetCreatorIn } from './forget-account';
import { foundSchema } from './kept';
import type { Store } from './schema';
import { raiseStandards } from './standards-number';
import { documentIn } from './team/documents';
import { creatorDocument } from './team/names';
import { type Writing, getMeta, writing } from './write';

/** What there is of a person: ids of creators, and accounts. */
interface Names {
  ids: string[];
  accounts: string[];
}

/**
 * Erases every trace of a creator, or of an account that is nobody's: what is left is that its ids were erased, so that
 * a backup made before does not bring it back.
 */
export const eraseCreator = (db: Store, write: string, key: string): Promise<null> =>
  writing(db, write, async (w) => {
    const { ids, accounts } = await takeNamesIn(w, key);
    const tombstones = w.tx.objectStore('tombstones');
    const erased = new Set(accounts);
    for (const account of accounts) {
      await forgetAccountIn(w, account);
      await tombstones.put({ what: 'account', id: account, at: w.stamp() });
    }
    for (const id of ids) {
      // Those that it was joined from are among them.
      for (const one of await forgetCreatorIn(w, id)) {
        erased.add(one);
        await tombstones.put({ what: 'creator', id: one, at: w.stamp() });
        await eraseDocumentIn(w, one);
      }
    }
    await eraseMentionsIn(w, erased);
    return null;
  });

/** Nothing is left here of what the team knows of somebody; that it was erased is what the team is told. */
async function eraseDocumentIn({ tx }: Writing, id: string): Promise<void> {
  const row = await documentIn(tx, creatorDocument(id));
  if (row) await tx.objectStore('documents').put({ ...row, document: null, pending: true });
}

/** Who cannot be read is erased by its own id, or by that of an account. None of them counts as saved any more. */
async function takeNamesIn({ tx, counts }: Writing, key: string): Promise<Names> {
  const creators = tx.objectStore('creators');
  const creator = await creatorOf(creators, key);
  if (creator) {
    if (isSaved(creator)) counts.saved--;
    return { ids: [creator.id], accounts: creator.accounts };
  }
  const ids = new Set(await creators.index('account').getAllKeys(key));
  if ((await creators.getKey(key)) !== undefined) ids.add(key);
  const accounts = new Set([key]);
  for (const id of ids) {
    const row = (await creators.get(id)) as { order?: unknown; accounts?: unknown } | undefined;
    if (row?.order !== undefined) counts.saved--;
    if (Array.isArray(row?.accounts)) for (const one of row.accounts) accounts.add(String(one));
  }
  return { ids: [...ids], accounts: [...accounts] };
}

/** What was set aside, what was answered for who asks again, and what could not be read: a few rows each. */
async function eraseMentionsIn({ tx }: Writing, erased: ReadonlySet<string>): Promise<void> {
  const isAbout = (value: unknown): boolean => {
    if (typeof value === 'string') return erased.has(value);
    return typeof value === 'object' && value !== null && Object.values(value).some(isAbout);
  };
  for (const name of ['unreadable', 'writes'] as const) {
    const store = tx.objectStore(name);
    let cursor = await store.openCursor();
    while (cursor) {
      if (isAbout(cursor.value)) await store.delete(cursor.primaryKey);
      cursor = await cursor.continue();
    }
  }
  const meta = tx.objectStore('meta');
  const row = readRow(foundSchema, await getMeta(meta, 'unreadable'));
  if (row) await meta.put({ id: 'unreadable', found: row.found.filter((one) => !isAbout(one)) });
}

/** Erases everything that is kept, settings and briefs too; what was written after it counts from the beginning. */
export const eraseAll = (db: Store, write: string): Promise<null> =>
  writing(db, write, async (w) => {
    const { tx, counts } = w;
    for (const name of tx.objectStoreNames) await tx.objectStore(name).clear();
    // Whoever asks next needs a number that no summary was made by.
    await raiseStandards(w);
    Object.assign(counts, { saved: 0, accounts: 0, notes: 0, rates: {} });
    return null;
  });
