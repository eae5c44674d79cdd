import { asList, asText, get, isObject, type Json } from '../../../reading/json/json';
import { joinFormats, type MetaFormats, noFormats, noteFormats } from '../../../reading/meta/number-formats';
import { hasFollowers } from './account';
import { authorOf, codeOf } from './post';
import { listRoot, postRoot } from '../tapped';

/** Posts that came together. */
export interface List {
  nodes: Json[];
  /** The object that holds the list: where a post does not name its author, the holder may. */
  holder: Json;
  /** Whether it is a list of the newest posts, and what is pinned above them. */
  isRecent: boolean;
}

/** What Instagram's JSON holds, still untyped and still of anyone. */
export interface Gathered {
  /** Users with a follower count. */
  profiles: Json[];
  lists: List[];
  /** Other posts by anyone, each with its author and likes or time: only the one that an address names is read. */
  others: Json[];
  /** Codes of posts that are withheld from visitors who are not logged in. */
  gated: string[];
  /** The page as it was first served: its kind, its address and whose it is. */
  route: Json;
  formats: MetaFormats;
}

export const nothingGathered = (): Gathered => ({
  profiles: [],
  lists: [],
  others: [],
  gated: [],
  route: null,
  formats: noFormats(),
});

/** The first route wins, since later ones are only loaded ahead. */
export const joinGathered = (all: readonly Gathered[]): Gathered => ({
  route: all.reduce<Json>((first, { route }) => first ?? route, null),
  formats: joinFormats(all.map(({ formats }) => formats)),
  profiles: all.flatMap(({ profiles }) => profiles),
  lists: all.flatMap(({ lists }) => lists),
  others: all.flatMap(({ others }) => others),
  gated: all.flatMap(({ gated }) => gated),
});

/** The posts of a list in any of its shapes: `edges[].node`, `items[]`, each perhaps with the post under `media`. */
function nodesOf(list: Json): Json[] | null {
  const [edges, items] = [get(list, 'edges'), get(list, 'items')];
  if (!Array.isArray(edges ?? items)) return null;
  return [...asList(edges).map((edge) => get(edge, 'node')), ...asList(items)].map(
    (node) => get(node, 'media') ?? node,
  );
}

/** The post under a root that names one: itself, in a list of one, or partly behind the gate for visitors. */
function postsUnder(root: object): Json[] {
  const gate = get(root, 'if_not_gated_logged_out');
  if (gate !== undefined) return isObject(gate) ? [{ ...root, ...gate }] : [];
  return codeOf(root) === null ? (nodesOf(root) ?? []) : [root];
}

/** Attachments and previews have a post's code too. */
const isWholePost = (node: object): boolean =>
  codeOf(node) !== null &&
  get(node, 'comment_count') !== undefined &&
  isObject(authorOf(node)) &&
  (get(node, 'like_count') ?? get(node, 'taken_at')) !== undefined;

/** Walks JSON of any depth without recursion, and gathers what may belong to an account. */
export function gather(json: Json): Gathered {
  const found = nothingGathered();
  const queue: object[] = isObject(json) ? [json] : [];
  const add = (nodes: Json[] | null, holder: Json, isRecent: boolean) => {
    if (nodes !== null) found.lists.push({ nodes, holder, isRecent });
  };

  // The older API answers with a bare list of posts, or of reels, which visitors may sort by their plays.
  const items = get(json, 'items');
  const isReels = asList(items).some((item) => get(item, 'media') !== undefined);
  add(nodesOf({ items }), get(json, 'user') ?? json, !isReels);
  for (const here of queue) {
    if (Array.isArray(here)) noteFormats(here, found.formats);
    else if (hasFollowers(here)) found.profiles.push(here);
    else if (isWholePost(here)) found.others.push(here);
    if (asText(get(here, 'canonicalRouteName')) !== null || isObject(get(here, 'rootView'))) found.route ??= here;
    for (const [key, value] of Object.entries(here)) {
      if (!isObject(value)) continue;
      if (listRoot.test(key)) add(nodesOf(value), here, !key.includes('clips'));
      else if (postRoot.test(key)) {
        const nodes = postsUnder(value);
        add(nodes, null, false);
        const code = codeOf(value);
        if (nodes.length === 0 && code !== null) found.gated.push(code);
        // The author beside a post brings a list of other posts along.
        for (const author of nodes.map(authorOf)) if (isObject(author)) queue.push(author);
      } else queue.push(value);
    }
  }
  return found;
}
