import type { Source } from '../../model/count';
import type { PageRef } from '../../model/page';
import type { Account, Post, Reading } from '../../model/reading';
import { blankReading } from '../../reading/blank';
import { isSameHandle } from '../../reading/handle';
import { asId, get, type Json } from '../../reading/json';
import { readAccount } from './account';
import { readItem } from './item';
import { outOfOrder } from './order';

/** Whether a post is by the page's account; an address without a handle names a post instead. */
const isOurs = (item: Json, handle: string, page: PageRef): boolean =>
  page.handle === null ? asId(get(item, 'id')) === page.postId : isSameHandle(handle, page.handle);

/** The account as a post's JSON has it beside the post; null for another account than the page's. */
function authorOf(item: Json, page: PageRef, source: Source): Account | null {
  const stats = { v1: get(item, 'authorStats'), v2: get(item, 'authorStatsV2') };
  const account = readAccount(get(item, 'author'), stats, source);
  return account !== null && isOurs(item, account.handle, page) ? account : null;
}

/** A post page credits only the post it is about; a profile all of the account's own. */
const isOfPage = (post: Post, page: PageRef): boolean => page.kind === 'profile' || post.id === page.postId;

/** What a list of posts tells of the page's account; reposts and other people's posts are left out. */
export function readItems(items: readonly Json[], page: PageRef, source: Source, at: string): Reading {
  const own = items.filter((item) => authorOf(item, page, source) !== null);
  const posts = own.map((item) => readItem(item, source)).filter((post) => post !== null);
  return {
    ...blankReading(page, at),
    account: authorOf(own[0], page, source),
    posts: posts.filter((post) => isOfPage(post, page)),
  };
}

/**
 * The same for a list that has the pinned posts in front and marks them. A post without the mark that stands where only
 * a pinned one would is left undecided.
 */
export function readOwnPosts(items: readonly Json[], page: PageRef, at: string): Reading {
  const reading = readItems(items, { ...page, kind: 'profile' }, 'response', at);
  const odd = outOfOrder(reading.posts.map(({ publishedAt }) => publishedAt));
  const posts = reading.posts.map((post, i) => ({ ...post, pinned: post.pinned ?? (odd[i] === true ? null : false) }));
  return { ...reading, page, posts: posts.filter((post) => isOfPage(post, page)) };
}
