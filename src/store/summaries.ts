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
  const place = readPlace(after, words);
  const along = place?.along ?? (await rarestOf(index, words));
  const ids: string[] = [];
  let cursor = await index.openCursor(IDBKeyRange.bound(place?.word ?? along, `${along}\uffff`));
  if (cursor && place && cursor.key === place.word && cursor.primaryKey < place.id)
    cursor = await cursor.continuePrimaryKey(place.word, place.id);
  for (let read = 0; cursor; cursor = await cursor.continue(), read++) {
    if (ids.length === wanted || read === mostRead)
      return { ids, next: writePlace({ along, word: cursor.key, id: cursor.primaryKey }) };
    if (isFound(cursor.value, words, along, cursor.key)) ids.push(cursor.primaryKey);
  }
  return { ids, next: null };
}

/** The word that fewest have, as far as they are counted; of words that many have, the first. */
async function rarestOf(
  index: { getAllKeys(range: IDBKeyRange, most: number): Promise<unknown[]> },
  words: readonly string[],
): Promise<string> {
  const [first = ''] = words;
  if (words.length === 1) return first;
  const counts = await Promise.all(
    words.map(async (word) => (await index.getAllKeys(beginning(word), counted)).length),
  );
  return words[counts.indexOf(Math.min(...counts))] ?? first;
}

/** Where a search goes on: the word it goes along, which stays the same whatever is saved meanwhile, and the next row. */
interface Place {
  along: string;
  word: string;
  id: string;
}

/** No word has a space in it. */
const writePlace = ({ along, word, id }: Place): string => [along, word, id].join(' ');

/** Null where nothing is gone on with, or another search. */
function readPlace(text: string | null, words: readonly string[]): Place | null {
  const [along = '', word = '', ...id] = text?.split(' ') ?? [];
  return words.includes(along) && word.startsWith(along) ? { along, word, id: id.join(' ') } : null;
}

const beginning = (word: string) => IDBKeyRange.bound(word, `${word}\uffff`);

/** Whether all words find it, and this is the first of its own that `along` does: it is found but once. */
function isFound(row: unknown, words: readonly string[], along: string, at: string): boolean {
  const own = readSummary(row)?.words ?? [];
  const first = own.filter((one) => one.startsWith(along)).toSorted()[0];
  return first === at && words.every((word) => own.some((one) => one.startsWith(word)));
}
