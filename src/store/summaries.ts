import { array, finite, looseObject, nullable, number, object, pipe, string } from 'valibot';
import type { Summary } from '../model/summary';
import { readRow } from './read-row';
import type { Store } from './schema';

/** What every reader of a summary relies on; a row of any other shape is as good as not made yet. */
const summarySchema = looseObject({
  id: string(),
  account: string(),
  verdict: string(),
  score: object({ low: number(), high: number() }),
  tier: nullable(looseObject({ names: array(string()), lowest: number() })),
  rate: nullable(
    looseObject({ per: string(), counts: array(string()), typical: number(), low: number(), high: number() }),
  ),
  noRate: nullable(looseObject({ key: string(), values: looseObject({}) })),
  words: array(string()),
  madeBy: object({ revision: number(), standards: number() }),
  goodUntil: pipe(number(), finite()),
});

const readSummary = (row: unknown): Summary | null => readRow(summarySchema, row) as Summary | null;

/** The summaries of these creators, by their ids; those not made yet are not among them. */
export async function summariesOf(db: Store, ids: readonly string[]): Promise<Map<string, Summary>> {
  const { store } = db.transaction('summaries');
  const rows = await Promise.all(ids.map((id) => store.get(id)));
  return new Map(rows.flatMap((row) => readSummary(row) ?? []).map((one) => [one.id, one]));
}

/** Keeps the summary of a creator who is on the shortlist; of anybody else none is kept. */
export async function putSummary(db: Store, summary: Summary): Promise<void> {
  const tx = db.transaction(['creators', 'summaries'], 'readwrite');
  const creator = await tx.objectStore('creators').get(summary.id);
  if (creator && 'order' in creator) await tx.objectStore('summaries').put(summary);
  await tx.done;
}

/** So many creators that one word finds are held against the other words at once. */
const most = 1_000;

/**
 * The ids of the creators that all of `words` find, each as the beginning of one of theirs; from `after` on, up to
 * `wanted`, and whether there may be more. Reads as much as one word finds at most, and no more than that at once.
 */
export async function searchSummaries(
  db: Store,
  words: readonly string[],
  skip: number,
  wanted: number,
): Promise<{ ids: string[]; more: boolean }> {
  const { store } = db.transaction('summaries');
  const index = store.index('words');
  const found = await Promise.all(words.map((word) => index.getAllKeys(beginning(word), most + 1)));
  const rarest = found.toSorted((a, b) => a.length - b.length)[0] ?? [];
  const whole = found.filter((keys) => keys.length <= most).map((keys) => new Set(keys));
  const partly = words.filter((_, at) => (found[at]?.length ?? 0) > most);
  const ids: string[] = [];
  for (const id of new Set(rarest)) {
    if (!whole.every((keys) => keys.has(id))) continue;
    if (partly.length > 0 && found.length > 1 && !(await hasAll(store, id, partly))) continue;
    ids.push(id);
    if (ids.length > skip + wanted) break;
  }
  const page = ids.slice(skip, skip + wanted);
  return { ids: page, more: ids.length > skip + wanted || rarest.length > most };
}

const beginning = (word: string) => IDBKeyRange.bound(word, `${word}\uffff`);

async function hasAll(
  store: { get(id: string): Promise<unknown> },
  id: string,
  words: readonly string[],
): Promise<boolean> {
  const own = readSummary(await store.get(id))?.words ?? [];
  return words.every((word) => own.some((one) => one.startsWith(word)));
}
