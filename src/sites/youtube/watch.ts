import type { PageRef } from '../../model/page';
import type { Account, Missing, Post, Reading } from '../../model/reading';
import { blankAccount, blankPost, blankReading, pageWithout } from '../../reading/blank';
import { exactCount } from '../../reading/count';
import { isSameHandle } from '../../reading/handle';
import { asText, get, isoFromOffset, type Json } from '../../reading/json';
import { asChannelId, asHandle, asVideoId, ownerIn, videoUrl } from './address';
import { every, type Forms, formsOf, type Look, readAge, readCount, textOf } from './text';

/** Where the parts of a video's page stand. Either half may be missing: two responses bring them. */
interface Parts {
  details: Json;
  microformat: Json;
  /** The player's note that the video is paid for. */
  paid: Json;
  primary: Json;
  /** What stands around a short. On other pages an overlay is a hint to the visitor. */
  overlay: Json;
  owner: Json;
  sections: Json[];
  panels: Json[];
}

/** The parts of `next` and `player` that are about this video. Where `next` does not tell its own, it is the player's. */
function partsOf(next: Json, player: Json, postId: string): Parts | null {
  const playing =
    get(player, 'videoDetails', 'videoId') ??
    get(player, 'microformat', 'playerMicroformatRenderer', 'externalVideoId');
  const shown =
    get(next, 'currentVideoEndpoint', 'watchEndpoint', 'videoId') ??
    // A short's page names it at the button that likes it.
    every(every(get(next, 'overlay', 'reelPlayerOverlayRenderer'), 'target'), 'videoId')[0] ??
    playing;
  const [ours, beside] = [playing === postId ? player : undefined, shown === postId ? next : undefined];
  if (ours === undefined && beside === undefined) return null;
  const results = get(beside, 'contents', 'twoColumnWatchNextResults', 'results');
  return {
    details: get(ours, 'videoDetails'),
    microformat: get(ours, 'microformat', 'playerMicroformatRenderer'),
    paid: get(ours, 'paidContentOverlay', 'paidContentOverlayRenderer'),
    primary: every(results, 'videoPrimaryInfoRenderer')[0],
    overlay: get(beside, 'overlay', 'reelPlayerOverlayRenderer'),
    owner: every(results, 'videoOwnerRenderer')[0],
    sections: every(results, 'itemSectionRenderer'),
    panels: every(get(beside, 'engagementPanels'), 'engagementPanelSectionListRenderer'),
  };
}

/** What a button says, in full words and short. */
const buttonForms = (button: Json): Forms => [asText(get(button, 'accessibilityText')), asText(get(button, 'title'))];

/** What the like button says; null where there is no button. */
function likeButton({ primary, overlay }: Parts): Forms | null {
  const [like] = every([get(primary, 'videoActions'), overlay], 'likeButtonViewModel');
  const view = get(every(like, 'defaultButtonViewModel')[0], 'buttonViewModel');
  return view === undefined ? null : buttonForms(view);
}

/** The number in the title of the comments, or on the button of a short; `isOff` where a notice stands in their place. */
function commentsOf({ panels, sections, overlay }: Parts, look: Look): { comments: Post['comments']; isOff: boolean } {
  const panel = panels.find((one) => get(one, 'panelIdentifier') === 'engagement-panel-comments-section');
  const title = get(panel, 'header', 'engagementPanelTitleHeaderRenderer', 'contextualInfo');
  const section = sections.find((one) => get(one, 'sectionIdentifier') === 'comment-item-section');
  const isOff = panel === undefined && get(section, 'contents', 0, 'messageRenderer') !== undefined;
  const button = every(overlay, 'buttonViewModel').find((one) => get(one, 'iconName') === 'SHORTS_COMMENT');
  return { comments: readCount([...formsOf(title), ...buttonForms(button)], look), isOff };
}

