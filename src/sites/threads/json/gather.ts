import { asList, asText, get, isObject, type Json } from '../../../reading/json/json';
import { joinFormats, type MetaFormats, noFormats, noteFormats } from '../../../reading/meta/number-formats';
import { isProfile } from './account';
import { viewsIn } from './post';

/** Posts that belong together: the first one and what its author or others added, in order. */
export type Thread = Json[];

/** A list of one account's threads. */
export interface List {
  /** The account's id, where the list names it. */
  ownerId: Json;
  threads: Thread[];
  /** Nothing comes after it. */
  isWhole: boolean;
}

/** What Threads' JSON holds, still untyped and still of anyone. */
export interface Gathered {
  /** Accounts with their followers on Threads. */
  profiles: Json[];
  lists: List[];
  /** Threads from anywhere else: the page of one post, the answers below it, and posts that stand alone. */
  threads: Thread[];
  /** Views of posts: the page of one loads them apart from it, under its id. */
  viewed: Json[];
  /** The page as it was first served. */
  route: Json;
  formats: MetaFormats;
}

export const nothingGathered = (): Gathered => ({
  profiles: [],
  lists: [],
  threads: [],
  viewed: [],
  route: null,
  formats: noFormats(),
});

/** The first route wins, since later ones are only loaded ahead. */
export function joinGathered(all: readonly Gathered[]): Gathered {
  return {
    route: all.reduce<Json>((first, { route }) => first ?? route, null),
    formats: joinFormats(all.map(({ formats }) => formats)),
    profiles: all.flatMap(({ profiles }) => profiles),
    lists: all.flatMap(({ lists }) => lists),
    threads: all.flatMap(({ threads }) => threads),
    viewed: all.flatMap(({ viewed }) => viewed),
  };
}

/** A post with its counts, under whatever name it stands. */
const isPost = (json: Json): boolean =>
  asText(get(json, 'code')) !== null && get(json, 'text_post_app_info', 'direct_reply_count') !== undefined;

const threadOf = (items: Json): Thread => asList(items).map((item) => get(item, 'post'));

/** Walks JSON of any depth without recursion, and gathers what may belong to an account. Posts are not walked into. */
export function gather(json: Json): Gathered {
  const found = nothingGathered();
  const queue: object[] = isObject(json) ? [json] : [];
  for (const here of queue) {
    if (Array.isArray(here)) noteFormats(here, found.formats);
    else if (isProfile(here)) found.profiles.push(here);
    if (asText(get(here, 'canonicalRouteName')) !== null) found.route ??= here;
    if (viewsIn(here) !== undefined) found.viewed.push(here);
    const edges = get(here, 'mediaData', 'edges');
    if (Array.isArray(edges))
      found.lists.push({
        ownerId: get(here, 'xdt_text_app_user', 'id'),
        threads: edges.map((edge) => threadOf(get(edge, 'node', 'thread_items'))),
        isWhole: get(here, 'mediaData', 'page_info', 'has_next_page') === false,
      });
    const items = get(here, 'thread_items');
    if (Array.isArray(items)) found.threads.push(threadOf(items));
    else
      for (const value of Object.values(here)) {
        if (!isObject(value)) continue;
        if (isPost(value)) found.threads.push([value]);
        else queue.push(value);
      }
  }
  return found;
}
