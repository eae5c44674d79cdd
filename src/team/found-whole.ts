import * as limits from '../model/limits';
import type { Found, TeamDatabase } from './database/team-database';
import type { FoundWhole } from './take-in';

/** The same with what the database holds beside them since two wrote at once in different places. */
export async function withRivals(database: TeamDatabase, found: readonly Found[]): Promise<FoundWhole[]> {
  const asked = found.flatMap(({ id, rivals }) => rivals.map((rev) => ({ id, rev })));
  const bodies = asked.length === 0 ? [] : await database.read(asked);
  return found.map((one) => ({
    ...one,
    // One that is gone by now was joined by somebody else.
    rivalBodies: bodies.filter(({ id, rev }) => id === one.id && one.rivals.includes(rev)).map(({ body }) => body),
  }));
}

/** Up to when stamps are believed, ms since 1970: one clock may be days off, but then this one or the database's tells it. */
export const believedUntil = (database: TeamDatabase): number =>
  Date.now() + Math.min(Math.max(0, database.ahead() ?? 0), limits.team.behind) + limits.team.ahead;
