import { asList, asText, get, isObject, type Json } from '../../../reading/json/json';

/** A post as a list holds it. */
export interface Item {
  tweet: Json;
  isPinned: boolean;
  /** Somebody pays for its place here. */
  isPromoted: boolean;
}

/** The post itself: some stand in a wrapper that says who may see them. */
export const unwrap = (result: Json): Json => get(result, 'tweet') ?? result;

/** X's older answers spell `entryId` what its newer ones spell `entry_id`. */
const either = (json: Json, older: string, newer: string): Json => get(json, older) ?? get(json, newer);

const isPaidPlace = (content: Json, entry: Json): boolean =>
  (either(content, 'promotedMetadata', 'promoted_metadata') ?? null) !== null ||
  (asText(either(entry, 'entryId', 'entry_id')) ?? '').startsWith('promoted');

function itemsIn(entry: Json, isPinned: boolean): Item[] {
  const inside = get(entry, 'content') ?? get(entry, 'item');
  return [inside, ...asList(get(inside, 'items')).map((item) => get(item, 'item'))]
    .map((one) => either(one, 'itemContent', 'content'))
    .map((content) => ({
      tweet: unwrap(get(content, 'tweet_results', 'result')),
      isPinned,
      isPromoted: isPaidPlace(content, entry),
    }))
    .filter(({ tweet }) => tweet !== undefined);
}

/** A whole number too long for one of JavaScript's, so that texts of one length are compared. */
const placeOf = (entry: Json): string => (asText(either(entry, 'sortIndex', 'sort_index')) ?? '').padStart(30, '0');

/** Entries come in any order; the page goes by this number. */
const byPlace = (one: Json, other: Json): number =>
  Number(placeOf(one) < placeOf(other)) - Number(placeOf(one) > placeOf(other));

/** Deeper down stand no lists: what is above them is the query's own path. */
const deepest = 8;

/** The instructions of all lists in an answer, whatever the path to them is called. */
export function instructionsIn(json: Json, depth = 0): Json[] {
  if (!isObject(json) || depth > deepest) return [];
  const own = get(json, 'instructions');
  return Array.isArray(own) ? own : Object.values(json).flatMap((one) => instructionsIn(one, depth + 1));
}

/** All posts of these lists in the page's order, the pinned one first; of anyone. */
export function itemsFrom(instructions: Json[]): Item[] {
  const isPin = (one: Json) => either(one, 'type', '__typename') === 'TimelinePinEntry';
  const pinned = instructions.flatMap((one) => itemsIn(get(one, 'entry'), isPin(one)));
  const listed = instructions.flatMap((one) => {
    const entries = asList(get(one, 'entries')).toSorted(byPlace);
    return [...entries, ...asList(get(one, 'moduleItems'))];
  });
  return [...pinned, ...listed.flatMap((entry) => itemsIn(entry, false))];
}
