import {
  array,
  exactOptional,
  literal,
  looseObject,
  nullable,
  object,
  optional,
  record,
  string,
  unknown,
} from 'valibot';
import { documentId } from '../model/team/shared-document';
import { readRow } from './read-row';
import { isShared } from './team/documents';
import type { Store } from './schema';
import { getMeta } from './write';

/** Who works in which browser of the team; null where there is no team. */
export async function membersOf(db: Store): Promise<{ self: string; names: Map<string, string> } | null> {
  const meta = db.transaction('meta').store;
  const [team, members, clock] = await Promise.all([
    getMeta(meta, 'team'),
    meta.get('members'),
    getMeta(meta, 'clock'),
  ]);
  if (!team) return null;
  const rows = Object.entries(readRow(membersSchema, members)?.names ?? {});
  const names = rows.flatMap(([device, row]) => {
    const name = readRow(memberSchema, row)?.name;
    return name === undefined ? [] : [[device, name] as const];
  });
  return { self: clock?.device ?? '', names: new Map(names) };
}

const membersSchema = object({ id: literal('members'), names: record(string(), unknown()) });
const memberSchema = object({ name: string() });

/** What of a document's row says whether, and since when, a creator or a campaign is shared. */
const sharedSchema = looseObject({
  privateUntil: string(),
  held: exactOptional(string()),
  document: nullable(looseObject({ notes: optional(array(looseObject({ id: string() })), []) })),
});

export interface Shared {
  privateUntil: string;
  /** The notes that the team has, by their ids. */
  notes: string[];
}

/** What is known of shared creators or campaigns, in their order; null of each that is shared by nobody, or not with this browser. */
export async function sharedOf(
  db: Store,
  asked: readonly { kind: 'creator' | 'brief'; id: string }[],
): Promise<(Shared | null)[]> {
  const documents = db.transaction('documents').store;
  const rows = await Promise.all(asked.map((one) => documents.get(documentId(one))));
  return rows.map((row) => {
    const read = readRow(sharedSchema, row);
    if (!read || !isShared(read)) return null;
    return { privateUntil: read.privateUntil, notes: read.document?.notes.map(({ id }) => id) ?? [] };
  });
}
