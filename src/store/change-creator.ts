import { type Before, isDecidedFor } from '../model/candidate';
import { type Creator, isListed, isSaved } from '../model/creator';
import type { Change } from '../model/creator-change';
import { Problem } from '../shared/problem';
import {
  campaignIn,
  campaignsIn,
  candidatesIn,
  dropCandidateIn,
  getCandidateIn,
  putCandidateIn,
  removeCandidateIn,
  setStatusIn,
} from './candidates';
import { creatorOf, ownerIn, saveIn, unsaveIn, writeCreatorIn } from './creators';
import { decidedAt, isRejected } from './join-candidates';
import type { Store } from './schema';
import { rememberReasonIn } from './settings';
import { changeTagsIn, writeTagsIn } from './tags';
import { type Writing, writing } from './write';

/**
 * Does one thing with a creator, by its id or its account's key, and gives what it was before. Throws a `Problem` when
 * nothing is remembered of it, or the campaign is gone.
 */
export const changeCreator = (db: Store, write: string, key: string, change: Change): Promise<Before> =>
  writing(db, write, async (w) => changeIn(w, await ownerIn(w, key), change));

/** The same with many; those of whom nothing is remembered are left out. */
export const changeCreators = (db: Store, write: string, keys: readonly string[], change: Change): Promise<Before[]> =>
  writing(db, write, async (w) => {
    const before = new Map<string, Before>();
    for (const key of keys) {
      const owner = await knownOwnerIn(w, key);
      // Named twice, by two accounts say, they are changed once: a second time they already are what the change makes of them.
      if (owner && !before.has(owner.id)) before.set(owner.id, await changeIn(w, owner, change));
    }
    return [...before.values()];
  });

