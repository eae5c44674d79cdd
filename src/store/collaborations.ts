import { type Collaboration, collaborationSchema } from '../model/collaboration';
import type { CollaborationInput } from '../shared/messages';
import { campaignIn } from './candidates';
import { keepIn } from './change-creator';
import { creatorOf, ownerIn } from './creators';
import { readRow } from './read-row';
import type { Store } from './schema';
import { under } from './under';
import { type Writing, writing } from './write';

/** A collaboration that was written or removed, and the creator's id. */
export interface CollaborationWritten {
  creator: string;
  /** Whether it put its creator on the shortlist. */
  saved: boolean;
  /** What was removed; null where nothing was. */
  removed: Collaboration | null;
}

/** What the person does not say of a collaboration: which post its address names, and what was to be expected of one. */
export type Told = Pick<Collaboration, 'post' | 'expected'>;

/**
 * Adds a collaboration, or changes the one with its id, and keeps its creator. What was expected when it was agreed on stays;
 * the result stays as long as the post does. Throws a `Problem` when nothing is remembered of the creator, or the
 * campaign of a new one is gone.
 */
export const putCollaboration = (
  db: Store,
  write: string,
  input: CollaborationInput,
  { post, expected }: Told,
): Promise<CollaborationWritten> =>
  writing(db, write, async (w) => {
    const owner = await ownerIn(w, input.creator);
    const before = await collaborationIn(w, input.id);
    if (!before) await campaignIn(w, input.brief);
    const creator = await keepIn(w, owner);
    const stamp = w.stamp();
    const isSamePost = before !== null && JSON.stringify(before.post) === JSON.stringify(post);
    await w.tx.objectStore('collaborations').put({
      ...input,
      creator: creator.id,
      post,
      expected: before?.expected ?? expected,
      result: isSamePost ? before.result : null,
      createdAt: before?.createdAt ?? w.at,
      order: before?.order ?? stamp,
      changed: stamp,
    });
    await w.tx.objectStore('tombstones').delete(['collaboration', input.id]);
    return { creator: creator.id, saved: creator !== owner, removed: null };
  });

/** Removes a collaboration and gives it, for the undo; null when it was gone already. */
export const removeCollaboration = (db: Store, write: string, id: string): Promise<CollaborationWritten | null> =>
  writing(db, write, async (w) => {
    const removed = await collaborationIn(w, id);
    if (!removed) return null;
    await w.tx.objectStore('collaborations').delete(id);
    await w.tx.objectStore('tombstones').put({ what: 'collaboration', id, at: w.stamp() });
    return { creator: removed.creator, saved: false, removed };
  });

/** Brings a removed collaboration back where it was. Throws a `Problem` when nothing is remembered of its creator. */
export const restoreCollaboration = (db: Store, write: string, back: Collaboration): Promise<CollaborationWritten> =>
  writing(db, write, async (w) => {
    const creator = await ownerIn(w, back.creator);
    await w.tx.objectStore('creators').put(creator);
    await w.tx.objectStore('collaborations').put({ ...back, creator: creator.id, changed: w.stamp() });
    await w.tx.objectStore('tombstones').delete(['collaboration', back.id]);
    return { creator: creator.id, saved: false, removed: null };
  });

const collaborationIn = async ({ tx }: Writing, id: string): Promise<Collaboration | null> =>
  readRow(collaborationSchema, await tx.objectStore('collaborations').get(id));

/** A creator's collaborations, the newest first; those that cannot be read are left out. */
export async function collaborationsOf(db: Store, key: string): Promise<Collaboration[]> {
  const tx = db.transaction(['creators', 'collaborations']);
  const id = (await creatorOf(tx.objectStore('creators'), key))?.id ?? key;
  const rows = await tx.objectStore('collaborations').index('creator').getAll(under(id));
  return rows.flatMap((row) => readRow(collaborationSchema, row) ?? []).toReversed();
}
