import { findRowIn } from './accounts';
import { ownerIn, saveIn } from './creators';
import { isSaved } from '../model/creator';
import type { NamedCreator } from '../shared/messages';
import type { Store } from './schema';
import { writePostsRow } from './account-rows';
import { type Writing, writing } from './write';

/** Puts creators on the shortlist that the user names, to be looked at, and says how many were not on it yet. */
export const saveNamed = (
  db: Store,
  write: string,
  named: readonly NamedCreator[],
): Promise<{ added: number; known: number }> =>
  writing(db, write, async (w) => {
    let added = 0;
    for (const one of named) if (await saveOneIn(w, one)) added++;
    return { added, known: named.length - added };
  });

async function saveOneIn(w: Writing, named: NamedCreator): Promise<boolean> {
  const row = await findRowIn(w, named.site, named.handle, null);
  const owner = await ownerIn(w, row?.key ?? (await nameAccountIn(w, named)));
  const isNew = !isSaved(owner);
  const creator = await saveIn(w, owner);
  // The same list once more brings no note twice.
  if (named.note !== null && isNew) {
    const stamp = w.stamp();
    const { note: text } = named;
    const id = crypto.randomUUID();
    const note = { id, creator: creator.id, text, createdAt: w.at, editedAt: null, order: stamp, changed: stamp };
    await w.tx.objectStore('notes').put(note);
    w.counts.notes++;
  }
  return isNew;
}

/** An account of which only site and handle are known, until its page is looked at. Gives its key. */
async function nameAccountIn({ tx, at, counts }: Writing, { site, handle, name }: NamedCreator): Promise<string> {
  const key = crypto.randomUUID();
  const account = {
    site,
    handle,
    id: null,
    name,
    followers: null,
    following: null,
    postCount: null,
    bio: null,
    links: [],
    category: null,
    verified: null,
    private: null,
  };
  const page = { site, kind: 'profile' as const, handle, accountId: null, postId: null };
  const record = {
    key,
    account,
    posts: [],
    leftOut: [],
    firstSeenAt: at,
    lastSeenAt: at,
    last: { page, missing: [], tried: [] },
  };
  await tx.objectStore('accounts').put({
    key,
    account,
    lowerHandle: handle.toLowerCase(),
    firstSeenAt: at,
    lastSeenAt: at,
    revision: 0,
    digest: null,
    unseen: true,
  });
  await tx.objectStore('posts').put(writePostsRow(record));
  counts.accounts++;
  return key;
}
