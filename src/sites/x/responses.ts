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
function isOfAnother(url: string, { kind, handle }: PageRef): boolean {
  const asked = /screen_?name(?:%22|")(?:%3A|:)(?:%20|\s)*(?:%22|")(\w+)/i.exec(url)?.[1];
  return kind !== 'profile' || (asked !== undefined && !isSameHandle(asked, handle));
}

/** A visitor may have the posts sorted by likes. */
const isByLikes = (url: string): boolean => /sortByMostLiked(?:%22|")(?:%3A|:)true/.test(url);

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
      if (!isNothing(json) && get(user, '__typename') !== 'UserUnavailable')
        return readUser(user, page, at, 'response');
      if (isOfAnother(url, page)) return blankReading(page, at);
      const why = get(user, 'reason') === 'Suspended' ? 'suspended' : 'not-found';
      return pageWithout(page, at, why, 'response:profile');
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
    read(json, page, at, _, url) {
      const reading = readItems(itemsOf(json), page, at, 'response');
      if (isPickedList(reading.posts) || (isByLikes(url) && reading.posts.length > 0))
        reading.missing.push({ what: 'posts', why: 'mixed-sample' });
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
