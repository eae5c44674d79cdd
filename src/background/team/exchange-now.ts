import { Problem } from '../../shared/problem';
import { tellChanges } from '../../shared/changes';
import { db } from '../../store/open';
import type { Store } from '../../store/schema';
import { changeTeamIn, getTeam } from '../../store/team/team-row';
import { troubleOf } from '../../store/trouble';
import { applying } from '../../store/write';
import { exchange, type Exchanged } from '../../team/exchange';
import { pullHeld } from '../../team/pull';
import { sendRefused } from '../../team/push';
import { tellCampaign, tellPages, tellTabs } from '../tell-tabs';
import { askDatabase } from './ask-database';

/** Pages of sites that are told one by one; of more, all are. */
const fewPages = 10;

/** One exchange at a time: a second one would send the same. */
let going: Promise<void> | null = null;
let again = false;

/**
 * Exchanges with the team's database until nothing is left, or until it is stopped; what goes wrong is kept for the person
 * to be told. Asked while it goes on, it goes on once more. Rejects never.
 */
export function exchangeNow(): Promise<void> {
  again = going !== null;
  going ??= exchangeAll();
  return going;
}

async function exchangeAll(): Promise<void> {
  try {
    do {
      again = false;
      await reporting(async (store) => {
        const database = await askDatabase();
        if (database) await exchange(store, database, tell);
      });
    } while (again);
  } finally {
    // In the same step as the last look at `again`: whoever asks after that begins anew.
    going = null;
  }
}

/** Asks once more for what was held, and sends once more what was refused: what stood in the way may be gone. */
export async function exchangeLeft(): Promise<void> {
  await reporting(async (store) => {
    const database = await askDatabase();
    if (!database) return;
    for (let more = true; more;) {
      const part = await pullHeld(store, database);
      tell(part);
      more = part.more;
    }
    await sendRefused(store);
  });
  await exchangeNow();
}

/** Whom a part touched is told to Fitlens's pages and to those of the sites. */
function tell({ touched, campaigns }: Pick<Exchanged, 'touched' | 'campaigns'>): void {
  if (campaigns) void tellCampaign();
  if (touched.length === 0) return;
  tellChanges(touched);
  if (touched.length > fewPages) void tellTabs(null);
  else for (const id of touched) void tellPages(id);
}

/**
 * Keeps what went wrong as the person is to be told it, since when it did first; what is no `Problem` is ours, and said so.
 * Gives whether all went well.
 */
export async function reporting(work: (store: Store) => Promise<void>): Promise<boolean> {
  try {
    const store = await db();
    await work(store);
    return true;
  } catch (error) {
    console.error('Fitlens could not exchange with the team’s database', error);
    const problem = error instanceof Problem ? error : (troubleOf(error) ?? new Problem('errorUnknown'));
    await keepTrouble(problem).catch(() => {});
    return false;
  }
}

async function keepTrouble({ key, values }: Problem): Promise<void> {
  const store = await db();
  const before = (await getTeam(store))?.trouble;
  if (before?.key === key && JSON.stringify(before.values) === JSON.stringify(values)) return;
  await applying(store, async (w) => changeTeamIn(w, { trouble: { key, values, since: before?.since ?? w.at } }));
}
