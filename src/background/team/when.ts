import { browser } from '../../shared/browser';
import { db } from '../../store/open';
import { getTeam } from '../../store/team/team-row';
import { isAnyOut } from '../../store/team/touched';
import { dropUnchanged } from '../../team/push';
import { exchangeLeft, exchangeNow } from './exchange-now';

const name = 'team';
/** How often the database is asked while no page of Fitlens is open. Minutes. */
const every = 5;

/** Without a page that waits, an alarm wakes the worker: it may be stopped at any time, and a timer would be gone with it. */
export function hearAlarm(): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) void exchangeLeft();
  });
  // Firefox forgets alarms when it is closed, and so may Chrome, which also forgets them with each new version of Fitlens.
  browser.runtime.onStartup.addListener(() => void setAlarm());
  browser.runtime.onInstalled.addListener(() => void setAlarm());
}

/** Sets the alarm where there is a team, and takes it away where there is none. */
export async function setAlarm(): Promise<void> {
  if (await getTeam(await db())) await browser.alarms.create(name, { periodInMinutes: every });
  else await browser.alarms.clear(name);
}

/** Whether there may be a team: asked of the store once, so that without one nothing is asked after each answer. */
let mayHaveTeam: boolean | null = null;

export const noteTeam = (has: boolean): void => void (mayHaveTeam = has);

/**
 * Sends at once what an answer left to be sent. Nothing waits for it. Rejects never. Once something is wrong, it leaves it to
 * the alarm and to pages that wait, which leave time in between: a wrong password with every look at a page would have a
 * server lock its user out.
 */
export async function sendSoon(): Promise<void> {
  try {
    if (mayHaveTeam === false) return;
    const store = await db();
    const team = await getTeam(store);
    mayHaveTeam = team !== null;
    if (!team || team.paused || team.trouble || !(await isAnyOut(store.transaction('outbox').store))) return;
    // A look that told nothing new is nobody's business.
    if (await dropUnchanged(store)) await exchangeNow();
  } catch (error) {
    console.error('Fitlens could not look what waits for the team', error);
  }
}
