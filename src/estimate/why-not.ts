import type { Unestimated } from '../model/assessment';
import type { Post, PostCount, Reason } from '../model/reading';
import type { AccountRecord } from '../model/record';
import type { Denominator } from '../model/rules';
import { fewestPosts } from './typical';
import { type Sample, tally } from './sample';

type Known = Pick<AccountRecord, 'account' | 'last'>;

/** Whether the last look saw a choice of posts instead of the recent ones: a rate from those would read far too high. */
export const isPicked = ({ last }: Pick<AccountRecord, 'last'>): boolean =>
  last.missing.some(({ what, why }) => what === 'posts' && why === 'mixed-sample');

/** Why there is no engagement rate: the reason that, once gone, would bring one. `posts` are the account's own. */
export function whyNoEngagement(
  known: Known,
  posts: readonly Post[],
  sample: Sample,
  per: Denominator,
  needs: readonly PostCount[],
): Unestimated['why'] {
  const { account, last } = known;
  if (posts.length === 0 && account.private) return 'private';
  if (isPicked(known)) return 'mixed-sample';
  if (posts.length === 0) return whyNoPosts(known);
  if (per === 'followers' && (!account.followers || account.followers.max === 0)) return 'no-denominator';

  const { hidden = 0, unknown = 0, contradicting = 0 } = tally(sample);
  const used = sample.posts.length;
  if (contradicting > 0 && used + contradicting >= fewestPosts) return 'disagreement';
  if (hidden > 0 && used + hidden >= fewestPosts) return 'hidden';
  if (unknown === 0 || used + hidden + unknown < fewestPosts) return 'too-few-posts';
  if (posts.every((post) => !post.views) && needs.includes('views')) return 'no-denominator';
  // A stream that is on has its own reason, which is not that of the others.
  const unread = posts.filter((post) => sample.leftOut.get(post) === 'unknown');
  const paths = new Set(needs.flatMap((name) => [`posts.${name}`, ...unread.map(({ id }) => `posts.${id}.${name}`)]));
  const why = last.missing.find(({ what }) => paths.has(what))?.why ?? 'not-loaded';
  // The posts themselves are there.
  return why === 'not-loaded' ? 'counts-not-loaded' : why;
}

const whyNoPosts = ({ account: { postCount }, last }: Known): Reason =>
  last.missing.find(({ what }) => what === 'posts')?.why ?? (postCount?.max === 0 ? 'none' : 'not-loaded');
