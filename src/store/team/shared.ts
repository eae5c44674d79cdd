import { array, exactOptional, looseObject, nullable, optional, string } from 'valibot';
import { readRow } from '../read-row';
import type { Store } from '../schema';
import { getMeta } from '../write';
import { isShared } from './documents';
import { readMembers, readTeam } from './team-row';

/** Who works in which browser of the team, by its 8 digits, and which one this is; null where there is no team. */
export async function membersOf(db: Store): Promise<{ self: string; names: Map<string, string> } | null> {
  const meta = db.transaction('meta').store;
  const [team, members, clock] = await Promise.all([readTeam(meta), readMembers(meta), getMeta(meta, 'clock')]);
  const names = Object.entries(members).map(([device, { name }]) => [device, name] as const);
  return team && { self: clock?.device ?? '', names: new Map(names) };
}

/** What of a document's row says whether, and since when, a creator or a campaign is shared. */
const sharedSchema = looseObject({
  privateUntil: string(),
  held: exactOptional(string()),
  document: nullable(looseObject({ notes: optional(array(looseObject({ id: string() })), []) })),
});

interface Shared {
  privateUntil: string;
  /** The notes that the team has, by their ids. */
  notes: string[];
}

/** What is known of these documents, by their names; null of each that nobody shares, or not with this browser. */
export async function sharedOf(db: Store, names: readonly string[]): Promise<(Shared | null)[]> {
  const { store } = db.transaction('documents');
  const rows = await Promise.all(names.map((name) => store.get(name)));
  return rows.map((row) => {
    const read = readRow(sharedSchema, row);
    if (!read || !isShared(read)) return null;
    return { privateUntil: read.privateUntil, notes: read.document?.notes.map(({ id }) => id) ?? [] };
  });
}
