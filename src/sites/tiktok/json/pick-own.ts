import type { Source } from '../../../model/count';
import type { PageRef } from '../../../model/page';
import type { Account, LeftOut, Post, Reading } from '../../../model/reading';
import { blankReading } from '../../../reading/blank';
import { isSameHandle } from '../../../reading/handle';
import { asText, get, type Json } from '../../../reading/json/json';
import { keyOf, missingOf, accountFrom } from './account';
import { idOf, postFrom } from './post';
import { withPins } from '../pins';

/** Whether a post is by the page's account; an address without a handle names a post instead. */
const isOurs = (item: Json, handle: string, page: PageRef): boolean =>
  page.handle === null ? idOf(item) === page.postId : isSameHandle(handle, page.handle);

/** The account as a post's JSON has it beside the post; null for another account than the page's. */
function authorOf(item: Json, page: PageRef, source: Source): Account | null {
  const stats = { v1: get(item, 'authorStats'), v2: get(item, 'authorStatsV2') };
  const account = accountFrom(get(item, 'author'), stats, source);
  return account !== null && isOurs(item, account.handle, page) ? account : null;
}

/** What in a list is somebody else's: reposts among them, and advertisements. A post of which nobody is named is nobody's. */
const othersIn = (items: readonly Json[], page: PageRef, source: Source): LeftOut[] =>
  items.flatMap((item): LeftOut[] => {
    const id = idOf(item);
    const author = asText(get(item, 'author', 'uniqueId'));
    if (id === null || author === null || isSameHandle(author, page.handle)) return [];
    return [{ id, why: get(item, 'isAd') === true ? 'advertisement' : 'otherAuthor', source }];
  });

/** A post page credits only the post it is about; a profile all of the account's own. */
const isOfPage = (post: Post, page: PageRef): boolean => page.kind === 'profile' || post.id === page.postId;

/** What a list of posts, as it came at `at`, tells of the page's account. A list without any of its posts is another's. */
export function pickOwn(items: readonly Json[], page: PageRef, source: Source, at: string): Reading {
  const own = items.filter((item) => authorOf(item, page, source) !== null);
  const [first] = own;
  if (first === undefined) return blankReading(page, at);
  const account = authorOf(first, page, source);
  return {
    ...blankReading(page, at),
    account,
    key: keyOf(get(first, 'author')),
    posts: own.flatMap((item) => postFrom(item, source, at) ?? []).filter((post) => isOfPage(post, page)),
    leftOut: page.kind === 'profile' ? othersIn(items, page, source) : [],
    missing: missingOf(account),
  };
}

/** The same for the list of a profile, which has the pinned posts in front and marks them. */
export function readOwnPosts(items: readonly Json[], page: PageRef, at: string): Reading {
  const found = pickOwn(items, { ...page, kind: 'profile' }, 'response', at);
  const posts = withPins(found.posts, at);
  const told = (posts ?? found.posts).map((post) => ({ ...post, pinned: post.pinned ?? false }));
  const reading: Reading = { ...found, page, posts: told.filter((post) => isOfPage(post, page)) };
  if (page.kind === 'post') return { ...reading, leftOut: [] };
  return posts === null
    ? { ...reading, missing: [...reading.missing, { what: 'posts', why: 'mixed-sample' }] }
    : reading;
}
