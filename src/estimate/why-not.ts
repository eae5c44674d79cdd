import type { Unestimated } from '../model/assessment';
import type { Post, Reason } from '../model/reading';
import type { AccountRecord } from '../model/record';
import type { Denominator } from '../model/rules';
import type { Needed } from './interactions';
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
  needs: readonly Needed[],
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
  if (needs.includes('reach') && posts.every((post) => !post.views && !post.engagedViews)) return 'no-denominator';
  // A stream that is on and a video for members have their own reasons, which are not those of the others.
  const counts = needs.map((name) => (name === 'reach' ? 'views' : name));
  const reasons = posts.flatMap((post): Reason[] => {
    if (sample.leftOut.get(post) !== 'unknown') return [];
    const paths = new Set(counts.flatMap((name) => [`posts.${name}`, `posts.${post.id}.${name}`]));
    return [last.missing.find(({ what }) => paths.has(what))?.why ?? 'not-loaded'];
  });
  const times = (why: Reason) => reasons.filter((one) => one === why).length;
  const [why = 'not-loaded'] = reasons.toSorted((a, b) => times(b) - times(a));
  // The posts themselves are there.
  return why === 'not-loaded' ? 'counts-not-loaded' : why;
}

const whyNoPosts = ({ account: { postCount }, last }: Known): Reason =>
  last.missing.find(({ what }) => what === 'posts')?.why ?? (postCount?.max === 0 ? 'none' : 'not-loaded');
