import { blankReading, pageWithout } from '../../reading/blank';
import { isSameHandle } from '../../reading/handle';
import { get, type Json } from '../../reading/json';
import type { PageRef } from '../../model/page';
import type { ResponseReader } from '../site';
import { readItems, readUser } from './items';
import { isPickedList } from './post-time';
import { conversation, profile, profileById, timelines } from './tapped';
import { itemsOf, unwrap } from './timeline';

/** X answers for an account that does not exist with nothing at all; errors of its own bring a list of them along. */
function isNothing(json: Json): boolean {
  const data = get(json, 'data');
  const user = get(data, 'user');
  const isEmpty = (one: Json) => typeof one === 'object' && one !== null && Object.keys(one).length === 0;
  return get(json, 'errors') === undefined && (isEmpty(data) || isEmpty(user));
}

/** An account that is gone is not named in the answer, only in the question: in its address, where that tells it. */
function isOfAnother(url: string, { handle }: PageRef): boolean {
  const asked = /screen_name(?:%22|")(?:%3A|:)(?:%22|")(\w+)/.exec(url)?.[1];
  return asked !== undefined && !isSameHandle(asked, handle);
}

const userOf = (json: Json): Json =>
  get(json, 'data', 'user', 'result') ?? get(json, 'data', 'user_result_by_screen_name', 'result');

const postOf = (json: Json): Json =>
  get(json, 'data', 'tweetResult', 'result') ?? get(json, 'data', 'tweet_result_by_rest_id', 'result');

/** An account, its posts and one post with its conversation: each is found by the name of its operation. */
export const responses: readonly ResponseReader[] = [
  {
    ...profile,
    name: 'profile',
    read(json, page, at, _, url) {
      const user = userOf(json);
      if (isOfAnother(url, page)) return blankReading(page, at);
      if (isNothing(json)) return pageWithout(page, at, 'not-found', 'response:profile');
      if (get(user, '__typename') === 'UserUnavailable') {
        const why = get(user, 'reason') === 'Suspended' ? 'suspended' : 'not-found';
        return pageWithout(page, at, why, 'response:profile');
      }
      return readUser(user, page, at, 'response');
    },
  },
  {
    ...profileById,
    name: 'profile',
    read: (json, page, at) => readUser(userOf(json), page, at, 'response'),
  },
  {
    ...timelines,
    name: 'posts',
    read(json, page, at) {
      const reading = readItems(itemsOf(json), page, at, 'response');
      if (isPickedList(reading.posts)) reading.missing.push({ what: 'posts', why: 'mixed-sample' });
      return reading;
    },
  },
  {
    ...conversation,
    name: 'post',
    read(json, page, at) {
      const asked = { tweet: unwrap(postOf(json)), isPinned: false };
      return readItems([asked, ...itemsOf(json)], page, at, 'response');
    },
  },
];
