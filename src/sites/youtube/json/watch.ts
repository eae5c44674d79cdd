import type { Count } from '../../../model/count';
import type { PageRef } from '../../../model/page';
import type { Missing, Post, PostCount, Reading } from '../../../model/reading';
import { blankPost, blankReading } from '../../../reading/blank';
import { exactCount } from '../../../reading/count';
import { asText, get, isoFromOffset, type Json } from '../../../reading/json/json';
import { postPath } from '../../../reading/missing';
import { asVideoId, videoUrl } from '../address';
import { ownerOf } from './owner';
import { type Parts, partsOf } from './parts';
import { whyUnplayed } from './playability';
import { every, first, type Forms, formsOf, type TextContext, readAge, readCount, textOf } from '../text';

/** Seen as often as this, a video without a single like hides them. */
const surelyLiked = 1_000;

/** What a button says, in full words and short. */
const buttonForms = (button: Json): Forms => [asText(get(button, 'accessibilityText')), asText(get(button, 'title'))];

/**
 * What the button says that likes this very video; null where there is none. One that names no video is it where it stands
 * alone.
 */
function likeButton({ primary, overlay }: Parts, id: string): Forms | null {
  const shown = every(every([get(primary, 'videoActions'), overlay], 'likeButtonViewModel'), 'defaultButtonViewModel');
  const buttons = every(shown, 'buttonViewModel').map((button) => ({
    button,
    likes: first(button, 'likeEndpoint', 'target', 'videoId'),
  }));
  const [alone] = buttons.length === 1 ? buttons : [];
  const ours = buttons.find(({ likes }) => likes === id) ?? (alone?.likes === undefined ? alone : undefined);
  return ours === undefined ? null : buttonForms(ours.button);
}

/** The number in the title of the comments, or on the button of a short; `isOff` where a notice stands in their place. */
function commentsOf(
  { panels, results, overlay }: Parts,
  look: TextContext,
): { comments: Post['comments']; isOff: boolean } {
  const panel = panels.find((one) => get(one, 'panelIdentifier') === 'engagement-panel-comments-section');
  const title = first(panel, 'contextualInfo');
  const isOff = panel === undefined && first(results, 'messageRenderer') !== undefined;
  const buttons = every(overlay, 'buttonViewModel').filter((one) => get(one, 'iconName') === 'SHORTS_COMMENT');
  // A second one is another short's.
  const button = buttons.length === 1 ? buttonForms(buttons[0]) : [];
  return { comments: readCount([...formsOf(title), ...button], look), isOff };
}

/**
 * Whether a note says that the video is paid for, or a line that its products earn a commission. Notes about its subject use
 * the same box with another icon; products of the creator's own shop stand in the same place, without the line.
 */
function commerceOf({ player, next, panels, overlay }: Parts): Pick<Post, 'paid' | 'commission'> {
  const places = [get(player, 'paidContentOverlay'), get(next, 'playerOverlays'), panels, overlay];
  const isPaid = every(places, 'paidContentOverlayRenderer').some(
    (note) => (first(note, 'iconType') ?? 'MONEY_HAND') === 'MONEY_HAND',
  );
  return { paid: isPaid ? 'label' : null, commission: first(places, 'affiliateDisclaimerText') !== undefined || null };
}

/** Null where the player does not say. A video that could have been a short is none if its own address is a video's. */
function kindOf({ microformat, overlay }: Parts): 'short' | 'video' | null {
  const address = asText(get(microformat, 'canonicalUrl')) ?? '';
  const couldBe = get(microformat, 'isShortsEligible');
  if (overlay !== undefined || address.includes('/shorts/') || (couldBe === true && address === '')) return 'short';
  return couldBe === false || address !== '' ? 'video' : null;
}

const isOn = ({ details, primary }: Parts): boolean =>
  [get(details, 'isLive'), get(details, 'isUpcoming'), first(primary, 'videoViewCountRenderer', 'isLive')].includes(
    true,
  );

