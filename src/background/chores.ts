import { sites } from '../sites';
import { dropDoneWrites, takeChores } from '../store/chores';
import { forgetIdle } from '../store/forgetting';
import { lookThrough } from '../store/kept';
import { db } from '../store/open';
import { getSettings } from '../store/settings';
import { renewOwn } from './own-benchmarks';

/** How often this worker asks whether anything is due. Milliseconds. */
const pause = 600_000;

let askedAt = -Infinity;

/**
 * Does what is due once a day: forgets what nobody needs, makes own benchmarks anew, looks through what the person wrote.
 * Called after an answer, so that no answer waits, and no start of the worker does more for who keeps more. Rejects never.
 */
export async function doChores(now = Date.now()): Promise<void> {
  if (Math.abs(now - askedAt) < pause) return;
  askedAt = now;
  try {
    const store = await db();
    const { due, doubted } = await takeChores(store, now);
    if (!due) return;
    const settings = await getSettings(store);
    if (!doubted) await forgetIdle(store, new Date(now).toISOString(), settings.daysKept);
    await dropDoneWrites(store, now);
    for (const site of sites) await renewOwn(site, { settings });
    await lookThrough(store);
  } catch (error) {
    console.error('Fitlens could not do what is due once a day', error);
  }
}
