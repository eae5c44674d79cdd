import type { PageRef } from '../../model/page';
import type { Reading } from '../../model/reading';
import { blankReading } from '../../reading/blank';
import { asList, get, type Json } from '../../reading/json';
import type { ResponseReader, Tapped } from '../site';
import { isSameHandle } from './address';
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

const reader = (
  name: string,
  tapped: Tapped,
  read: (json: Json, page: PageRef, at: string) => Reading,
): ResponseReader => ({
  ...tapped,
  read(json, page, at) {
    const reading = read(json, page, at);
    return reading.account === null ? reading : { ...reading, tried: [{ source: `response:${name}`, found: true }] };
  },
});

/** An answer without an account (private, not found) names nobody, so it could be about any page: it is not used. */
export const responses: readonly ResponseReader[] = [
  reader('user', userDetail, (json, page, at) => readUserInfo(get(json, 'userInfo'), page, 'response', at)),
  reader('posts', ownPosts, (json, page, at) => readOwnPosts(asList(get(json, 'itemList')), page, at)),
  reader('creator', creatorPosts, (json, page, at) => readItems(asList(get(json, 'itemList')), page, 'response', at)),
  reader('post', postDetail, (json, page, at) =>
    readItems([get(json, 'itemInfo', 'itemStruct')], page, 'response', at),
  ),
];
