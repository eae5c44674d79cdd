import { asList, asText, get, type Json } from '../../reading/json';
import { isProfile } from './account';

/** Posts that belong together: the first one and what its author or others added, in order. */
type Thread = Json[];

/** What Threads' JSON holds, still untyped and still of anyone. */
export interface Found {
  /** Accounts with their followers on Threads. */
  profiles: Json[];
  /** Lists of one account's posts: its id where the list names it, and its threads. */
  lists: { ownerId: Json; threads: Thread[] }[];
  /** Threads from anywhere else: the page of one post, and the answers below it. */
  threads: Thread[];
  /** The page as it was first served. */
  route: Json;
  /** How the page prints numbers: Meta's own configuration for the language of the page. */
  formats: { compact: Json; number: Json; locale: Json };
}

export const nothingFound = (): Found => ({
  profiles: [],
  lists: [],
  threads: [],
  route: null,
  formats: { compact: null, number: null, locale: null },
});

/** The first route wins, since later ones are only loaded ahead. */
export function joinFound(all: readonly Found[]): Found {
  const joined = nothingFound();
  for (const { route, formats } of all) {
    joined.route ??= route;
    joined.formats.compact ??= formats.compact;
    joined.formats.number ??= formats.number;
    joined.formats.locale ??= formats.locale;
  }
  return {
    ...joined,
    profiles: all.flatMap(({ profiles }) => profiles),
    lists: all.flatMap(({ lists }) => lists),
    threads: all.flatMap(({ threads }) => threads),
  };
}

const isObject = (json: Json): json is object => typeof json === 'object' && json !== null;

const threadOf = (items: Json): Thread => asList(items).map((item) => get(item, 'post'));

/** Walks JSON of any depth without recursion, and gathers what may belong to an account. Posts are not walked into. */
export function collect(json: Json): Found {
  const found = nothingFound();
  const queue: object[] = isObject(json) ? [json] : [];
  for (const here of queue) {
    if (Array.isArray(here)) note(here, found);
    else if (isProfile(here)) found.profiles.push(here);
    if (asText(get(here, 'canonicalRouteName')) !== null) found.route ??= here;
    const edges = get(here, 'mediaData', 'edges');
    if (Array.isArray(edges))
      found.lists.push({
        ownerId: get(here, 'xdt_text_app_user', 'id'),
        threads: edges.map((edge) => threadOf(get(edge, 'node', 'thread_items'))),
      });
    const items = get(here, 'thread_items');
    if (Array.isArray(items)) found.threads.push(threadOf(items));
    else for (const value of Object.values(here)) if (isObject(value)) queue.push(value);
  }
  return found;
}

/** Modules of the page are written as `[name, [], content]`. */
function note([name, , content]: unknown[], { formats }: Found): void {
  if (name === 'IntlCompactDecimalNumberFormatConfig') formats.compact ??= content;
  if (name === 'NumberFormatConfig') formats.number ??= content;
  if (name === 'IntlCurrentLocale') formats.locale ??= get(content, 'code');
}
