import * as limits from '../model/limits';
import { Problem } from '../shared/problem';
import type { Store } from '../store/schema';
import { changeTeamIn, endThoroughIn, getTeam, isSameTeam, readDevice, readTeam } from '../store/team/team-row';
import { idIn } from '../store/team/names';
import { applying, type Writing } from '../store/write';
import type { Changes, Found, TeamDatabase } from './database/team-database';
import { believedUntil, type FoundWhole, lengthOf, withRivals } from './found-whole';
import { takeGone, takeIn } from './take-in';
import { fromWireName, toWireName } from './wire';

/** Documents of one part: a second's work at most, so that a write of the person's need not wait for longer. */
const documentsAtOnce = 100;

/** UTF-16 units of documents that are taken in at once, for the same: of large ones fewer. */
const textAtOnce = 1_000_000;

/** What one part of the way from the database brought. */
export interface Pulled {
  /** Whether more follows. */
  more: boolean;
  /** About how many documents follow. */
  pending: number;
  /** Whether it told anything that was not known. */
  isNews: boolean;
  /** Creators of here that it touched. */
  touched: string[];
  /** Whether it touched a campaign. */
  campaigns: boolean;
}

const nothing: Pulled = { more: false, pending: 0, isNews: false, touched: [], campaigns: false };

/**
 * Takes in the next part of what changed in the database. What it brought last and from where to go on are written in one
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
  const touched: string[] = [];
  let isNews = false;
  for (const some of inParts(whole)) {
    const isLast = some.at(-1) === whole.at(-1);
    const isTaken = await applying(db, async (w) => {
      const now = await readTeam(w.tx.objectStore('meta'));
      // Another window was quicker.
      if (!now || now.since !== team.since || !isSameTeam(now, team)) return false;
      await checkRoom(w, some);
      for (const one of some) {
        const taken = await takeIn(w, one, believed, now.thorough);
        touched.push(...taken.touched);
        isNews ||= taken.isNews;
      }
      if (!isLast) return true;
      await changeTeamIn(w, { since: changes.since, progress: progressOf(now.progress, changes) });
      if (changes.pending === 0) await endThoroughIn(w);
      return true;
    });
    if (!isTaken) return { ...nothing, touched };
  }
  return {
    more: changes.pending > 0,
    pending: changes.pending,
    isNews,
    touched,
    campaigns: whole.some(({ id }) => idIn('brief', id) !== null),
  };
}

/** In the same order; at least one, if an empty one, for the checkpoint. */
function inParts(whole: readonly FoundWhole[]): FoundWhole[][] {
  const parts: FoundWhole[][] = [[]];
  let text = 0;
  for (const one of whole) {
    const length = [one.body, ...(one.rivalBodies ?? [])].reduce((sum, body) => sum + lengthOf(body), 0);
    if (text > 0 && text + length > textAtOnce) {
      parts.push([]);
      text = 0;
    }
    parts.at(-1)?.push(one);
    text += length;
  }
  return parts;
}

/** How many documents may come into each store until they are counted again: a browser reads every row for that. */
const rooms = new WeakMap<object, number>();

/** Throws a `Problem` where there are as many documents as may be and more would come. What is known already takes no room. */
async function checkRoom({ tx, device }: Writing, found: readonly Found[]): Promise<void> {
  const documents = tx.objectStore('documents');
  for (const { id } of found) {
    const name = fromWireName(id, device);
    if (name === null || (await documents.getKey(name)) !== undefined) continue;
    let room = rooms.get(tx.db) ?? 0;
    if (room <= 0) room = limits.team.documents - (await documents.count());
    if (room <= 0) throw new Problem('teamTroubleFull');
    // As if all were new: then they are counted again before there are too many.
    rooms.set(tx.db, room - found.length);
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
  const touched: string[] = [];
  const before = await db.countFromIndex('documents', 'held');
  for (const some of inParts(found)) {
    const isTaken = await applying(db, async (w) => {
      if (!isSameTeam(await readTeam(w.tx.objectStore('meta')), team)) return false;
      for (const one of some) touched.push(...(await takeIn(w, one, believed)).touched);
      if (some.at(-1) !== found.at(-1)) return true;
      for (const [name, id] of asked) if (!found.some((one) => one.id === id)) await takeGone(w, name);
      return true;
    });
    if (!isTaken) return { ...nothing, touched };
  }
  const left = await db.countFromIndex('documents', 'held');
  return {
    more: left > 0 && left < before,
    pending: left,
    isNews: left < before,
    touched,
    campaigns: left < before && names.some((name) => idIn('brief', name) !== null),
  };
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
