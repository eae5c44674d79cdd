import {
  array,
  boolean,
  exactOptional,
  integer,
  literal,
  minValue,
  nullable,
  number,
  object,
  pipe,
  record,
  string,
} from 'valibot';
import { isoSchema } from '../../model/page';
import { type Stamp, stampSchema } from '../../model/stamp';
import { Problem } from '../../shared/problem';
import { readRow } from '../read-row';
import type { Meta, Store, TeamRow } from '../schema';
import { getMeta, type Writing } from '../write';

const whole = pipe(number(), integer(), minValue(0));
const teamRowSchema = object({
  id: string(),
  address: string(),
  database: string(),
  user: nullable(string()),
  since: string(),
  thorough: exactOptional(literal(true)),
  paused: boolean(),
  lastAt: nullable(isoSchema),
  trouble: nullable(object({ key: string(), values: record(string(), string()), since: isoSchema })),
  progress: nullable(object({ done: whole, of: whole })),
  sharing: array(object({ brief: string(), after: nullable(string()) })),
});

interface MetaReader {
  get(key: string): Promise<Meta | undefined>;
}

/** How this browser and the team's database stand to each other; null without a team. */
export async function readTeam(meta: MetaReader): Promise<TeamRow | null> {
  const row = readRow(teamRowSchema, await getMeta(meta, 'team'));
  return row && { ...row, id: 'team' };
}

/** The same outside a transaction. */
export const getTeam = (db: Store): Promise<TeamRow | null> => readTeam(db.transaction('meta').store);

/** Whether what a database answered while this team was there may still be taken: not after it was left, or while it rests. */
export const isSameTeam = (now: TeamRow | null, then: TeamRow | null): boolean =>
  now !== null && !now.paused && now.address === then?.address && now.database === then.database;

/** Changes something of it; nothing where there is no team any more. */
export async function changeTeamIn({ tx }: Writing, change: Partial<TeamRow>): Promise<void> {
  const meta = tx.objectStore('meta');
  const row = await readTeam(meta);
  if (row) await meta.put({ ...row, ...change });
}

/** Everything was looked at once more. */
export async function endThoroughIn({ tx }: Writing): Promise<void> {
  const row = await readTeam(tx.objectStore('meta'));
  if (!row?.thorough) return;
  const { thorough: _, ...rest } = row;
  await tx.objectStore('meta').put(rest);
}

/** Who works in which browser, and when that was said last. */
export type Members = { [device: string]: { name: string; left: boolean; changed: Stamp } };

const membersSchema = object({
  names: record(string(), object({ name: string(), left: boolean(), changed: stampSchema })),
});

export const readMembers = async (meta: MetaReader): Promise<Members> =>
  readRow(membersSchema, await getMeta(meta, 'members'))?.names ?? {};

/** Says who works in a browser. */
export async function putMemberIn({ tx }: Writing, device: string, member: Members[string]): Promise<void> {
  const meta = tx.objectStore('meta');
  await meta.put({ id: 'members', names: { ...(await readMembers(meta)), [device]: member } });
}

/** This browser's own 8 digits. Throws where nothing was ever written: then nothing can be shared. */
export async function readDevice(db: Store): Promise<string> {
  const row = await db.get('meta', 'clock');
  if (row?.id !== 'clock') throw new Problem('errorUnknown');
  return row.device;
}
