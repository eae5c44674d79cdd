import type { Messages } from '../../shared/messages';
import type { TeamView } from '../../shared/team-view';
import { db } from '../../store/open';
import { readConnection } from '../../store/team/connection';
import { callSelf, joinTeam, letMemberGo, shareBrief } from '../../store/team/join-team';
import { beginLeaving, leaveTeam, removeSharedPart } from '../../store/team/leave-team';
import { changeTeamIn, getTeam } from '../../store/team/team-row';
import { isAnyOut } from '../../store/team/touched';
import { writing } from '../../store/write';
import { addressOf } from '../../team/database/address';
import { checkDatabase } from '../../team/database/check-database';
import type { Sender } from '../dispatch';
import { firstBrief } from '../standards';
import { tellCampaign } from '../tell-tabs';
import { askDatabase, checkPermitted } from './ask-database';
import { exchangeLeft, exchangeNow, reporting } from './exchange-now';
import { teamView } from './view';
import { noteTeam, setAlarm } from './when';

export const team = (): Promise<TeamView> => teamView();

/** Asks the database whether it can be used, and takes part from then on. */
export async function connectTeam(
  { connection, name }: Messages['team-connect']['in'],
  { write }: Sender,
): Promise<TeamView> {
  const place = {
    address: addressOf(connection),
    database: connection.database,
    user: 'user' in connection.credentials ? connection.credentials.user : null,
    connection,
  };
  await checkPermitted(connection);
  await checkDatabase(connection);
  await joinTeam(await db(), write, place, name, firstBrief());
  noteTeam(true);
  await setAlarm();
  void exchangeNow();
  return teamView();
}

/** Asks the database whether it can still be used; what is wrong is kept, and told. Where nothing is, it exchanges. */
export async function checkTeam(): Promise<TeamView> {
  const isWell = await reporting(async (store) => {
    const connection = await readConnection(store);
    if (!connection || !(await getTeam(store))) return;
    await checkPermitted(connection);
    await checkDatabase(connection);
  });
  // An exchange with nothing to write would be well, and so take back that writing is refused.
  if (isWell) await exchangeLeft();
  return teamView();
}

export async function nameSelf({ name }: Messages['team-name']['in'], { write }: Sender): Promise<TeamView> {
  await callSelf(await db(), write, name);
  return teamView();
}

export async function shareCampaign({ brief }: Messages['team-share']['in'], { write }: Sender): Promise<TeamView> {
  await shareBrief(await db(), write, brief, firstBrief());
  return teamView();
}

export async function pauseTeam({ paused }: Messages['team-pause']['in'], { write }: Sender): Promise<TeamView> {
  await writing(await db(), write, async (w) => {
    await changeTeamIn(w, { paused });
    return null;
  });
  return teamView();
}

/** How long one answer takes at most, so that a long exchange shows how far it is. Milliseconds. */
const shown = 1_500;

/** Exchanges; a long exchange goes on after the answer. */
export async function exchangeTeam(): Promise<TeamView> {
  await Promise.race([exchangeNow(), new Promise((done) => setTimeout(done, shown))]);
  return teamView();
}

/** How long one answer waits for a change. Browsers stop a worker that answers nothing for half a minute. Milliseconds. */
const patience = 20_000;

/** All pages wait for the same answer: the server is asked once. */
let waiting: Promise<boolean> | null = null;

/** Answers when something changed in the database, or after some seconds. */
export async function waitForTeam(): Promise<TeamView> {
  waiting ??= waitOnce().finally(() => (waiting = null));
  await waiting;
  return teamView();
}

const waitOnce = (): Promise<boolean> =>
  reporting(async (store) => {
    const database = await askDatabase();
    const row = await getTeam(store);
    if (!database || !row) return;
    // What went wrong may be over, and what waits need not wait for a change.
    if (row.trouble || row.lastAt === null || (await isAnyOut(store.transaction('outbox').store))) return exchangeNow();
    if (await database.wait(row.since, patience)) await exchangeNow();
  });

export async function letColleagueGo(
  { device }: Messages['team-member-left']['in'],
  { write }: Sender,
): Promise<TeamView> {
  await letMemberGo(await db(), write, device);
  return teamView();
}

/** Takes no part any more; `keep` says whether what came from the team stays. */
export async function leave({ keep }: Messages['team-leave']['in'], { write }: Sender): Promise<TeamView> {
  const store = await db();
  noteTeam(false);
  await beginLeaving(store);
  if (!keep) while (await removeSharedPart(store));
  await leaveTeam(store, write);
  await setAlarm();
  void tellCampaign();
  return teamView();
}
