import { creatorSchema, isSaved } from '../../model/creator';
import { markRejectedIn } from '../change-creator';
import { saveIn } from '../creators';
import { readRow } from '../read-row';
import type { Store } from '../schema';
import { applying } from '../write';
import { nextCandidatesIn } from './campaign-parts';
import { changeTeamIn, readTeam } from './team-row';

/**
 * Puts the next of those on the shortlist who came into a campaign while it was not here. Gives the ids of those it put
 * there; null where nobody is left to be looked at.
 */
export const settleNext = (db: Store): Promise<string[] | null> =>
  applying(db, async (w) => {
    const [next, ...others] = (await readTeam(w.tx.objectStore('meta')))?.settling ?? [];
    if (!next) return null;
    const { creators, left } = await nextCandidatesIn(w.tx, next);
    const settled: string[] = [];
    for (const id of creators) {
      const creator = readRow(creatorSchema, await w.tx.objectStore('creators').get(id));
      if (!creator || isSaved(creator)) continue;
      const { marked, isCandidate } = await markRejectedIn(w, creator);
      if (!isCandidate) continue;
      await saveIn(w, marked);
      settled.push(id);
    }
    await changeTeamIn(w, { settling: left ? [left, ...others] : others });
    return settled;
  });
