import { asList, asText, get, isObject, type Json } from '../../reading/json';
import { joinFormats, type MetaFormats, noFormats, noteFormats } from '../../reading/meta-formats';
import { followersOf } from './account-node';
import { authorOf, codeOf } from './post-node';
import { listRoot, postRoot } from './tapped';

/** What Instagram's JSON holds, still untyped and still of anyone. */
export interface Found {
  /** Users with a follower count. */
  profiles: Json[];
  /** Posts, each with the object that holds its list: where a post does not name its author, the holder may. */
  posts: { node: Json; holder: Json }[];
  /** Other posts by anyone, each with its author and likes or time: only the one that an address names is read. */
  others: Json[];
  /** Codes of posts that are withheld from visitors who are not logged in. */
  gated: string[];
  /** The page as it was first served: its kind, its address and whose it is. */
  route: Json;
  formats: MetaFormats;
}

export const nothingFound = (): Found => ({
  profiles: [],
  posts: [],
  others: [],
  gated: [],
  route: null,
  formats: noFormats(),
});

/** The first route wins, since later ones are only loaded ahead. */
export function joinFound(all: readonly Found[]): Found {
  return {
    route: all.reduce<Json>((first, { route }) => first ?? route, null),
    formats: joinFormats(all.map(({ formats }) => formats)),
    profiles: all.flatMap(({ profiles }) => profiles),
    posts: all.flatMap(({ posts }) => posts),
    others: all.flatMap(({ others }) => others),
    gated: all.flatMap(({ gated }) => gated),
  };
}

/** The posts of a list in any of its shapes: `edges[].node`, `items[]`, each perhaps with the post under `media`. */
const nodesOf = (list: Json): object[] =>
  [...asList(get(list, 'edges')).map((edge) => get(edge, 'node')), ...asList(get(list, 'items'))]
    .map((node) => get(node, 'media') ?? node)
    .filter(isObject);

/** The post under a root that names one: itself, in a list of one, or partly behind the gate for visitors. */
function postsUnder(root: Json): object[] {
  const gate = get(root, 'if_not_gated_logged_out');
  if (gate !== undefined) return isObject(gate) ? [{ ...(root as object), ...gate }] : [];
  return isObject(root) && codeOf(root) !== null ? [root] : nodesOf(root);
}

/** Attachments and previews have a post's code too. */
const isWholePost = (node: object): boolean =>
  codeOf(node) !== null &&
  get(node, 'comment_count') !== undefined &&
  isObject(authorOf(node)) &&
  (get(node, 'like_count') ?? get(node, 'taken_at')) !== undefined;

/** Walks JSON of any depth without recursion, and gathers what may belong to an account. */
export function collect(json: Json): Found {
  const found = nothingFound();
  const queue: object[] = isObject(json) ? [json] : [];
  const add = (nodes: object[], holder: Json) => {
    for (const node of nodes) found.posts.push({ node, holder });
  };

  // The older API answers with a bare list of posts.
  add(nodesOf({ items: get(json, 'items') }), json);
  for (const here of queue) {
    if (Array.isArray(here)) noteFormats(here, found.formats);
    else if (typeof followersOf(here) === 'number') found.profiles.push(here);
    else if (isWholePost(here)) found.others.push(here);
    if (asText(get(here, 'canonicalRouteName')) !== null || isObject(get(here, 'rootView'))) found.route ??= here;
    for (const [key, value] of Object.entries(here)) {
      if (!isObject(value)) continue;
      if (listRoot.test(key)) add(nodesOf(value), here);
      else if (postRoot.test(key)) {
        const posts = postsUnder(value);
        add(posts, null);
        const code = codeOf(value);
        if (posts.length === 0 && code !== null) found.gated.push(code);
        // The author beside a post brings a list of other posts along.
        for (const author of posts.map(authorOf)) if (isObject(author)) queue.push(author);
      } else queue.push(value);
    }
  }
  return found;
}
