import type { Count, Source } from '../../../model/count';
import {
  type LeftOut,
  type Missing,
  type Post,
  type PostCount,
  type PostKind,
  postCounts,
} from '../../../model/reading';
import { blankPost } from '../../../reading/blank';
import { exactCount } from '../../../reading/count';
import { asFlag, asId, asText, get, isObject, isoFromSeconds, type Json } from '../../../reading/json/json';
import { commercialFacts } from '../../../reading/meta/commercial';
import { believedViews } from '../../../reading/meta/counts';
import { datesOf } from '../../../reading/meta/shortcode';
import { handleOf } from './account';
import { isShortcode, postUrl } from '../address';

export function codeOf(node: Json): string | null {
  const code = asText(get(node, 'code'));
  return code !== null && isShortcode(code) ? code : null;
}

const info = (node: Json, ...path: string[]): Json => get(node, 'text_post_app_info', ...path);

/** How often a post was seen. Lists of posts say null; the page of one post has it beside the rest, or loads it apart. */
export const viewsIn = (node: Json): Json => get(node, 'view_counts') ?? info(node, 'impression_count');

/** An answer to another post, and a post that only passes on another one, are no posts of the account's own. */
export function whyNotOwn(node: Json): LeftOut['why'] | null {
  if (info(node, 'is_reply') === true || isObject(info(node, 'reply_to_author'))) return 'answer';
  return isObject(info(node, 'share_info', 'reposted_post')) ? 'repost' : null;
}

const kinds = new Map<string | null, PostKind>([
  ['1', 'image'],
  ['2', 'video'],
  ['8', 'carousel'],
  ['19', 'text'],
]);

/** Reposts and quotes together: the number that the page prints beside its arrows. Null unless both are known. */
function sharesOf(node: Json, source: Source): Count | null {
  const reposts = exactCount(info(node, 'repost_count'), source);
  const quotes = exactCount(info(node, 'quote_count'), source);
  return reposts && quotes && exactCount(reposts.value + quotes.value, source);
}

/** With likes hidden, and on a post that goes after a day (`ghost`, since October 2025), counts are placeholders. */
function hiddenIn(node: Json): PostCount[] {
  if (info(node, 'is_ghost_post') === true) return [...postCounts];
  return get(node, 'like_and_view_counts_disabled') === true ? ['likes'] : [];
}

/** A post and what its node says is missing; null for a node without a code or an author, and for one that is not shown. */
export function postFrom(node: Json, source: Source): { post: Post; missing: Missing[] } | null {
  const code = codeOf(node);
  const author = handleOf(get(node, 'user'))?.toLowerCase() ?? null;
  if (code === null || author === null || info(node, 'is_post_unavailable') === true) return null;
  const hidden = hiddenIn(node);
  const shown = (name: PostCount, json: Json): Count | null =>
    hidden.includes(name) ? null : exactCount(json, source);
  // Likes count only where the node says that they are not hidden.
  const flag = asFlag(get(node, 'like_and_view_counts_disabled'));
  const likes = flag === false ? shown('likes', get(node, 'like_count')) : null;
  const comments = shown('comments', info(node, 'direct_reply_count'));
  const post: Post = {
    ...blankPost(code, postUrl(author, code)),
    author,
    ...datesOf(isoFromSeconds(get(node, 'taken_at')), code),
    kind: kinds.get(asId(get(node, 'media_type'))) ?? null,
    likes,
    comments,
    shares: hidden.includes('shares') ? null : sharesOf(node, source),
    views: believedViews(shown('views', viewsIn(node)), { likes, comments }),
    caption: asText(get(node, 'caption', 'text')),
    pinned: asFlag(info(node, 'pinned_post_info', 'is_pinned_to_profile')),
    ...commercialFacts(node),
    hidden,
  };
  return { post, missing: flag === null ? [{ what: `posts.${code}.likes`, why: 'ambiguous' }] : [] };
}
