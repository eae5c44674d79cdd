import { getCreator } from './creators';
import { notesOf } from './notes';
import type { Store } from './schema';

/** Of ids of drafts (`ui/drafts.ts`), those of what was typed about one creator. */
export async function draftsOf(db: Store, ids: readonly string[], key: string): Promise<string[]> {
  const [creator, notes] = await Promise.all([getCreator(db, key), notesOf(db, key)]);
  const owners = [key, creator?.id ?? key, ...(creator?.accounts ?? []), ...notes.map(({ id }) => id)];
  // What is typed about a creator is called by what it is and the creator's key: "quote:instagram:101".
  return ids.filter((id) => owners.some((owner) => id === owner || id.endsWith(`:${owner}`)));
}
