import type { Source } from '../../../model/count';
import type { Missing, Post, PostKind } from '../../../model/reading';
import { blankPost } from '../../../reading/blank';
import { exactCount } from '../../../reading/count';
import { asId, asList, asText, get, isoFromSeconds, type Json } from '../../../reading/json/json';
import { commercialFacts } from '../../../reading/meta/commercial';
import { believedViews } from '../../../reading/meta/counts';
import { datesOf } from '../../../reading/meta/shortcode';
import { type Identity, identityOf } from './account';
import { isShortcode, postUrl } from '../address';

export function codeOf(node: Json): string | null {
  const code = asText(get(node, 'code')) ?? asText(get(node, 'shortcode'));
  return code !== null && isShortcode(code) ? code : null;
}

/** Whom the post describes as its author; its owner in the older words. */
export const authorOf = (node: Json): Json => get(node, 'user') ?? get(node, 'owner');

/** Whose post it is. Short nodes have no user; the second half of a post's own id is its owner's. */
export function ownerOf(node: Json): Identity {
  const [user, owner] = [identityOf(get(node, 'user')), identityOf(get(node, 'owner'))];
  const spare =
    get(node, 'owner_id', 'pk') ?? get(node, 'owner_id') ?? /^\d+_(\d+)$/.exec(asText(get(node, 'id')) ?? '')?.[1];
  const id = asId(spare);
  return { handle: user.handle ?? owner.handle, ids: [...user.ids, ...owner.ids, ...(id === null ? [] : [id])] };
}

const kindsByType = new Map<string, PostKind>([
  ['1', 'image'],
  ['2', 'video'],
  ['8', 'carousel'],
]);
const kindsByName: [RegExp, PostKind][] = [
  [/Carousel|Sidecar/, 'carousel'],
  [/Video/, 'video'],
  [/Image/, 'image'],
];

function kindOf(node: Json): PostKind | null {
  if (get(node, 'product_type') === 'clips') return 'reel';
  const name = asText(get(node, '__typename')) ?? '';
  const byType = kindsByType.get(asId(get(node, 'media_type')) ?? '');
  return byType ?? kindsByName.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** Null where the node does not say. A list names the accounts that pinned the post: its owner, or a co-author. */
function isPinned(node: Json, { ids }: Identity): boolean | null {
  const lists = ['timeline_pinned_user_ids', 'clips_tab_pinned_user_ids', 'pinned_for_users'].map((key) =>
    get(node, key),
  );
  const known = lists.filter(Array.isArray);
  if (known.length === 0) return null;
  const pinnedBy = known.flat().map((one: Json) => asId(one) ?? asId(get(one, 'id')));
  if (ids.length === 0 ? pinnedBy.length > 0 : pinnedBy.some((id) => id !== null && ids.includes(id))) return true;
  return pinnedBy.includes(null) ? null : false;
}

const captionOf = (node: Json): string | null =>
  asText(get(node, 'caption', 'text')) ?? asText(get(node, 'edge_media_to_caption', 'edges', 0, 'node', 'text'));

/** Plays and views are different things, and the page prints plays. Where either is not told, it is 0. */
function viewsOf(node: Json): Json {
  const names = ['play_count', 'video_play_count', 'view_count', 'video_view_count'];
  return names.map((name) => get(node, name)).find(Boolean) ?? get(node, 'play_count');
}

/** In the place of a hidden like count stands −1, or 3 with a flag. Plays and comments stay as they are. */
const placeholder = { hidden: -1, flagged: 3 };

/**
 * A post and what its node says is missing; null for a node without a code. `author` is its owner's handle where the
 * node has none, `account` whose profile it stands on.
 */
export function postFrom(
  node: Json,
  author: string | null,
  account: Identity,
  source: Source,
): { post: Post; missing: Missing[] } | null {
  const code = codeOf(node);
  if (code === null) return null;
  const missing: Missing[] = [];
  const lacks = (count: string, why: Missing['why']) => missing.push({ what: `posts.${code}.${count}`, why });

  const liked =
    get(node, 'like_count') ?? get(node, 'edge_liked_by', 'count') ?? get(node, 'edge_media_preview_like', 'count');
  const flag = get(node, 'like_and_view_counts_disabled');
  const isHidden = flag === true || liked === placeholder.hidden;
  const isUncertain = liked === placeholder.flagged && flag !== false;
  if (isHidden) lacks('likes', 'hidden');
  else if (isUncertain) lacks('likes', 'ambiguous');
  const likes = isHidden || isUncertain ? null : exactCount(liked, source);

  const comments = exactCount(
    get(node, 'comment_count') ??
      get(node, 'edge_media_to_comment', 'count') ??
      get(node, 'edge_media_to_parent_comment', 'count'),
    source,
  );
  const isClosed = get(node, 'comments_disabled') === true && (comments?.value ?? 0) === 0;
  if (isClosed) lacks('comments', 'comments-off');

  const post: Post = {
    ...blankPost(code, postUrl(code)),
    author: ownerOf(node).handle ?? author,
    ...datesOf(isoFromSeconds(get(node, 'taken_at') ?? get(node, 'taken_at_timestamp')), code),
    kind: kindOf(node),
    likes,
    comments: isClosed ? null : comments,
    // Reposts, as the page prints them beside its arrows; how often it was sent on (`reshare_count`) is another number.
    shares: exactCount(get(node, 'media_repost_count'), source),
    views: believedViews(exactCount(viewsOf(node), source), { likes, comments }),
    caption: captionOf(node),
    pinned: isPinned(node, account),
    ...commercialFacts(node),
    collaboration: asList(get(node, 'coauthor_producers')).length > 0,
    hidden: isHidden ? ['likes'] : [],
  };
  return { post, missing };
}
