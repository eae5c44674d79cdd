import type { Writing } from '../write';
import { candidatesAfter } from './campaign-parts';
import { changeTeamIn, readTeam } from './team-row';

/**
 * A campaign is here, or back, that was not before. Whoever the team told of as its candidate until then is not on the
 * shortlist yet: `settleNext` sees to that. Nothing where there is no team, since then nobody told of any.
 */
export async function settleLaterIn(w: Writing, brief: string): Promise<void> {
  const team = await readTeam(w.tx.objectStore('meta'));
  if (!team) return;
  const [first] = await w.tx.objectStore('candidates').getAllKeys(candidatesAfter(brief, null), 1);
  if (!first) return;
  const others = team.settling.filter((one) => one.brief !== brief);
  await changeTeamIn(w, { settling: [...others, { brief, after: null }] });
}