async function knownOwnerIn(w: Writing, key: string): Promise<Creator | null> {
  try {
    return await ownerIn(w, key);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** The same within a write. */
export async function changeIn(w: Writing, creator: Creator, change: Change): Promise<Before> {
  const before: Before = {
    creator: creator.id,
    saved: isSaved(creator),
    tags: change.do === 'tags' ? creator.tags : null,
    candidates: [],
    events: [],
  };
  const touch = async (brief: string): Promise<void> => {
    before.candidates.push({ brief, candidate: await getCandidateIn(w, brief, creator.id) });
  };
  const told = (event: string | null): void => void (event !== null && before.events.push(event));

  switch (change.do) {
    case 'tags': {
      let kept = creator;
      if (!isListed(creator)) {
        const brief = await campaignIn(w, null);
        await touch(brief);
        told(await setStatusIn(w, brief, creator.id, 'shortlisted', null));
        kept = await settleIn(w, creator);
      }
      await changeTagsIn(w, kept, change);
      return before;
    }
    case 'unsave': {
      for (const { brief, status } of await candidatesIn(w.tx, creator.id)) {
        if (status === 'rejected') continue;
        await touch(brief);
        told(await removeCandidateIn(w, brief, creator.id));
      }
      await unsaveIn(w, creator);
      return before;
    }
    case 'save':
    case 'leave':
    case 'status':
    case 'nextStep':
    case 'agreed': {
      const brief = await campaignIn(w, change.brief);
      await touch(brief);
      if (change.do === 'status' && change.reason && 'text' in change.reason)
        await rememberReasonIn(w, change.reason.text);
      if (change.do === 'leave') told(await removeCandidateIn(w, brief, creator.id));
      else if (change.do === 'status')
        told(
          await setStatusIn(w, brief, creator.id, change.status, change.status === 'rejected' ? change.reason : null),
        );
      else {
        const there = before.candidates[0]?.candidate;
        // Whoever is in the campaign already stays as they are; who is to be looked at, or was rejected, is decided for.
        if (!there || (change.do === 'save' && !isDecidedFor(there)))
          told(await setStatusIn(w, brief, creator.id, 'shortlisted', null));
        if (change.do !== 'save') await setTermsIn(w, brief, creator.id, change);
      }
      await settleIn(w, creator);
      return before;
    }
  }
}

async function setTermsIn(
  w: Writing,
  brief: string,
  creator: string,
  change: Extract<Change, { do: 'nextStep' | 'agreed' }>,
): Promise<void> {
  const candidate = await getCandidateIn(w, brief, creator);
  if (!candidate) return;
  const changed = { ...candidate.changed, [change.do]: w.stamp() };
  await putCandidateIn(
    w,
    change.do === 'nextStep'
      ? { ...candidate, nextStep: change.nextStep, changed }
      : { ...candidate, agreed: change.agreed, changed },
  );
}

/** On the shortlist is who is a candidate somewhere and not rejected there; gives the creator as it is then. */
async function settleIn(w: Writing, creator: Creator): Promise<Creator> {
  const { marked, isCandidate } = await markRejectedIn(w, creator);
  return isCandidate ? saveIn(w, marked) : unsaveIn(w, marked);
}

/** Notes at the creator whether any campaign has rejected it, a removed one too; and tells whether another has it as a candidate. */
export async function markRejectedIn(w: Writing, creator: Creator): Promise<{ marked: Creator; isCandidate: boolean }> {
  const { ids } = await campaignsIn(w);
  const all = await candidatesIn(w.tx, creator.id);
  const { rejected: _, ...rest } = creator;
  const marked: Creator = isRejected(all) ? { ...rest, rejected: true } : rest;
  if (marked.rejected !== creator.rejected) await writeCreatorIn(w, marked);
  const there = all.filter(({ brief }) => ids.has(brief));
  return { marked, isCandidate: there.some(({ status }) => status !== 'rejected') };
}

/**
 * Who is worth a note, a price or a tag is worth keeping, in the active campaign; who was rejected stays so. Gives the
 * creator as it is then.
 */
export async function keepIn(w: Writing, creator: Creator): Promise<Creator> {
  if (isListed(creator)) return creator;
  await setStatusIn(w, await campaignIn(w, null), creator.id, 'shortlisted', null);
  return settleIn(w, creator);
}

/** Puts on the shortlist, in the active campaign, who is to be looked at; gives the creator as it is then. */
export async function queueIn(w: Writing, creator: Creator): Promise<Creator> {
  if (isListed(creator)) return creator;
  await setStatusIn(w, await campaignIn(w, null), creator.id, 'toLookAt', null);
  return settleIn(w, creator);
}

/** Makes a creator what it was before a change, and gives its id. Throws a `Problem` when nothing is remembered of it. */
export const restoreCreator = (db: Store, write: string, before: Before): Promise<string> =>
  writing(db, write, async (w) => {
    const owner = await ownerIn(w, before.creator);
    await restoreIn(w, owner, before);
    return owner.id;
  });

/** The same with many. */
export const restoreCreators = (db: Store, write: string, before: readonly Before[]): Promise<null> =>
  writing(db, write, async (w) => {
    for (const one of before) {
      const owner = await creatorOf(w.tx.objectStore('creators'), one.creator);
      if (owner) await restoreIn(w, owner, one);
    }
    return null;
  });

async function restoreIn(w: Writing, creator: Creator, before: Before): Promise<void> {
  for (const { brief, candidate } of before.candidates) {
    if (candidate === null) await dropCandidateIn(w, brief, creator.id);
    else {
      const undone = await getCandidateIn(w, brief, creator.id);
      await putCandidateIn(w, decidedAt({ ...candidate, creator: creator.id }, w.stamp(), undone));
    }
  }
  const events = w.tx.objectStore('events');
  // What else happened to them, and to others, stays told.
  for (const id of before.events) if ((await events.get(id))?.creator === creator.id) await events.delete(id);
  const { marked, isCandidate } = await markRejectedIn(w, creator);
  // Another campaign may have them by now.
  const settled = await (before.saved || isCandidate ? saveIn(w, marked) : unsaveIn(w, marked));
  if (before.tags !== null && JSON.stringify(settled.tags) !== JSON.stringify(before.tags))
    await writeTagsIn(w, settled, before.tags);
}
