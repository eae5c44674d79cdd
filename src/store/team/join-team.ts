import type { Brief } from '../../model/brief';
import { Problem } from '../../shared/problem';
import { changingBriefs } from '../briefs';
import type { Store, TeamRow } from '../schema';
import { type Writing, writing } from '../write';
import { changeTeamIn, putMemberIn, readMembers, readTeam } from './team-row';
import { briefDocument, creatorDocument, putOutIn } from './touched';

/** Where a team's database is, as far as it may be kept beside everything else: without what gives access. */
export type TeamPlace = Pick<TeamRow, 'address' | 'database' | 'user'>;

/** From now on this browser takes part; whoever works in it is called `name`. The same team once more goes on where it was. */
export const joinTeam = (db: Store, write: string, place: TeamPlace, name: string): Promise<null> =>
  writing(db, write, async (w) => {
    const meta = w.tx.objectStore('meta');
    const before = await readTeam(meta);
    const isSame = before?.address === place.address && before.database === place.database;
    if (before && !isSame) throw new Problem('teamTroubleOther');
    await meta.put({
      id: 'team',
      since: '',
      lastAt: null,
      sharing: [],
      ...before,
      ...place,
      paused: false,
      trouble: null,
      progress: null,
    });
    await callSelfIn(w, name);
    return null;
  });

/** What the others call whoever works here. */
export const callSelf = (db: Store, write: string, name: string): Promise<null> =>
  writing(db, write, async (w) => {
    await callSelfIn(w, name);
    return null;
  });

async function callSelfIn(w: Writing, name: string): Promise<void> {
  const known = (await readMembers(w.tx.objectStore('meta')))[w.device];
  const changed = w.stamp();
  if (known?.name !== name || known.left) await putMemberIn(w, w.device, { name, left: false, changed });
  await putOutIn(w.tx, `member:${w.device}`, w.stamp());
}

/** A colleague's browser takes no part any more; what it wrote keeps its name. */
export const letMemberGo = (db: Store, write: string, device: string): Promise<null> =>
  writing(db, write, async (w) => {
    const member = (await readMembers(w.tx.objectStore('meta')))[device];
    if (!member) return null;
    await putMemberIn(w, device, { ...member, left: true, changed: w.stamp() });
    await putOutIn(w.tx, `member:${device}`, w.stamp());
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
    const document = await w.tx.objectStore('documents').get(briefDocument(id));
    if (document) {
      const { held: _, ...rest } = document;
      await w.tx.objectStore('documents').put(rest);
    }
    await putOutIn(w.tx, briefDocument(id), w.stamp());
    const others = team.sharing.filter(({ brief }) => brief !== id);
    // A campaign that a colleague shared, too, may have been told of before: everything is looked at once more.
    await changeTeamIn(w, { sharing: [...others, { brief: id, after: null }], ...(document && { since: '' }) });
    return null;
  });

/** Creators that are put into the outbox at once. */
const creatorsAtOnce = 500;

/** Puts the next candidates of a campaign that is being shared into the outbox; false where none are left. */
export const shareNext = (db: Store): Promise<boolean> =>
  writing(db, null, async (w) => {
    const team = await readTeam(w.tx.objectStore('meta'));
    const [next, ...others] = team?.sharing ?? [];
    if (!next) return false;
    const { brief, after } = next;
    const range = IDBKeyRange.bound(after === null ? [brief] : [brief, after], [brief, []], after !== null);
    const keys = await w.tx.objectStore('candidates').getAllKeys(range, creatorsAtOnce);
    for (const [, creator] of keys) await putOutIn(w.tx, creatorDocument(creator), w.stamp());
    const last = keys.at(-1)?.[1];
    const isDone = last === undefined || keys.length < creatorsAtOnce;
    await changeTeamIn(w, { sharing: isDone ? others : [{ brief, after: last }, ...others] });
    return true;
  });