/** The first of two numbers for one thing; a zero may stand for what is not told, and gives way. */
const unlessZero = (told: Count | null, other: Count | null): Count | null => (told?.max ? told : (other ?? told));

/**
 * How often it was seen, and by how many who stayed. Of a short the player counts the latter, where lists count who saw
 * it begin; which of the two its page prints is not said (`isUnsaid`). Of a video both are one number, as it is printed.
 */
function viewsOf({ details, microformat, primary }: Parts, kind: 'short' | 'video' | null, look: TextContext) {
  const told = (half: Json) => exactCount(get(half, 'viewCount'), look.source);
  const played = unlessZero(told(microformat), told(details));
  const printed = readCount([textOf(first(primary, 'videoViewCountRenderer', 'viewCount'))], look);
  if (kind === 'short') return { views: null, engagedViews: played, isUnsaid: printed !== null };
  const sharp = printed?.source === 'rounded' ? null : printed;
  return { views: unlessZero(sharp, kind && played) ?? printed, engagedViews: null, isUnsaid: false };
}

/**
 * Takes the page's own video, and whose it is, from the two halves of its data: `next` describes the page, `player`
 * the video. An empty reading where neither is about it.
 */
export function readWatch(next: Json, player: Json, page: PageRef, look: TextContext): Reading {
  const blank = blankReading(page, look.at);
  const id = asVideoId(page.postId);
  const parts = id === null ? null : partsOf(next, player, id);
  if (id === null || parts === null) return blank;
  const { details, microformat, primary, owner } = parts;
  const { account, missing } = ownerOf(parts, page, look);
  const lacks = (count: PostCount, why: Missing['why']) => missing.push({ what: postPath(id, count), why });

  const isRunning = isOn(parts);
  const kind = kindOf(parts);
  const button = likeButton(parts, id);
  const likes = unlessZero(exactCount(get(microformat, 'likeCount'), look.source), readCount(button ?? [], look));
  const { comments, isOff } = commentsOf(parts, look);
  const counted = viewsOf(parts, kind, look);
  // YouTube counts views late: none, beside likes, are views not counted yet.
  const isLate = (views: Count | null) => views?.max === 0 && Boolean(likes?.min);
  const settled = (views: Count | null) => (isRunning || isLate(views) ? null : views);
  const [views, engagedViews] = [settled(counted.views), settled(counted.engagedViews)];

  const why = whyUnplayed(parts);
  const counts = { likes, comments, views: views ?? engagedViews };
  if (account === null && !isRunning && Object.values(counts).every((count) => count === null))
    return why === null ? blank : { ...blank, missing: [{ what: 'page', why }] };
  // The player's half tells likes that the button does not: without it "hidden" may only mean "not here".
  const isUnliked = likes === null && button !== null && microformat !== undefined && !/\p{Nd}/u.test(button.join(' '));
  const isHidden = isUnliked && (counts.views?.min ?? 0) >= surelyLiked;
  if (isUnliked) lacks('likes', isHidden ? 'hidden' : 'ambiguous');
  if (isOff) lacks('comments', 'comments-off');
  if (counted.isUnsaid || isLate(counted.views)) lacks('views', 'ambiguous');
  for (const count of ['likes', 'comments', 'views'] as const)
    if (why !== null && counts[count] === null) lacks(count, why);

  const publishedAt = isoFromOffset(get(microformat, 'publishDate'));
  const post: Post = {
    ...blankPost(id, videoUrl(id)),
    author: account?.handle ?? null,
    kind: isRunning ? 'live' : kind,
    publishedAt,
    publishedWithin: publishedAt === null ? readAge([textOf(get(primary, 'relativeDateText'))], look) : null,
    likes,
    comments,
    views,
    engagedViews,
    caption: asText(get(details, 'title')) ?? textOf(get(primary, 'title')),
    pinned: false,
    ...commerceOf(parts),
    collaboration: get(owner, 'attributedTitle') !== undefined,
    hidden: isHidden ? ['likes'] : [],
  };
  return { ...blank, account, posts: [post], missing };
}
