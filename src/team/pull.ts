import * as limits from '../model/limits';
import { Problem } from '../shared/problem';
import type { Store } from '../store/schema';
import { changeTeamIn, endThoroughIn, getTeam, isSameTeam, readDevice, readTeam } from '../store/team/team-row';
import { applying, type Writing } from '../store/write';
import type { Changes, Found, TeamDatabase } from './database/team-database';
import { believedUntil, withRivals } from './found-whole';
import { takeIn } from './take-in';
import { fromWireName, toWireName } from './wire';

/** Documents of one part: a second's work at most, so that a write of the person's need not wait for longer. */
const documentsAtOnce = 100;

/** What one part of the way from the database brought. */
export interface Pulled {
  /** Whether more follows. */
  more: boolean;
  /** Creators of here that it touched. */
  touched: string[];
  /** Whether it touched a campaign. */
  campaigns: boolean;
}

const nothing: Pulled = { more: false, touched: [], campaigns: false };

/**
 * Takes in the next part of what changed in the database. What it brought and from where to go on are written in one
 * transaction: stopped anywhere, the same part comes again, and twice is as once.
 */
export async function pullPart(db: Store, database: TeamDatabase): Promise<Pulled> {
  const team = await getTeam(db);
  if (!team) return nothing;
  const changes = await database.changes(team.since, documentsAtOnce);
  if (changes.found.length === 0 && changes.since === team.since && !team.thorough) return nothing;
  // A database that gives the same for ever would keep this browser busy for ever.
  if (changes.found.length > 0 && changes.since === team.since) throw new Problem('teamTroubleNonsense');
  const whole = await withRivals(database, changes.found);
  const believed = believedUntil(database);
  return applying(db, async (w) => {
    const now = await readTeam(w.tx.objectStore('meta'));
    // Another window was quicker.
    if (!now || now.since !== team.since || !isSameTeam(now, team)) return nothing;
    await checkRoom(w, whole);
    const touched: string[] = [];
    for (const one of whole) touched.push(...(await takeIn(w, one, believed, now.thorough)));
    await changeTeamIn(w, { since: changes.since, progress: progressOf(now.progress, changes) });
    const more = changes.pending > 0;
    if (!more) await endThoroughIn(w);
    return {
      more,
      touched,
      campaigns: whole.some(({ id }) => id.startsWith('brief:')),
    };
  });
}

/** Throws a `Problem` where there are as many documents as may be and more would come. What is known already takes no room. */
async function checkRoom({ tx, device }: Writing, found: readonly Found[]): Promise<void> {
  const documents = tx.objectStore('documents');
  for (const { id } of found) {
    const name = fromWireName(id, device);
    if (name === null || (await documents.getKey(name)) !== undefined) continue;
    // Counted at most once a part: a browser reads every row for that.
    if ((await documents.count()) >= limits.team.documents) throw new Problem('teamTroubleFull');
    return;
  }
}

/** Told only of what takes more than a part. */
function progressOf(before: { done: number; of: number } | null, { found, pending }: Changes) {
  const done = (before?.done ?? 0) + found.length;
  return pending > 0 ? { done, of: done + pending } : null;
}

/** Asks again for what was held: time has gone by, or Fitlens is a newer one. Gives what it touched. */
export async function pullHeld(db: Store, database: TeamDatabase): Promise<string[]> {
  const team = await getTeam(db);
  const names = await db.getAllKeysFromIndex('documents', 'held', null, documentsAtOnce);
  if (names.length === 0) return [];
  const device = await readDevice(db);
  const found = await withRivals(database, await database.readNewest(names.map((name) => toWireName(name, device))));
  const believed = believedUntil(database);
  return applying(db, async (w) => {
    const touched: string[] = [];
    if (!isSameTeam(await readTeam(w.tx.objectStore('meta')), team)) return touched;
    for (const one of found) touched.push(...(await takeIn(w, one, believed)));
    return touched;
  });
}
