import type { PageRef } from '../../../model/page';
import type { Missing, Reading } from '../../../model/reading';
import { blankReading } from '../../../reading/blank';
import { isSameHandle } from '../../../reading/handle';
import { asList, get, type Json } from '../../../reading/json/json';
import type { ResponseReader } from '../../site';
import { asKey, keyOf, missingOf, accountFrom } from './account';
import { pickOwn, readOwnPosts } from './pick-own';
import { isAgeGated, statusOf, whyEmpty } from './refusal';
import { creatorPosts, ownPosts, postDetail, userDetail } from '../tapped';

/** The account of `userInfo`, in a response and in the document alike, if it is the page's. */
export function readUserInfo(userInfo: Json, page: PageRef, source: 'response' | 'embedded', at: string): Reading {
  const stats = { v1: get(userInfo, 'stats'), v2: get(userInfo, 'statsV2') };
  const user = get(userInfo, 'user');
  const account = accountFrom(user, stats, source);
  if (account === null || !isSameHandle(account.handle, page.handle)) return blankReading(page, at);
  return { ...blankReading(page, at), account, key: keyOf(user), missing: missingOf(account) };
}

/** What the page asked for, in the address of its request. */
const askedFor = (url: string, name: string): string | null =>
  URL.canParse(url) ? new URL(url).searchParams.get(name) : null;

const without = (page: PageRef, at: string, what: string, why: Missing['why'] | null): Reading => ({
  ...blankReading(page, at),
  missing: why === null ? [] : [{ what, why }],
});

/** An answer without an account names nobody: only its address tells whose it is, and its status why. */
function readUser(json: Json, page: PageRef, at: string, url: string): Reading {
  const found = readUserInfo(get(json, 'userInfo'), page, 'response', at);
  const isAsked = page.kind === 'profile' && isSameHandle(askedFor(url, 'uniqueId'), page.handle);
  return found.account === null && isAsked ? without(page, at, 'page', statusOf(json)) : found;
}

/** A list without posts names nobody either; its address has its owner's key. */
function readList(json: Json, page: PageRef, at: string, url: string): Reading {
  const items = asList(get(json, 'itemList'));
  const key = asKey(askedFor(url, 'secUid'));
  if (items.length > 0 || key === null || page.kind !== 'profile') return readOwnPosts(items, page, at);
  return { ...without(page, at, 'posts', whyEmpty(json)), key };
}

function readPost(json: Json, page: PageRef, at: string, url: string): Reading {
  const found = pickOwn([get(json, 'itemInfo', 'itemStruct')], page, 'response', at);
  if (found.account !== null || page.postId === null) return found;
  if (isAgeGated(json, page.postId)) return without(page, at, 'page', 'age-gate');
  return askedFor(url, 'itemId') === page.postId ? without(page, at, 'page', statusOf(json)) : found;
}

export const responses: readonly ResponseReader[] = [
  { ...userDetail, name: 'user', read: (json, page, at, _, url) => readUser(json, page, at, url) },
  { ...ownPosts, name: 'posts', read: (json, page, at, _, url) => readList(json, page, at, url) },
  {
    ...creatorPosts,
    name: 'creator',
    read: (json, page, at) => pickOwn(asList(get(json, 'itemList')), page, 'response', at),
  },
  { ...postDetail, name: 'post', read: (json, page, at, _, url) => readPost(json, page, at, url) },
];
