import type { Partner, Sponsorship } from '../model/portrait';
import type { Account, Post } from '../model/reading';
import type { EngagementRules } from '../model/rules';
import { gotBy, spreadOf } from './engagement';
import type { Formula } from './interactions';
import { mentionsIn } from './mentions';
import { mean } from './statistics';
import { t90 } from './student-t';
import { day, timeOf } from './time';
import { fewestPosts, logsOf } from './typical';
import { wilson90 } from './wilson';

/** Below this many posts whose caption or label is known, a share says nothing. */
const fewest = 6;
/** The newest posts, of which the share is of what the account does now. */
const most = 30;
/** A brand that comes back after as many days was not one campaign in several posts. */
const repeatDays = 60;

/**
 * How many of the account's posts are paid, as far as they say so, and by whom. `own` are its posts, newest first;
 * `sample` those that the rate was worked out from, and how. Null where too few captions or labels were seen.
 */
export function sponsorshipOf(
  own: readonly Post[],
  account: Pick<Account, 'handle'>,
  sample: { posts: readonly Post[]; formula: Formula; rules: EngagementRules },
): Sponsorship | null {
  const told = own.filter((post) => (post.paid !== null || post.caption !== null) && isWhole(post, sample.rules));
  const recent = told.slice(0, most);
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

export const isPaid = ({ paid }: Pick<Post, 'paid'>): boolean => paid !== null;

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

/** The ratio of the two geometric means, with the range it lies in four times out of five. */
function paidAgainstOthers({
  posts,
  formula: { per, counts, followers },
  rules,
}: Parameters<typeof sponsorshipOf>[2]): Sponsorship['against'] {
  const rates = (which: readonly Post[]) => gotBy(which, counts, per, followers);
  const told = posts.filter(({ paid, caption }) => paid !== null || caption !== null);
  const paid = rates(told.filter(isPaid));
  const others = rates(told.filter((post) => !isPaid(post)));
  if (paid.length < fewestPosts || others.length < fewestPosts) return null;
  const spread = spreadOf(told, [...paid, ...others], followers, rules, per);
  if (!spread) return null;
  const { d0, s0 } = spread;
  const [ofPaid, ofOthers] = [logsOf(paid, spread), logsOf(others, spread)];
  // The platform's variance goes in once, each group's own by its posts.
  const freedom = ofPaid.freedom + ofOthers.freedom - d0;
  const pooled = (ofPaid.pooled * ofPaid.freedom + ofOthers.pooled * ofOthers.freedom - d0 * s0 ** 2) / freedom;
  const difference = mean(ofPaid.y) - mean(ofOthers.y);
  const reach = t90(freedom) * Math.sqrt(pooled * (1 / paid.length + 1 / others.length));
  return { ratio: Math.exp(difference), low: Math.exp(difference - reach), high: Math.exp(difference + reach) };
}
