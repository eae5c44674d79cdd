import type { NoEngagement } from '../../model/assessment';
import type { Post, Reason } from '../../model/reading';
import type { AccountRecord, KnownAccount } from '../../model/record';
import type { Denominator } from '../../model/rules';
import { isVague, postPath } from '../../reading/missing';
import type { Needed } from './interactions';
import { fewestPosts } from './typical-range';
import { type Sample, tally } from './sample';

type Why = Omit<NoEngagement, 'what'>;

/** Whether the last look saw a choice of posts instead of the recent ones: a rate from those would read far too high. */
export const isPicked = ({ last }: Pick<AccountRecord, 'last'>): boolean =>
  last.missing.some(({ what, why }) => what === 'posts' && why === 'mixed-sample');

/** Why there is no engagement rate: the reason that, once gone, would bring one. `ownPosts` are the account's own posts. */
export function whyNotEngagement(
  known: KnownAccount,
  ownPosts: readonly Post[],
  sample: Sample,
  per: Denominator,
  needs: readonly Needed[],
): Why {
  const { account } = known;
  if (isPicked(known)) return { why: 'mixed-sample' };
  if (ownPosts.length === 0) return whyNoPosts(known);
  if (per === 'followers' && (!account.followers || account.followers.max === 0)) return { why: 'no-denominator' };

  const { hidden = 0, unknown = 0, contradicting = 0 } = tally(sample);
  const used = sample.posts.length;
  if (contradicting > 0 && used + contradicting >= fewestPosts) return { why: 'disagreement' };
  if (hidden > 0 && used + hidden >= fewestPosts) return { why: 'hidden' };
  if (unknown === 0 || used + hidden + unknown < fewestPosts) return whyFewPosts(known);
  if (needs.includes('reach') && ownPosts.every((post) => !post.views && !post.engagedViews))
    return { why: 'no-denominator' };
  const why = mostUsual(whysUnread(known, ownPosts, sample, needs));
  // The posts themselves are there, and each has its counts on a page of its own.
  return { why: isVague(why) ? 'counts-not-loaded' : why };
}

/** Why each post that does not show its counts does not. A stream that is on and a video for members have their own reasons. */
function whysUnread(
  { last }: KnownAccount,
  ownPosts: readonly Post[],
  { leftOut }: Sample,
  needs: readonly Needed[],
): Reason[] {
  const counts = needs.map((name) => (name === 'reach' ? 'views' : name));
  const given = new Map(last.missing.map(({ what, why }) => [what, why]));
  return ownPosts.flatMap((post): Reason[] => {
    if (leftOut.get(post) !== 'unknown') return [];
    const paths = counts.flatMap((name) => [postPath(post.id, name), `posts.${name}`]);
    return [paths.flatMap((path) => given.get(path) ?? [])[0] ?? 'not-loaded'];
  });
}

/** The one that is there most often; of equals the first. */
function mostUsual(reasons: readonly Reason[]): Reason {
  const times = new Map<Reason, number>();
  for (const why of reasons) times.set(why, (times.get(why) ?? 0) + 1);
  const [first] = [...times].toSorted(([, a], [, b]) => b - a);
  return first?.[0] ?? 'not-loaded';
}

const whyNoList = ({ last }: KnownAccount): Reason | null =>
  last.missing.find(({ what }) => what === 'posts')?.why ?? null;

/** What keeps posts from the viewer whether the account is private or not; anything else a follower would be past. */
const alsoOfPrivate = new Set<Reason>([
  'withheld',
  'region-locked',
  'suspended',
  'deactivated',
  'blocked-by-viewer',
  'blocks-viewer',
]);

function whyNoPosts(known: KnownAccount): Why {
  const why = whyNoList(known);
  if (known.account.private && !(why !== null && alsoOfPrivate.has(why))) return { why: 'private' };
  return { why: why ?? (known.account.postCount?.max === 0 ? 'none' : 'not-loaded') };
}

/** More may be loaded by scrolling, unless the site itself holds them back. */
function whyFewPosts(known: KnownAccount): Why {
  const why = whyNoList(known);
  if (why !== null && !isVague(why)) return { why };
  const { postCount } = known.account;
  // Sites count reposts and answers too: what was seen and left out is not still to be loaded.
  const posts = known.posts.length + known.leftOut.length;
  const canLoad = postCount !== null && posts < postCount.min;
  return { why: 'too-few-posts', ...(canLoad ? { seen: { posts, of: postCount } } : {}) };
}
