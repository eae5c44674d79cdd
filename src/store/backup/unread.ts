import type { Store } from '../schema';
import type { UnitOf } from './format';

/** A row that could not be read, by where it lies. */
export type Unread =
  | {
      from:
        | 'accounts'
        | 'posts'
        | 'creators'
        | 'notes'
        | 'events'
        | 'collaborations'
        | 'briefs'
        | 'views'
        | 'settings'
        | 'sites'
        | 'meta';
      id: string;
    }
  | { from: 'snapshots' | 'tombstones' | 'candidates'; id: [string, string] };

/** The same for the same row, so that a backup of what was restored from one is the same again. */
export const nameOf = ({ from, id }: Unread): string => [from, ...[id].flat()].join(' ');

/** The unit of such a row as it is; null where it is gone by now. */
export async function unreadUnit(db: Store, one: Unread): Promise<UnitOf<'unreadable'> | null> {
  const row: unknown = await db.get(one.from, one.id);
  return row === undefined ? null : { kind: 'unreadable', id: nameOf(one), from: one.from, row: asJson(row) };
}

/** What JSON can say of a row that may hold anything a store can. */
function asJson(row: unknown): unknown {
  try {
    return JSON.parse(
      JSON.stringify(row, (_name, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
    );
  } catch {
    // It holds itself: no tree, and so no JSON.
    return null;
  }
}
