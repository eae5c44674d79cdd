import type { Before } from '../model/candidate';
import { type Creator, isSaved } from '../model/creator';
import { campaignsIn, candidatesIn } from './candidates';
import type { Writing } from './write';

/**
 * What two creators are before they become one, for the undo; each is named by its first account, which leads to it again
 * once they are two. Told of every campaign that either is in, and of the active one, which whoever is parted is kept in.
 */
export async function beforeJoinIn(w: Writing, one: Creator, other: Creator): Promise<Before[]> {
  const { active } = await campaignsIn(w);
  const both = [
    { creator: one, candidates: await candidatesIn(w.tx, one.id) },
    { creator: other, candidates: await candidatesIn(w.tx, other.id) },
  ];
  const briefs = new Set([active, ...both.flatMap(({ candidates }) => candidates.map(({ brief }) => brief))]);
  return both.map(({ creator, candidates }) => ({
    creator: creator.accounts[0] ?? creator.id,
    saved: isSaved(creator),
    tags: creator.tags,
    candidates: [...briefs].map((brief) => ({
      brief,
      candidate: candidates.find((candidate) => candidate.brief === brief) ?? null,
    })),
    events: [],
  }));
}
