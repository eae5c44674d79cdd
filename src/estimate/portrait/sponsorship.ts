import type { Partner, Sponsorship } from '../../model/portrait';
import type { Account, Post } from '../../model/reading';
import type { EngagementRules } from '../../model/rules';
import { mentionsIn } from '../text/mentions';
import { isPaid, paidAgainstOthers, type RatedPosts } from './paid-against-others';
import { day } from '../../model/day';
import { timeOf } from '../rate/post-time';
import { wilson90 } from '../statistics/wilson';

/** Below this many posts whose caption or label is known, a share says nothing. */
const fewest = 6;
/** The newest posts, of which the share is of what the account does now. */
const newestCounted = 30;
/** A brand that comes back after as many days was not one campaign in several posts. */
const repeatDays = 60;

/**
 * How many of the account's posts are paid, as far as they say so, and by whom. `ownPosts` are its posts, newest first;
 * `sample` those that the rate was worked out from, and how. Null where too few captions or labels were seen.
 */
export function sponsorshipOf(
  ownPosts: readonly Post[],
  account: Pick<Account, 'handle'>,
  sample: RatedPosts,
): Sponsorship | null {
  const told = ownPosts.filter((post) => (post.paid !== null || post.caption !== null) && isWhole(post, sample.rules));
  const recent = told.slice(0, newestCounted);
  if (recent.length < fewest) return null;
  const paid = recent.filter(isPaid).length;
  const partners = partnersOf(told, account.handle.toLowerCase());
  return {
    paid,
    of: recent.length,
    share: paid / recent.length,
    ...wilson90(paid, recent.length),
    against: paidAgainstOthers(sample),
    partners,
    repeat: partners.filter(({ posts, days }) => posts >= 2 && days >= repeatDays),
  };
}

/** A list that shows views alone shows neither label nor description: there only a post that was opened can tell. */
const isWhole = (post: Post, { perFollower, interactions }: EngagementRules): boolean =>
  perFollower === undefined || interactions.some((name) => post[name] !== null || post.hidden.includes(name));

/**
 * Whom the paid posts name with @. Whoever is named as often in the other posts is a friend or a photographer rather
 * than a partner.
 */
function partnersOf(told: readonly Post[], handle: string): Partner[] {
  const named = told.map((post) => ({ post, brands: new Set(mentionsIn(post.caption ?? '')) }));
  const paid = named.filter(({ post }) => isPaid(post));
  const others = named.filter(({ post }) => !isPaid(post));
  const brands = new Set(paid.flatMap((one) => [...one.brands]));
  brands.delete(handle);
  return [...brands]
    .flatMap((brand): Partner[] => {
      const names = (one: { brands: ReadonlySet<string> }) => one.brands.has(brand);
      const by = paid.filter(names);
      const elsewhere = others.filter(names).length;
      if (elsewhere > 0 && by.length * others.length <= elsewhere * paid.length) return [];
      const times = by.flatMap(({ post }) => timeOf(post) ?? []);
      const days = times.length > 1 ? Math.floor((Math.max(...times) - Math.min(...times)) / day) : 0;
      return [{ brand, posts: by.length, days }];
    })
    .toSorted((a, b) => b.posts - a.posts || (a.brand < b.brand ? -1 : 1));
}
