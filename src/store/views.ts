import { type ListView, listViewSchema } from '../model/list-view';
import { readRow } from './read-row';
import type { Store } from './schema';
import { writing } from './write';

/** The table's views, oldest first; one that cannot be read is left out, and stays as it is. */
export async function listViews(db: Store): Promise<ListView[]> {
  const views = (await db.getAll('views')).flatMap((row) => readRow(listViewSchema, row) ?? []);
  return views.toSorted((a, b) => ((a.order ?? '') < (b.order ?? '') ? -1 : 1));
}

/** Keeps a view, or puts it in the place of the one with its id; one that was removed comes back where it was. */
export const putView = (db: Store, write: string, view: ListView): Promise<null> =>
  writing(db, write, async ({ tx, stamp }) => {
    const views = tx.objectStore('views');
    const known = readRow(listViewSchema, await views.get(view.id));
    const changed = stamp();
    await views.put({ ...view, order: known?.order ?? view.order ?? changed, changed });
    await tx.objectStore('tombstones').delete(['view', view.id]);
    return null;
  });

/** Removes a view; does nothing where it is gone already. */
export const removeView = (db: Store, write: string, id: string): Promise<null> =>
  writing(db, write, async ({ tx, stamp }) => {
    const views = tx.objectStore('views');
    if ((await views.getKey(id)) === undefined) return null;
    await views.delete(id);
    await tx.objectStore('tombstones').put({ what: 'view', id, at: stamp() });
    return null;
  });
