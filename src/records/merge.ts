import * as limits from '../model/limits';
import type { PageRef } from '../model/page';
import type { Account, Missing, Post, Reading } from '../model/reading';
import { bestOfLook, differ } from './best-count';
import { isSameHandle } from '../reading/handle';
import { type Choose, joinAccounts, joinPosts } from './join-facts';
import { withoutRuledOut } from './left-out';
import { stillMissing } from '../reading/missing';

/** Posts by id, in the order in which they were first met. */
function joinById(posts: Post[], join: (first: Post, second: Post) => Post): Post[] {
  const byId = new Map<string, Post>();
  for (const post of posts) byId.set(post.id, join(byId.get(post.id) ?? post, post));
  return [...byId.values()];
}

/** What the sources of one look told together. */
export interface Joined extends Reading {
  /** The paths of zeros that two sources told: a single one may stand for what is not told. */
  zeros: readonly string[];
}

/** Whether `account` is the one of the page. Handles ignore case; an address without one may tell the account's id. */
function isOf(page: Pick<PageRef, 'handle' | 'accountId'>, account: Account): boolean {
  if (page.handle !== null) return isSameHandle(account.handle, page.handle);
  return page.accountId === null || account.id === null || account.id === page.accountId;
}

/**
 * Joins what the sources of one page gave, best source first, responses in the order they came. Readings of another
 * account are left out, and so are the posts that a source ruled out which is no worse than those that show them.
 * Sources that contradict each other are reported as `disagreement`, and the better one is used.
 */
export function mergeReadings(readings: Reading[]): Joined {
  const [lead] = readings;
  if (lead === undefined) throw new Error('mergeReadings needs at least one reading');
  const differing: Missing[] = [];
  const zeros = new Set<string>();
  const choose: Choose = (first, second, what) => {
    if (differ(first, second)) differing.push({ what, why: 'disagreement' });
    if (first?.max === 0 && second?.max === 0 && first.source !== second.source) zeros.add(what);
    return bestOfLook(first, second);
  };

  const accounts = readings.flatMap(({ account }) => (account !== null && isOf(lead.page, account) ? [account] : []));
  const handle = accounts[0]?.handle ?? null;
  const ours = readings.filter(({ account }) => account === null || isOf({ ...lead.page, handle }, account));
  const account = accounts
    .filter((one) => isOf({ ...lead.page, handle }, one))
    .reduce<Account | null>((first, second) => joinAccounts(first ?? second, second, choose), null);

  const joined = joinById(
    ours.flatMap(({ posts }) => posts),
    (first, second) => joinPosts(first, second, choose),
  );
  const { posts, leftOut } = withoutRuledOut(
    joined,
    ours.flatMap((reading) => reading.leftOut),
  );
  const merged: Joined = {
    page: lead.page,
    at: readings.reduce((latest, { at }) => (at > latest ? at : latest), lead.at),
    account,
    posts: posts.slice(0, limits.posts),
    leftOut: leftOut.slice(0, limits.leftOut),
    zeros: [...zeros],
    missing: [],
    tried: joinTried(readings),
  };
  const missing = [...ours.flatMap((reading) => reading.missing), ...differing];
  return { ...merged, missing: stillMissing(missing, merged).slice(0, limits.missing) };
}

function joinTried(readings: Reading[]): Reading['tried'] {
  const found = new Map<string, boolean>();
  for (const one of readings.flatMap(({ tried }) => tried))
    found.set(one.source, one.found || found.get(one.source) === true);
  return [...found].map(([source, isFound]) => ({ source, found: isFound })).slice(0, limits.tried);
}
