import * as limits from '../model/limits';
import { Problem } from '../shared/problem';
import type { Store } from '../store/schema';
import { changeTeamIn, endThoroughIn, getTeam, isSameTeam, readDevice, readTeam } from '../store/team/team-row';
import { idIn } from '../store/team/names';
import { applying, type Writing } from '../store/write';
import type { Changes, Found, TeamDatabase } from './database/team-database';
import { believedUntil, withRivals } from './found-whole';
import { takeGone, takeIn } from './take-in';
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
      campaigns: whole.some(({ id }) => idIn('brief', id) !== null),
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

/**
 * Asks again for a part of what was held: time has gone by, or Fitlens is a newer one. `more` follows only where some of it
 * could be taken.
 */
export async function pullHeld(db: Store, database: TeamDatabase): Promise<Pulled> {
  const team = await getTeam(db);
  const names = await someHeld(db);
  if (names.length === 0) return nothing;
  const device = await readDevice(db);
  const asked = names.map((name) => [name, toWireName(name, device)] as const);
  const found = await withRivals(database, await database.readNewest(asked.map(([, id]) => id)));
  const believed = believedUntil(database);
  return applying(db, async (w) => {
    if (!isSameTeam(await readTeam(w.tx.objectStore('meta')), team)) return nothing;
    const touched: string[] = [];
    const held = w.tx.objectStore('documents').index('held');
    const before = await held.count();
    for (const one of found) touched.push(...(await takeIn(w, one, believed)));
    for (const [name, id] of asked) if (!found.some((one) => one.id === id)) await takeGone(w, name);
    const left = await held.count();
    return {
      more: left > 0 && left < before,
      touched,
      campaigns: left < before && names.some((name) => idIn('brief', name) !== null),
    };
  });
}

/** Names of what is held, any part of it: what can never be taken must not keep the rest waiting for ever. */
async function someHeld(db: Store): Promise<string[]> {
  const held = db.transaction('documents').store.index('held');
  const first = Math.floor(Math.random() * Math.max(0, (await held.count()) - documentsAtOnce + 1));
  let cursor = await held.openKeyCursor();
  if (first > 0) cursor = (await cursor?.advance(first)) ?? null;
  const names: string[] = [];
  for (; cursor && names.length < documentsAtOnce; cursor = await cursor.continue()) names.push(cursor.primaryKey);
  return names;
}
