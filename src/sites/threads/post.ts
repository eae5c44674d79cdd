import type { Count, Source } from '../../model/count';
import { type Missing, type Post, type PostCount, type PostKind, postCounts } from '../../model/reading';
import { blankPost } from '../../reading/blank';
import { exactCount } from '../../reading/count';
import { asFlag, asId, asText, get, isoFromSeconds, type Json } from '../../reading/json';
import { timeOfShortcode } from '../../reading/meta-shortcode';
import { handleOf } from './account';
import { isShortcode, postUrl } from './address';

export function codeOf(node: Json): string | null {
  const code = asText(get(node, 'code'));
  return code !== null && isShortcode(code) ? code : null;
}

const info = (node: Json, ...path: string[]): Json => get(node, 'text_post_app_info', ...path);

/** How often a post was seen. Lists of posts say null, and the page of one post loads it apart from the rest. */
export const viewsIn = (node: Json): Json => info(node, 'impression_count');

/** An answer to another post, and a post that only passes on another one, are no posts of the account's own. */
export const isOwnKind = (node: Json): boolean =>
  info(node, 'is_reply') !== true && (info(node, 'share_info', 'reposted_post') ?? null) === null;

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

/** A post and what its node says is missing; null for a node without a code or an author. */
export function postFrom(node: Json, source: Source): { post: Post; missing: Missing[] } | null {
  const code = codeOf(node);
  const author = handleOf(get(node, 'user'))?.toLowerCase() ?? null;
  if (code === null || author === null) return null;
  const hidden = hiddenIn(node);
  const shown = (name: PostCount, json: Json): Count | null =>
    hidden.includes(name) ? null : exactCount(json, source);
  // Likes count only where the node says that they are not hidden.
  const flag = asFlag(get(node, 'like_and_view_counts_disabled'));
  const post: Post = {
    ...blankPost(code, postUrl(author, code)),
    author,
    publishedAt: isoFromSeconds(get(node, 'taken_at')) ?? timeOfShortcode(code),
    kind: kinds.get(asId(get(node, 'media_type'))) ?? null,
    likes: flag === false ? shown('likes', get(node, 'like_count')) : null,
    comments: shown('comments', info(node, 'direct_reply_count')),
    shares: hidden.includes('shares') ? null : sharesOf(node, source),
    views: shown('views', viewsIn(node)),
    caption: asText(get(node, 'caption', 'text')),
    pinned: asFlag(info(node, 'pinned_post_info', 'is_pinned_to_profile')),
    paid: get(node, 'is_paid_partnership') === true ? 'label' : null,
    hidden,
  };
  return { post, missing: flag === null ? [{ what: `posts.${code}.likes`, why: 'ambiguous' }] : [] };
}
