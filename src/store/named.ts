import { findRowIn } from './accounts';
import { changeIn, queueIn } from './change-creator';
import { campaignIn, getCandidateIn } from './candidates';
import { ownerIn } from './creators';
import { isListed } from '../model/creator';
import type { PageRef } from '../model/page';
import type { NamedCreator } from '../shared/messages';
import type { Store } from './schema';
import { unreadPage, writeAccountRow, writePostsRow } from './account-rows';
import { blankAccount } from '../reading/blank';
import { writeNoteIn } from './notes';
import { changeTagsIn } from './tags';
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
  const isNew = !isListed(owner);
  // The same list once more brings no note twice. Before the rest, so that a search finds them by it.
  if (named.note !== null && isNew) await writeNoteIn(w, crypto.randomUUID(), owner.id, named.note);
  const creator = await queueIn(w, owner);
  if (named.tags) await changeTagsIn(w, creator, { add: named.tags, remove: [] });
  return isNew;
}

/** Of a profile's address: whose it is. */
export type LinkedProfile = Pick<PageRef, 'site' | 'handle' | 'accountId'>;

/**
 * Saves into the active campaign whom a link leads to: as shortlisted who was looked at before, else to be looked at. Who
 * is in it already stays as they are. Gives the creator's id; null where the link names only an id that nobody is known by.
 */
export const saveLinked = (db: Store, write: string, linked: LinkedProfile): Promise<string | null> =>
  writing(db, write, async (w) => {
    const { site, handle, accountId } = linked;
    const row = await findRowIn(w, site, handle ?? '', accountId);
    if (!row && handle === null) return null;
    const owner = await ownerIn(w, row?.key ?? (await nameAccountIn(w, { site, handle: handle ?? '', name: null })));
    const there = await getCandidateIn(w, await campaignIn(w, null), owner.id);
    if (row && !row.unseen) await changeIn(w, owner, { do: 'save', brief: null });
    else if (!there || there.status === 'rejected')
      await changeIn(w, owner, { do: 'status', brief: null, status: 'toLookAt', reason: null });
    return owner.id;
  });

/** An account of which only site and handle are known, until its page is looked at. Gives its key. */
async function nameAccountIn(
  { tx, at, counts }: Writing,
  { site, handle, name }: Omit<NamedCreator, 'note'>,
): Promise<string> {
  const key = crypto.randomUUID();
  const account = { ...blankAccount(site, handle), name };
  const record = { key, account, posts: [], leftOut: [], firstSeenAt: at, lastSeenAt: at, last: unreadPage(account) };
  const row = writeAccountRow(record, { revision: 0, digest: null, owner: null, unseen: true });
  await tx.objectStore('accounts').put(row);
  await tx.objectStore('posts').put(writePostsRow(record));
  counts.accounts++;
  return key;
}
