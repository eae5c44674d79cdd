import {
  array,
  boolean,
  fallback,
  integer,
  minValue,
  nullable,
  number,
  object,
  optional,
  pipe,
  record,
  string,
  unknown,
} from 'valibot';
import { isoSchema } from '../../model/page';
import { type Stamp, stampSchema } from '../../model/stamp';
import { Problem } from '../../shared/problem';
import { readRow } from '../read-row';
import type { Meta, Store, TeamRow } from '../schema';
import { getMeta, type Writing } from '../write';

const whole = pipe(number(), integer(), minValue(0));
const trouble = object({ key: string(), values: record(string(), string()), since: isoSchema });
const campaignParts = fallback(array(object({ brief: string(), after: nullable(string()) })), []);
const teamRowSchema = object({
  address: string(),
  database: string(),
  user: fallback(nullable(string()), null),
  // From the beginning: what is known already is passed over.
  since: fallback(string(), ''),
  thorough: optional(fallback(boolean(), false), false),
  paused: boolean(),
  lastAt: fallback(nullable(isoSchema), null),
  trouble: fallback(nullable(trouble), null),
  progress: fallback(nullable(object({ done: whole, of: whole })), null),
  sharing: campaignParts,
  settling: campaignParts,
});

interface MetaReader {
  get(key: string): Promise<Meta | undefined>;
}

/** How this browser and the team's database stand to each other; null without a team. */
export async function readTeam(meta: MetaReader): Promise<TeamRow | null> {
  const row = readRow(teamRowSchema, await getMeta(meta, 'team'));
  if (!row) return null;
  const { thorough, ...known } = row;
  return { id: 'team', ...known, ...(thorough && { thorough }) };
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

const membersSchema = object({ names: record(string(), unknown()) });
const memberSchema = object({ name: string(), left: boolean(), changed: stampSchema });

/** Those that can be read. */
export async function readMembers(meta: MetaReader): Promise<Members> {
  const rows = readRow(membersSchema, await getMeta(meta, 'members'))?.names ?? {};
  const members: Members = {};
  for (const [device, row] of Object.entries(rows)) {
    const member = readRow(memberSchema, row);
    if (member) members[device] = member;
  }
  return members;
}

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
