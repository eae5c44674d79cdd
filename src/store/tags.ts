import { type Creator, tagBounds } from '../model/creator';
import { array, object, string } from 'valibot';
import { readRow } from './read-row';
import type { Store } from './schema';
import { retellIn, writeCreatorIn } from './creators';
import { getMeta, type Writing } from './write';

/** Tags that are offered; what was given before them is still with its creators. */
const mostKnown = 100;

const rowSchema = object({ names: array(string()) });

/** How two tags are told apart: "Food" is "food". */
const folded = (tag: string): string => tag.toLocaleLowerCase();

const without = (tags: readonly string[], gone: readonly string[]): string[] => {
  const names = new Set(gone.map(folded));
  return tags.filter((tag) => !names.has(folded(tag)));
};

/** Gives a creator tags and takes others from it; as many as there is room for. */
export async function changeTagsIn(
  w: Writing,
  creator: Creator,
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): Promise<void> {
  const left = without(creator.tags, remove);
  const tags = [...left, ...without(add, left)].slice(0, tagBounds.most);
  if (JSON.stringify(tags) === JSON.stringify(creator.tags)) return;
  await writeTagsIn(w, creator, tags);
  const meta = w.tx.objectStore('meta');
  const known = readRow(rowSchema, await getMeta(meta, 'tags'))?.names ?? [];
  await meta.put({ id: 'tags', names: [...add, ...without(known, add)].slice(0, mostKnown) });
}

/** Gives a creator these tags, in the place of those that it had. */
export async function writeTagsIn(w: Writing, creator: Creator, tags: string[]): Promise<void> {
  const tagged = { ...creator, tags, changed: { ...creator.changed, tags: w.stamp() } };
  await writeCreatorIn(w, tagged);
  await retellIn(w, tagged);
}

/** Tags that were given, the last given first. */
export const knownTags = async (db: Store): Promise<string[]> =>
  readRow(rowSchema, await db.get('meta', 'tags'))?.names ?? [];
