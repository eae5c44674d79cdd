import * as limits from '../model/limits';
import type { Found, TeamDatabase } from './database/team-database';

/** A document as the database gave it, and the other revisions that it holds of it. */
export interface FoundWhole extends Found {
  /** The fields of its other revisions; null where they are left for later. */
  rivalBodies: Found['body'][] | null;
}

/** Revisions that are asked for at once: they are as large as the documents. */
const revisionsAtOnce = 5;

/** UTF-16 units of other revisions that one part may hold: of more of them some wait. */
const mostText = 10_000_000;

/** UTF-16 units of a document's fields as text; `Infinity` where they are nested so deep that no text can be made of them. */
export function lengthOf(body: Found['body']): number {
  try {
    return JSON.stringify(body).length;
  } catch {
    return Infinity;
  }
}

/**
 * The same with what the database holds beside them since two wrote at once in different places. Of too much of that some
 * revisions are left for later: what is written over the others has the document told once more.
 */
export async function withRivals(database: TeamDatabase, found: readonly Found[]): Promise<FoundWhole[]> {
  const whole: FoundWhole[] = [];
  let text = 0;
  for (const one of found) {
    const rivals: string[] = [];
    const rivalBodies: Found['body'][] = [];
    for (let at = 0; at < one.rivals.length && text < mostText; at += revisionsAtOnce) {
      const revs = one.rivals.slice(at, at + revisionsAtOnce);
      const bodies = await database.read(revs.map((rev) => ({ id: one.id, rev })));
      rivals.push(...revs);
      // One that is gone by now was joined by somebody else.
      for (const { id, rev, body } of bodies) if (id === one.id && revs.includes(rev)) rivalBodies.push(body);
      text += bodies.reduce((sum, { body }) => sum + lengthOf(body), 0);
    }
    const isLeft = one.rivals.length > 0 && rivals.length === 0;
    whole.push({ ...one, rivals: isLeft ? one.rivals : rivals, rivalBodies: isLeft ? null : rivalBodies });
  }
  return whole;
}

/** Up to when stamps are believed, ms since 1970: one clock may be days off, but then this one or the database's tells it. */
export const believedUntil = (database: TeamDatabase): number =>
  Date.now() + Math.min(Math.max(0, database.ahead() ?? 0), limits.team.behind) + limits.team.ahead;
