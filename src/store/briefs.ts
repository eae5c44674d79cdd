import { type Brief, type Briefs, type KeptBrief, keptBriefSchema } from '../model/brief';
import * as limits from '../model/limits';
import { type Stamp, writeStamp } from '../model/stamp';
import { Problem } from '../shared/problem';
import { readRow } from './read-row';
import type { Meta, Store } from './schema';
import { raiseStandards } from './standards-number';
import { settleLaterIn } from './team/to-settle';
import { getMeta, type Writing, writing } from './write';

/** Former choices that are remembered: when the active brief is removed, the one before takes over. */
const longestHistory = 20;

/** `first` is the brief of somebody who has written none: it is there from the beginning, and stored with the first change. */
const untouched = (first: Brief): KeptBrief => ({
  brief: first,
  addedAt: new Date(0).toISOString(),
  order: writeStamp(0, 0, '00000000'),
  changed: {},
});

interface BriefStores {
  objectStore(name: 'briefs'): { getAll(): Promise<unknown[]> };
  objectStore(name: 'meta'): { get(key: string): Promise<Meta | undefined> };
}

const inOrder = (rows: unknown[], first: Brief): KeptBrief[] => {
  const kept = rows.flatMap((row) => readRow(keptBriefSchema, row) ?? []);
  return kept.length > 0 ? kept.toSorted((a, b) => (a.order < b.order ? -1 : 1)) : [untouched(first)];
};

/** Every brief that can be read, oldest first, and which one is active: what the pointer names, else what it named before. */
export async function briefsIn(tx: BriefStores, first: Brief): Promise<Briefs> {
  const kept = inOrder(await tx.objectStore('briefs').getAll(), first);
  const row: { history?: unknown } | undefined = await getMeta(tx.objectStore('meta'), 'active');
  const history: unknown[] = Array.isArray(row?.history) ? row.history : [];
  const ids = kept.map(({ brief }) => brief.id);
  const [active = ids[0] ?? first.id] = history.flatMap((one) => ids.filter((id) => id === one));
  return { briefs: kept.map(({ brief }) => brief), active };
}

/** The same outside a write. */
export const listBriefs = (db: Store, first: Brief): Promise<Briefs> =>
  briefsIn(db.transaction(['briefs', 'meta']), first);

const activeIn = async (tx: BriefStores, first: Brief): Promise<string> => {
  const { briefs, active } = await briefsIn(tx, first);
  return JSON.stringify(briefs.find(({ id }) => id === active));
};

/** `work` on the rows, with the first brief's among them. Where it leaves another active brief, all summaries are stale. */
export const changingBriefs = <T>(
  db: Store,
  write: string,
  first: Brief,
  work: (w: Writing) => Promise<T>,
): Promise<T> =>
  writing(db, write, async (w) => {
    const briefs = w.tx.objectStore('briefs');
    if ((await briefs.count()) === 0) await briefs.put(untouched(first));
    const before = await activeIn(w.tx, first);
    const result = await work(w);
    if ((await activeIn(w.tx, first)) !== before) await raiseStandards(w);
    return result;
  });

/** Every field of a brief as changed at this stamp. */
const stamped = (brief: Brief, stamp: Stamp): KeptBrief['changed'] =>
  Object.fromEntries(Object.keys(brief).map((field) => [field, stamp]));

/** Adds a brief after the others. Throws a `Problem` where there are as many as can be. */
export const addBrief = (db: Store, write: string, brief: Brief, first: Brief): Promise<null> =>
  changingBriefs(db, write, first, (w) => addBriefIn(w, brief));

/** The same within a write. */
export async function addBriefIn(w: Writing, brief: Brief): Promise<null> {
  const briefs = w.tx.objectStore('briefs');
  if ((await briefs.count()) >= limits.campaigns) throw new Problem('errorManyCampaigns');
  const stamp = w.stamp();
  await briefs.put({ brief, addedAt: w.at, order: stamp, changed: stamped(brief, stamp) });
  return null;
}

/** Brings a removed brief back as it was, where it was. */
export const restoreBrief = (db: Store, write: string, kept: KeptBrief, first: Brief): Promise<null> =>
  changingBriefs(db, write, first, async (w) => {
    await w.tx.objectStore('briefs').put({ ...kept, changed: stamped(kept.brief, w.stamp()) });
    await w.tx.objectStore('tombstones').delete(['brief', kept.brief.id]);
    await settleLaterIn(w, kept.brief.id);
    return null;
  });

async function rowIn({ tx }: Writing, id: string): Promise<KeptBrief> {
  const row = readRow(keptBriefSchema, await tx.objectStore('briefs').get(id));
  // A late change must not bring back what was removed in another window.
  if (!row) throw new Problem('errorBriefGone');
  return row;
}

/** Changes what is different in a brief, the active one included. Throws a `Problem` when it was removed. */
export const changeBrief = (db: Store, write: string, brief: Brief, first: Brief): Promise<null> =>
  changingBriefs(db, write, first, async (w) => {
    const row = await rowIn(w, brief.id);
    const stamp = w.stamp();
    const fields = (Object.keys(brief) as (keyof Brief)[]).filter(
      (field) => JSON.stringify(brief[field]) !== JSON.stringify(row.brief[field]),
    );
    const changed = { ...row.changed, ...Object.fromEntries(fields.map((field) => [field, stamp])) };
    await w.tx.objectStore('briefs').put({ ...row, brief, changed });
    return null;
  });

/** Makes a brief the active one. Throws like `changeBrief`. */
export const activateBrief = (db: Store, write: string, id: string, first: Brief): Promise<null> =>
  changingBriefs(db, write, first, (w) => activateIn(w, id, first));

/** The same within a write. */
export async function activateIn(w: Writing, id: string, first: Brief): Promise<null> {
  await rowIn(w, id);
  const meta = w.tx.objectStore('meta');
  const { active } = await briefsIn(w.tx, first);
  const row: { history?: unknown } | undefined = await getMeta(meta, 'active');
  const before = Array.isArray(row?.history) ? row.history.map(String) : [active];
  // Chosen once more, nothing is another.
  if (before[0] === id) return null;
  const history = [id, ...before.filter((one) => one !== id)].slice(0, longestHistory);
  await meta.put({ id: 'active', history, changed: w.stamp() });
  return null;
}

/** Notes which brief is the active one where nobody ever chose: campaigns that come from elsewhere do not change it then. */
export async function keepActiveIn(w: Writing, first: Brief): Promise<void> {
  const meta = w.tx.objectStore('meta');
  if ((await getMeta(meta, 'active')) !== undefined) return;
  const { active } = await briefsIn(w.tx, first);
  await meta.put({ id: 'active', history: [active], changed: w.stamp() });
}

/**
 * Removes a brief and gives it, for the undo; null when it was gone already. When it was the active one, the one that
 * was active before takes over. Throws a `Problem` when it is the only one.
 */
export const removeBrief = (db: Store, write: string, id: string, first: Brief): Promise<KeptBrief | null> =>
  changingBriefs(db, write, first, async (w) => {
    const briefs = w.tx.objectStore('briefs');
    const row = readRow(keptBriefSchema, await briefs.get(id));
    if (!row) return null;
    if (inOrder(await briefs.getAll(), first).length === 1) throw new Problem('errorOnlyBrief');
    await briefs.delete(id);
    await w.tx.objectStore('tombstones').put({ what: 'brief', id, at: w.stamp() });
    return row;
  });
