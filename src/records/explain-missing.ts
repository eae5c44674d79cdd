import {
  type Account,
  type Missing,
  type Post,
  type PostCount,
  postCounts,
  type Reading,
  type Reason,
} from '../model/reading';
import { isVague, postPath } from '../reading/missing';

const accountFields = [
  'id',
  'name',
  'followers',
  'following',
  'postCount',
  'bio',
  'category',
  'verified',
  'private',
] as const satisfies (keyof Account)[];

/**
 * Completes `missing`, so that every null field of the account and every null count of a post has its reason. A telling
 * reason that a reader gave stays; one that only says "not here" gives way to what the reading itself shows. A reading
 * without an account stays as it is where the page gave the reason, or nothing was read yet.
 */
export function explainMissing<R extends Reading>(reading: R): R {
  const { account, posts } = reading;
  const given = new Map(reading.missing.map((entry) => [entry.what, entry]));
  if (given.has('page') || (account === null && posts.length === 0)) return reading;

  const explained = new Map(given);
  const explain = (what: string, why: Reason) => explained.set(what, { what, why });
  if (account !== null) {
    for (const field of accountFields) if (account[field] === null && !given.has(field)) explain(field, 'not-on-page');
    if (posts.length === 0) explain('posts', better(given.get('posts')?.why, whyNoPosts(account)) ?? 'not-loaded');
  }
  for (const count of postCounts) {
    const without = posts.filter((post) => post[count] === null);
    if (without.length === 0) continue;
    const reasons = new Map(without.map((post) => [post, whyWithout(post, count, given)]));
    explained.delete(`posts.${count}`);
    for (const post of without) explained.delete(postPath(post.id, count));
    const [only, ...others] = new Set(reasons.values());
    if (only !== undefined && others.length === 0 && without.length === posts.length) explain(`posts.${count}`, only);
    else for (const [post, why] of reasons) explain(postPath(post.id, count), why);
  }
  return { ...reading, missing: [...explained.values()] };
}

/** The reason given, unless it is vague and the reading itself shows a better one. */
const better = (given: Reason | undefined, shown: Reason | null): Reason | undefined =>
  given === undefined || (isVague(given) && shown !== null) ? (shown ?? given) : given;

const whyNoPosts = (account: Account): Reason | null =>
  account.private === true ? 'private' : account.postCount?.max === 0 ? 'none' : null;

const whyNoCount = (post: Post, count: PostCount): Reason | null =>
  post.hidden.includes(count) ? 'hidden' : post.kind === 'live' ? 'live' : null;

/** A post's own reason, else what the post shows, else the reason given for all posts. */
function whyWithout(post: Post, count: PostCount, given: Map<string, Missing>): Reason {
  const why = given.get(postPath(post.id, count))?.why ?? given.get(`posts.${count}`)?.why;
  return better(why, whyNoCount(post, count)) ?? 'not-on-page';
}
