import type { Brief } from '../../model/brief';
import type { Connection } from '../../model/team/connection';
import { Problem } from '../../shared/problem';
import { changingBriefs, keepActiveIn } from '../briefs';
import type { Store, TeamRow } from '../schema';
import { type Writing, writing } from '../write';
import { changeTeamIn, putMemberIn, readMembers, readTeam } from './team-row';
import { nextCandidatesIn } from './campaign-parts';
import { blankRow, documentIn } from './documents';
import { briefDocument, creatorDocument, memberDocument } from './names';
import { putOutIn } from './touched';

/** Where a team's database is, and what gives access to it, which is kept in a row of its own. */
export interface TeamPlace extends Pick<TeamRow, 'address' | 'database' | 'user'> {
  connection: Connection;
}

/**
 * From now on this browser takes part; whoever works in it is called `name`. The same team once more goes on where it was.
 * `first` is the brief of somebody who has written none: it is theirs, and stays the active one whatever colleagues share.
 */
export const joinTeam = (
  db: Store,
  write: string,
  { connection, ...place }: TeamPlace,
  name: string,
  first: Brief,
): Promise<null> =>
  changingBriefs(db, write, first, async (w) => {
    const meta = w.tx.objectStore('meta');
    const before = await readTeam(meta);
    const isSame = before?.address === place.address && before.database === place.database;
    if (before && !isSame) throw new Problem('teamTroubleOther');
    await meta.put({
      id: 'team',
      since: '',
      lastAt: null,
      sharing: [],
      settling: [],
      ...before,
      ...place,
      paused: false,
      trouble: null,
      progress: null,
    });
    await meta.put({ id: 'connection', connection });
    await callSelfIn(w, name);
    await keepActiveIn(w, first);
    return null;
  });

/** What the others call whoever works here. Throws a `Problem` where there is no team. */
export const callSelf = (db: Store, write: string, name: string): Promise<null> =>
  writing(db, write, async (w) => {
    if (!(await readTeam(w.tx.objectStore('meta')))) throw new Problem('teamTroubleNone');
    await callSelfIn(w, name);
    return null;
  });

async function callSelfIn(w: Writing, name: string): Promise<void> {
  const known = (await readMembers(w.tx.objectStore('meta')))[w.device];
  const changed = w.stamp();
  if (known?.name !== name || known.left) await putMemberIn(w, w.device, { name, left: false, changed });
  await putOutIn(w.tx, memberDocument(w.device), w.stamp());
}

/** A colleague's browser takes no part any more; what it wrote keeps its name. */
export const letMemberGo = (db: Store, write: string, device: string): Promise<null> =>
  writing(db, write, async (w) => {
    const member = (await readMembers(w.tx.objectStore('meta')))[device];
    if (!member) return null;
    await putMemberIn(w, device, { ...member, left: true, changed: w.stamp() });
    await putOutIn(w.tx, memberDocument(device), w.stamp());
    return null;
  });

/**
 * Shares a campaign: from now on the team has it, and whoever is a candidate in it. The candidates are put into the
 * outbox in parts, by `shareNext`. Throws a `Problem` where the campaign is gone.
 */
export const shareBrief = (db: Store, write: string, id: string, first: Brief): Promise<null> =>
  changingBriefs(db, write, first, async (w) => {
    if ((await w.tx.objectStore('briefs').getKey(id)) === undefined) throw new Problem('errorBriefGone');
    const team = await readTeam(w.tx.objectStore('meta'));
    if (!team) throw new Problem('teamTroubleNone');
    // What a colleague shares under the same id was left as it is until now.
    const known = await documentIn(w.tx, briefDocument(id));
    const isHeld = known?.held !== undefined;
    if (isHeld) await w.tx.objectStore('documents').put(blankRow(known.id));
    await putOutIn(w.tx, briefDocument(id), w.stamp());
    const others = team.sharing.filter(({ brief }) => brief !== id);
    // What was told of such a campaign before was left out here: all of it is looked at once more.
    const again = isHeld && { since: '', thorough: true as const };
    await changeTeamIn(w, { sharing: [...others, { brief: id, after: null }], ...again });
    return null;
  });

/** Puts the next candidates of a campaign that is being shared into the outbox; false where none are left. */
export const shareNext = (db: Store): Promise<boolean> =>
  writing(db, null, async (w) => {
    const team = await readTeam(w.tx.objectStore('meta'));
    const [next, ...others] = team?.sharing ?? [];
    if (!next) return false;
    const { creators, left } = await nextCandidatesIn(w.tx, next);
    for (const creator of creators) await shareCreatorIn(w, creatorDocument(creator));
    await changeTeamIn(w, { sharing: left ? [left, ...others] : others });
    return true;
  });

/** Who shares a campaign is told that all that is written of its candidates is seen: nothing of it stays private. */
async function shareCreatorIn(w: Writing, name: string): Promise<void> {
  const known = await documentIn(w.tx, name);
  if (known && known.privateUntil !== '') await w.tx.objectStore('documents').put({ ...known, privateUntil: '' });
  await putOutIn(w.tx, name, w.stamp());
}
