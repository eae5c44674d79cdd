import type { TeamDatabase } from '../../src/team/database/team-database';
import type { Device } from './team-device';

/** Connects a colleague's browser to the team's database. */
export async function joinTeam(device: Device): Promise<void> {
  void device;
}
export async function share(device: Device, brief: string): Promise<void> {
  void [device, brief];
}
/** Tells the database everything, and takes everything from it. */
export async function exchangeAll(device: Device, database: TeamDatabase): Promise<void> {
  void [device, database];
}