function ownerOf({ details, microformat, owner }: Parts, look: Look): { account: Account | null; missing: Missing[] } {
  const endpoint = get(owner, 'navigationEndpoint', 'browseEndpoint');
  const handle = ownerIn(get(microformat, 'ownerProfileUrl')) ?? ownerIn(get(endpoint, 'canonicalBaseUrl'));
  if (handle === null) return { account: null, missing: [] };
  const subscribers = get(owner, 'subscriberCountText');
  // A joint video names its channels in a dialog: "@mira.bakes • 7.03k subscribers".
  const joint = every(owner, 'listItemViewModel')
    .map((item) => textOf(get(item, 'subtitle'))?.split('•') ?? [])
    .find(([name = '']) => isSameHandle(asHandle(name), handle));
  const badges = every(get(owner, 'badges'), 'style');
  const account: Account = {
    ...blankAccount('youtube', handle),
    id:
      asChannelId(get(microformat, 'externalChannelId')) ??
      asChannelId(get(details, 'channelId')) ??
      asChannelId(get(endpoint, 'browseId')),
    name: asText(get(microformat, 'ownerChannelName')) ?? textOf(get(owner, 'title')),
    followers: readCount([...formsOf(subscribers), joint?.[1] ?? null], look),
    verified: badges.some((style) => asText(style)?.startsWith('BADGE_STYLE_TYPE_VERIFIED')) || null,
  };
  const isHidden = get(owner, 'title') !== undefined && subscribers === undefined;
  return { account, missing: isHidden ? [{ what: 'followers', why: 'hidden' }] : [] };
}

/** Notices about the subject of a video use the same box with another icon. */
const isPaid = (overlay: Json): boolean =>
  overlay !== undefined && (get(overlay, 'icon', 'iconType') ?? 'MONEY_HAND') === 'MONEY_HAND';

function kindOf({ details, microformat, overlay }: Parts): Post['kind'] {
  if (overlay !== undefined || get(microformat, 'isShortsEligible') === true) return 'short';
  return details === undefined || microformat === undefined ? null : 'video';
}

const isOn = ({ details, microformat, primary }: Parts): boolean =>
  [
    get(details, 'isLive'),
    get(details, 'isUpcoming'),
    get(microformat, 'liveBroadcastDetails', 'isLiveNow'),
    get(primary, 'viewCount', 'videoViewCountRenderer', 'isLive'),
  ].includes(true);

/**
 * Takes the page's own video, and whose it is, from the two halves of its data: `next` describes the page, `player`
 * the video. An empty reading where neither is about it.
 */
export function readWatch(next: Json, player: Json, page: PageRef, look: Look): Reading {
  const blank = blankReading(page, look.at);
  const id = asVideoId(page.postId);
  const parts = id === null ? null : partsOf(next, player, id);
  if (id === null || parts === null) return blank;
  const { details, microformat, primary, overlay, owner } = parts;
  if ([details, microformat, primary, overlay].every((part) => part === undefined)) {
    const isGone = get(player, 'playabilityStatus', 'status') === 'ERROR';
    return isGone ? pageWithout(page, look.at, 'not-found', look.source) : blank;
  }
  const { account, missing } = ownerOf(parts, look);
  const lacks = (count: string, why: Missing['why']) => missing.push({ what: `posts.${id}.${count}`, why });

  const button = likeButton(parts);
  const likes = exactCount(get(microformat, 'likeCount'), look.source) ?? readCount(button ?? [], look);
  const isHidden = likes === null && button !== null && !/\p{Nd}/u.test(button.join(' '));
  if (isHidden) lacks('likes', 'hidden');
  const { comments, isOff } = commentsOf(parts, look);
  if (isOff) lacks('comments', 'comments-off');
  const isRunning = isOn(parts);

  const publishedAt = isoFromOffset(get(microformat, 'publishDate'));
  const post: Post = {
    ...blankPost(id, videoUrl(id)),
    author: account?.handle ?? null,
    kind: isRunning ? 'live' : kindOf(parts),
    publishedAt,
    publishedWithin: publishedAt === null ? readAge([textOf(get(primary, 'relativeDateText'))], look) : null,
    likes,
    comments,
    views: isRunning
      ? null
      : (exactCount(get(microformat, 'viewCount'), look.source) ??
        readCount([textOf(get(primary, 'viewCount', 'videoViewCountRenderer', 'viewCount'))], look)),
    caption: asText(get(details, 'title')) ?? textOf(get(microformat, 'title')) ?? textOf(get(primary, 'title')),
    pinned: false,
    paid: isPaid(parts.paid) ? 'label' : null,
    collaboration: get(owner, 'attributedTitle') !== undefined,
    // The player's half tells likes that the button does not: without it "hidden" may only mean "not here".
    hidden: isHidden && microformat !== undefined ? ['likes'] : [],
  };
  return { ...blank, account, posts: [post], missing };
}
