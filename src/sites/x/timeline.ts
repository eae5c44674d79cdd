import { asList, asText, get, type Json } from '../../reading/json';

/** A post as a list holds it. */
export interface Item {
  tweet: Json;
  isPinned: boolean;
}

/** Where lists have their instructions: profiles before and since about 2025, and a post's conversation. */
const roots = [
  ['user', 'result', 'timeline_v2', 'timeline'],
  ['user', 'result', 'timeline', 'timeline'],
  ['threaded_conversation_with_injections_v2'],
];

/** The post itself: some stand in a wrapper that says who may see them. */
export const unwrap = (result: Json): Json => get(result, 'tweet') ?? result;

const isPromoted = (content: Json, entry: Json): boolean =>
  (get(content, 'promotedMetadata') ?? null) !== null || (asText(get(entry, 'entryId')) ?? '').startsWith('promoted');

function itemsIn(entry: Json, isPinned: boolean): Item[] {
  const inside = get(entry, 'content') ?? get(entry, 'item');
  const contents = [inside, ...asList(get(inside, 'items')).map((item) => get(item, 'item'))].map((one) =>
    get(one, 'itemContent'),
  );
  return contents
    .filter((content) => !isPromoted(content, entry))
    .map((content) => ({ tweet: unwrap(get(content, 'tweet_results', 'result')), isPinned }))
    .filter(({ tweet }) => tweet !== undefined);
}

const placeOf = (entry: Json): string => (asText(get(entry, 'sortIndex')) ?? '').padStart(25, '0');

/** Entries come in any order; the page goes by this number, too long for one of JavaScript's. */
function byPlace(one: Json, other: Json): number {
  const [first, second] = [placeOf(one), placeOf(other)];
  return first < second ? 1 : first > second ? -1 : 0;
}

/** All posts of a response's lists in the page's order, the pinned one first; of anyone, without advertisements. */
export function itemsOf(json: Json): Item[] {
  const instructions = roots.flatMap((root) => asList(get(json, 'data', ...root, 'instructions')));
  const pinned = instructions.flatMap((one) => itemsIn(get(one, 'entry'), get(one, 'type') === 'TimelinePinEntry'));
  const listed = instructions.flatMap((one) => {
    const entries = asList(get(one, 'entries')).toSorted(byPlace);
    return [...entries, ...asList(get(one, 'moduleItems'))];
  });
  return [...pinned, ...listed.flatMap((entry) => itemsIn(entry, false))];
}
