import type { ExpectedPost } from '../model/collaboration-result';
import type { KnownAccount } from '../model/record';
import type { EngagementRules } from '../model/rules';
import { usualPosts } from './rate/both-rates';
import { usualFormat } from './rate/formats';
import { plainRange, seenAs } from './rate/plain-range';
import { singleOf } from './rate/typical-range';
import { isPicked } from './rate/why-no-rate';

/**
 * What a single one of the account's next posts is to be expected to get, as it is known at `now`: the sum of the counts
 * that the site's rates always count (`rules.interactions`), and the views of its usual format. The ranges hold four times
 * out of five for one post, and are wider than those of a rate, which are of the middle of many. Null where fewer than
 * three usual posts tell it, or the page showed picked ones alone.
 */
export function expectedOf(record: KnownAccount, rules: EngagementRules, now: Date): ExpectedPost {
  if (isPicked(record)) return { interactions: null, views: null };
  const { followers } = record.account;
  const { posts } = usualPosts(record, rules, [], now);
  const { posts: reacted } = usualPosts(record, rules, rules.interactions, now);
  return {
    interactions: plainRange(reacted, rules.interactions, followers, rules, singleOf),
    views: plainRange(seenAs(posts, usualFormat(posts)), ['views'], followers, rules, singleOf),
  };
}
