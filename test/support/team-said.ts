import { isDeepStrictEqual } from 'node:util';
import type { GenericSchema } from 'valibot';
import { keptBriefSchema } from '../../src/model/brief';
import { candidateSchema, eventSchema } from '../../src/model/candidate';
import { collaborationSchema } from '../../src/model/collaboration';
import { creatorSchema, movedSchema } from '../../src/model/creator';
import { noteSchema } from '../../src/model/note';
import { stampSchema } from '../../src/model/stamp';
import { readAccountRow } from '../../src/store/account-rows';
import { readRow } from '../../src/store/read-row';
import type { Store } from '../../src/store/schema';
import { documentIn } from '../../src/store/team/documents';

// Which numbers documents said, and of what; and whether the rows that were made of them can be read, and say no others.

/** Every number in it, by the field that it is of: `collaborations[c1].cost.amount`. Of accounts it is not told which. */
function numbersIn(value: unknown, path = '', depth = 0): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  // No document that is taken is as deep.
  if (typeof value !== 'object' || value === null || depth > 20) return [];
  return Object.entries(value).flatMap(([field, one]) => numbersIn(one, pathTo(value, path, field, one), depth + 1));
}

function pathTo(holder: object, path: string, field: string, one: unknown): string {
  if (!Array.isArray(holder)) return path === '' ? field : `${path}.${field}`;
  const { id, brief } = (one ?? {}) as { id?: unknown; brief?: unknown };
  const name = [id, brief].find((text) => typeof text === 'string');
  return `${path}[${name ?? ''}]`;
}

/** What a campaign was when it was removed, it is again when it comes back. */
const fieldOf = (path: string): string => path.replace(/^was\./, 'brief.').replace(/^accounts\[.*?\]/, 'accounts[]');

export class Said {
  private readonly numbers = new Set<string>();

  hear(document: unknown): void {
    for (const [path, number] of numbersIn(document)) this.numbers.add(`${fieldOf(path)} ${number}`);
  }

  /** Numbers of what is told under `path` that no document said for that very field. */
  unsaid(told: unknown, path = ''): string[] {
    return numbersIn(told, path)
      .map(([at, number]) => `${fieldOf(at)} ${number}`)
      .filter((one) => !this.numbers.has(one));
  }

  /** Every number that a browser's rows have of a team, and no document said. */
  async unsaidIn(store: Store): Promise<string[]> {
    const shared = new Set(await store.getAllKeys('documents'));
    const creators = (await store.getAll('creators')).flatMap((row) => readRow(creatorSchema, row) ?? []);
    return [
      ...(await store.getAll('documents')).flatMap(({ document }) => this.unsaid(document)),
      ...creators.flatMap(({ quote, declared }) => this.unsaid({ quote, declared })),
      ...(await store.getAll('candidates')).flatMap((row) => this.unsaid({ candidates: [row] })),
      ...(await store.getAll('collaborations')).flatMap((row) => this.unsaid({ collaborations: [row] })),
      ...(await store.getAll('accounts')).flatMap(({ told }) => this.unsaid({ accounts: told ? [told] : [] })),
      ...(await store.getAll('briefs')).flatMap(({ brief }) =>
        shared.has(`brief:${brief.id}`) ? this.unsaid({ brief }) : [],
      ),
    ];
  }
}

const schemas = {
  notes: noteSchema,
  candidates: candidateSchema,
  events: eventSchema,
  collaborations: collaborationSchema,
  briefs: keptBriefSchema,
} satisfies { [name: string]: GenericSchema };

/** Rows that Fitlens could not read any more, or would read otherwise than they lie there. */
export async function unreadableRows(store: Store): Promise<string[]> {
  const found: string[] = [];
  const hold = (name: string, row: unknown, read: unknown) => {
    if (!isDeepStrictEqual(read, row)) found.push(`${name}: ${JSON.stringify(row)?.slice(0, 300)}`);
  };
  for (const [name, schema] of Object.entries(schemas))
    for (const row of await store.getAll(name as keyof typeof schemas)) hold(name, row, readRow(schema, row));
  for (const row of await store.getAll('creators'))
    hold('creators', row, readRow('into' in row ? movedSchema : creatorSchema, row));
  for (const row of await store.getAll('accounts')) hold('accounts', row, readAccountRow(row));
  for (const row of await store.getAll('tombstones')) hold('tombstones', row.at, readRow(stampSchema, row.at));
  const tx = store.transaction('documents');
  for (const row of await tx.store.getAll()) hold('documents', row, await documentIn(tx, row.id));
  return found;
}
