import { Problem } from '../shared/problem';
import type { Store } from '../store/schema';
import { shareNext } from '../store/team/join-team';
import { settleNext } from '../store/team/settle-next';
import { changeTeamIn, getTeam } from '../store/team/team-row';
import { applying } from '../store/write';
import type { TeamDatabase } from './database/team-database';
import { pullPart } from './pull';
import { pushPart } from './push';

/** What one part of an exchange brought. */
export interface Exchanged {
  /** Whether more follows at once. */
  more: boolean;
  /** Whether it came any further. */
  moved: boolean;
  /** About how many documents follow from the database. */
  pending: number;
  /** Creators of here that it touched, and whether a campaign. */
  touched: string[];
  campaigns: boolean;
}

/**
 * The next part of what this browser and the team's database have to tell each other: first what came, then what waits, so
 * that what is sent is joined with what others did. Every part is whole; stopped anywhere, the next goes on.
 */
async function exchangePart(db: Store, database: TeamDatabase): Promise<Exchanged> {
  const team = await getTeam(db);
  if (!team || team.paused) return { more: false, moved: false, pending: 0, touched: [], campaigns: false };
  const pulled = await pullPart(db, database);
  if (pulled.more) return { ...pulled, moved: pulled.isNews };
  const settled = await settleNext(db);
  if (settled) return { ...pulled, more: true, moved: true, touched: [...pulled.touched, ...settled] };
  const isSharing = await shareNext(db);
  const pushed = await pushPart(db, database);
  // What the database had instead of what was sent may have been a campaign that is back.
  const isSettling = ((await getTeam(db))?.settling ?? []).length > 0;
  const more = isSharing || pushed.more || isSettling;
  if (!more) await noteEven(db);
  return {
    more,
    moved: isSharing || pushed.taken > 0,
    pending: 0,
    touched: [...pulled.touched, ...pushed.touched],
    campaigns: pulled.campaigns,
  };
}

/** Both know everything of each other. */
const noteEven = (db: Store): Promise<void> =>
  applying(db, async (w) => changeTeamIn(w, { lastAt: w.at, trouble: null, progress: null }));

/** Parts in a row that may come no further: what is sent may clash with what somebody else sends at the same time. */
const mostIdle = 10;

/** Parts that one exchange may have, above anything honest: a database may say for ever that something is new. */
const mostParts = 10_000;

/**
 * Exchanges until nothing is left, or until the team rests; `told` of each part. Rejects with a `Problem` where the database
 * never does what it says.
 */
export async function exchange(
  db: Store,
  database: TeamDatabase,
  told: (part: Exchanged) => void = () => {},
): Promise<void> {
  let idle = 0;
  let fewest = Infinity;
  for (let parts = 0; ; parts++) {
    const part = await exchangePart(db, database);
    told(part);
    if (!part.more) return;
    // What is looked at once more is no news, but it gets less.
    const isLess = part.pending > 0 && part.pending < fewest;
    if (isLess) fewest = part.pending;
    idle = part.moved || isLess ? 0 : idle + 1;
    if (idle >= mostIdle || parts >= mostParts) throw new Problem('teamTroubleNonsense');
  }
}
