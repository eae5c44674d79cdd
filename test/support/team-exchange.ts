import type { TeamDatabase } from '../../src/team/database/team-database';
import { exchange } from '../../src/team/exchange';
import { joinTeam as joinTeamOf, shareBrief } from '../../src/store/team/join-team';
import { Problem } from '../../src/shared/problem';
import { aBrief } from './kept';
import type { Device } from './team-device';
import { placeAt } from './team-place';

/** Connects a colleague's browser to the team's database. */
export async function joinTeam(device: Device): Promise<void> {
  device.setClock();
  const place = placeAt('https://team.example', 'team', device.digits);
  await joinTeamOf(
    await device.store(),
    crypto.randomUUID(),
    place,
    `Colleague ${device.digits}`,
    aBrief(device.campaign('own')),
  );
}

/** Shares a campaign with everybody in it; nothing where it is not there. */
export async function share(device: Device, brief: string): Promise<void> {
  device.setClock();
  try {
    await shareBrief(await device.store(), crypto.randomUUID(), brief, aBrief(device.campaign('own')));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

/** Tells the database everything, and takes everything from it. */
export async function exchangeAll(device: Device, database: TeamDatabase): Promise<void> {
  device.setClock();
  await exchange(await device.store(), database);
}
