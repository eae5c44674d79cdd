import type { Unestimated } from '../model/assessment';
import type { Post, PostCount, Reason } from '../model/reading';
import type { AccountRecord } from '../model/record';
import type { Denominator } from '../model/rules';
import { isVague } from '../reading/missing';
import { fewestPosts } from './typical';
import { type Sample, tally } from './sample';

type Known = Pick<AccountRecord, 'account' | 'posts' | 'leftOut' | 'last'>;
type Why = Pick<Unestimated, 'why' | 'seen'>;

/** Whether the last look saw a choice of posts instead of the recent ones: a rate from those would read far too high. */
export const isPicked = ({ last }: Pick<AccountRecord, 'last'>): boolean =>
  last.missing.some(({ what, why }) => what === 'posts' && why === 'mixed-sample');

/** Why there is no engagement rate: the reason that, once gone, would bring one. `own` are the account's own posts. */
export function whyNotEngagement(
  known: Known,
  own: readonly Post[],
  sample: Sample,
  per: Denominator,
  needs: readonly PostCount[],
): Why {
  const { account, last } = known;
  if (isPicked(known)) return { why: 'mixed-sample' };
  if (own.length === 0) return whyNoPosts(known);
  if (per === 'followers' && (!account.followers || account.followers.max === 0)) return { why: 'no-denominator' };

  const { hidden = 0, unknown = 0, contradicting = 0 } = tally(sample);
  const used = sample.posts.length;
  if (contradicting > 0 && used + contradicting >= fewestPosts) return { why: 'disagreement' };
  if (hidden > 0 && used + hidden >= fewestPosts) return { why: 'hidden' };
  if (unknown === 0 || used + hidden + unknown < fewestPosts) return whyFewPosts(known);
  if (own.every((post) => !post.views) && needs.includes('views')) return { why: 'no-denominator' };
  // A stream that is on has its own reason, which is not that of the others.
  const unread = own.filter((post) => sample.leftOut.get(post) === 'unknown');
  const paths = new Set(needs.flatMap((name) => [`posts.${name}`, ...unread.map(({ id }) => `posts.${id}.${name}`)]));
  const why = last.missing.find(({ what }) => paths.has(what))?.why ?? 'not-loaded';
  // The posts themselves are there, and each has its counts on a page of its own.
  return { why: isVague(why) ? 'counts-not-loaded' : why };
}

const whyNoList = ({ last }: Known): Reason | null => last.missing.find(({ what }) => what === 'posts')?.why ?? null;

function whyNoPosts(known: Known): Why {
  const why = whyNoList(known);
  if (why !== null && !isVague(why)) return { why };
  if (known.account.private) return { why: 'private' };
  return { why: why ?? (known.account.postCount?.max === 0 ? 'none' : 'not-loaded') };
}

/** More may be loaded by scrolling, unless the site itself holds them back. */
function whyFewPosts(known: Known): Why {
  const why = whyNoList(known);
  if (why !== null && !isVague(why)) return { why };
  const { postCount } = known.account;
  // Sites count reposts and answers too: what was seen and left out is not still to be loaded.
  const posts = known.posts.length + known.leftOut.length;
  const canLoad = postCount !== null && posts < postCount.min;
  return { why: 'too-few-posts', ...(canLoad ? { seen: { posts, of: postCount } } : {}) };
}
