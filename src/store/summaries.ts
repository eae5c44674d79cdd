import { array, finite, looseObject, nullable, number, object, pipe, string } from 'valibot';
import { creatorSchema, isListed } from '../model/creator';
import type { Summary } from '../model/summary';
import { readRow } from './read-row';
import type { Store } from './schema';
import { readPlace, writePlace } from './place';

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
  madeBy: object({ revision: number(), standards: number(), at: number() }),
  goodUntil: pipe(number(), finite()),
});

const readSummary = (row: unknown): Summary | null => readRow(summarySchema, row) as Summary | null;

/** The summaries of these creators, by their ids; those not made yet are not among them. */
export async function summariesOf(db: Store, ids: readonly string[]): Promise<Map<string, Summary>> {
  const { store } = db.transaction('summaries');
  const rows = await Promise.all(ids.map((id) => store.get(id)));
  return new Map(rows.flatMap((row) => readSummary(row) ?? []).map((one) => [one.id, one]));
}

/**
 * Keeps the summary of a creator who is in a list; of anybody else none is kept, nor one by a price that was
 * changed while it was worked out. Tells whether it says anything new.
 */
export async function putSummary(db: Store, summary: Summary): Promise<boolean> {
  const tx = db.transaction(['creators', 'summaries'], 'readwrite');
  const creator = readRow(creatorSchema, await tx.objectStore('creators').get(summary.id));
  let isNews = false;
  const isOfNow = JSON.stringify(creator?.quote?.money ?? null) === JSON.stringify(summary.quote);
  if (creator && isListed(creator) && isOfNow) {
    const lying = await tx.objectStore('summaries').get(summary.id);
    // Most looks change nothing, and all of its words would be taken out of the index and put in again.
    isNews = !lying || !saysAsMuch(lying, summary);
    if (isNews) await tx.objectStore('summaries').put(summary);
  }
  await tx.done;
  return isNews;
}

/** Whether the one that lies there says all that the new one does, and is not of a day that has yet to come. */
const saysAsMuch = (lying: Summary, summary: Summary): boolean =>
  saidBy(lying) === saidBy(summary) && lying.madeBy.at <= summary.madeBy.at;

const saidBy = (summary: Summary): string => JSON.stringify({ ...summary, madeBy: { ...summary.madeBy, at: 0 } });

/** Creators that one word finds are counted no further. */
const counted = 200;
/** Rows that are held against the words for one answer: what finds few among many gives them over several answers. */
const mostRead = 400;

/** The creators that all words find, and where the search goes on; null where it is at its end. */
interface Found {
  ids: string[];
  next: string | null;
}

/**
 * Up to `wanted` creators that all of `words` find, each word as the beginning of one of theirs, from `after` on. It goes
 * along the word that fewest have, and reads a bounded number of rows, however many are kept.
 */
export async function searchSummaries(
  db: Store,
  words: readonly string[],
  after: string | null,
  wanted: number,
): Promise<Found> {
  const index = db.transaction('summaries').store.index('words');
  const [word, id] = readPlace(after ?? ' ');
  const along = longestOf(words.filter((one) => word.startsWith(one)));
  const rarest = along ?? (await rarestOf(index, words));
  const ids: string[] = [];
  let cursor = await index.openCursor(beginning(rarest));
  const isBefore = cursor && (cursor.key < word || (cursor.key === word && cursor.primaryKey < id));
  // The end of another search is no place in this one.
  if (cursor && along !== undefined && isBefore) cursor = await cursor.continuePrimaryKey(word, id);
  for (let read = 0; cursor; cursor = await cursor.continue(), read++) {
    if (ids.length === wanted || read === mostRead) return { ids, next: writePlace(cursor.key, cursor.primaryKey) };
    if (isFound(cursor.value, words, rarest, cursor.key)) ids.push(cursor.primaryKey);
  }
  return { ids, next: null };
}

/** The word that an earlier answer went along: of those that began one, the longer one found fewer. */
const longestOf = (words: readonly string[]): string | undefined => words.toSorted((a, b) => b.length - a.length)[0];

async function rarestOf(
  index: { getAllKeys(query: IDBKeyRange, most: number): Promise<unknown[]> },
  words: readonly string[],
): Promise<string> {
  if (words.length < 2) return words[0] ?? '';
  const counts = await Promise.all(
    words.map(async (word) => (await index.getAllKeys(beginning(word), counted)).length),
  );
  return words[counts.indexOf(Math.min(...counts))] ?? '';
}

const beginning = (word: string) => IDBKeyRange.bound(word, `${word}\uffff`);

/** Whether all words find it, and this is the first of its own that the rarest does: it is found but once. */
function isFound(row: unknown, words: readonly string[], rarest: string, at: string): boolean {
  const own = readSummary(row)?.words ?? [];
  const first = own.filter((one) => one.startsWith(rarest)).toSorted()[0];
  return first === at && words.every((word) => own.some((one) => one.startsWith(word)));
}
