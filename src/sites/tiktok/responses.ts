import type { PageRef } from '../../model/page';
import type { Reading } from '../../model/reading';
import { blankReading } from '../../reading/blank';
import { isSameHandle } from '../../reading/handle';
import { asList, get, type Json } from '../../reading/json';
import type { ResponseReader } from '../site';
import { readAccount } from './account';
import { readItems, readOwnPosts } from './items';
import { creatorPosts, ownPosts, postDetail, userDetail } from './tapped';

/** The account of `userInfo`, in a response and in the document alike, if it is the page's. */
export function readUserInfo(userInfo: Json, page: PageRef, source: 'response' | 'embedded', at: string): Reading {
  const stats = { v1: get(userInfo, 'stats'), v2: get(userInfo, 'statsV2') };
  const account = readAccount(get(userInfo, 'user'), stats, source);
  const isOurs = account !== null && isSameHandle(account.handle, page.handle);
  return { ...blankReading(page, at), account: isOurs ? account : null };
}

/** An answer without an account (private, not found) names nobody, so it could be about any page: it is not used. */
export const responses: readonly ResponseReader[] = [
  {
    ...userDetail,
    name: 'user',
    read: (json, page, at) => readUserInfo(get(json, 'userInfo'), page, 'response', at),
  },
  { ...ownPosts, name: 'posts', read: (json, page, at) => readOwnPosts(asList(get(json, 'itemList')), page, at) },
  {
    ...creatorPosts,
    name: 'creator',
    read: (json, page, at) => readItems(asList(get(json, 'itemList')), page, 'response', at),
  },
  {
    ...postDetail,
    name: 'post',
    read: (json, page, at) => readItems([get(json, 'itemInfo', 'itemStruct')], page, 'response', at),
  },
];
