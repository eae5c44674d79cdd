import type { Connection } from '../../model/team/connection';
import { browser } from '../../shared/browser';
import { hostPermission } from '../../shared/host-permission';
import { Problem } from '../../shared/problem';
import { addressOf, originOf } from '../../team/database/address';
import { openDatabase } from '../../team/database/open-database';
import type { TeamDatabase } from '../../team/database/team-database';
import { db } from '../../store/open';
import { readConnection } from '../../store/team/connection';
import { getTeam } from '../../store/team/team-row';

let open: { by: string; database: TeamDatabase } | null = null;

/**
 * The team's database; null without a team, and while it rests. Throws a `Problem` where the browser was told that it may
 * not be asked any more, or where nothing is kept of how.
 */
export async function askDatabase(): Promise<TeamDatabase | null> {
  const store = await db();
  const team = await getTeam(store);
  if (!team || team.paused) return null;
  const connection = await readConnection(store);
  if (!connection || addressOf(connection) !== team.address) throw new Problem('teamTroubleForgotten');
  await checkPermitted(connection);
  const by = JSON.stringify(connection);
  if (open?.by !== by) open = { by, database: openDatabase(connection) };
  return open.database;
}

/** How far the server's clock was ahead at its last answer, in ms; null before the first that this worker had. */
export const clockAhead = (): number | null => open?.database.ahead() ?? null;

/** Throws a `Problem` where the person has not permitted, or permits no more, that the database is asked. */
export async function checkPermitted(connection: Connection): Promise<void> {
  const isPermitted = await browser.permissions.contains(hostPermission(originOf(connection)));
  if (!isPermitted) throw new Problem('teamTroublePermission');
}
