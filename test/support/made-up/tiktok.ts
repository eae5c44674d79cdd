import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../driver';
import type { Routes } from '../routes';
import { type MadeUpCreator, type MadeUpPost, numberOf } from './creator';

const origin = 'https://www.tiktok.com';

/** TikTok rounds from 10,000 up, except in the account's `statsV2`. */
const rounded = (count: number) => (count < 10_000 ? count : Math.round(count / 100) * 100);

const userOf = (creator: MadeUpCreator) => ({
  id: String(6_900_000_000_000_000_000n + BigInt(numberOf(creator))),
  uniqueId: creator.handle,
  nickname: creator.name,
  signature: creator.bio,
  ...(creator.links[0] === undefined ? {} : { bioLink: { link: creator.links[0] } }),
  secUid: 'made-up',
  verified: false,
  privateAccount: creator.isPrivate,
  secret: creator.isPrivate,
  ttSeller: false,
  commerceUserInfo: { commerceUser: false },
  language: 'en',
});

const itemOf = (creator: MadeUpCreator, post: MadeUpPost, index: number) => {
  const stats = {
    diggCount: post.likes,
    commentCount: post.comments,
    shareCount: Math.round(post.likes / 40),
    collectCount: Math.round(post.likes / 12),
    playCount: rounded(post.views),
  };
  const seconds = post.at.getTime() / 1000;
  return {
    // The upper half of a video's id is its time.
    id: String((BigInt(seconds) << 32n) + BigInt(index)),
    desc: post.caption,
    createTime: seconds,
    isAd: false,
    isPinnedItem: false,
    author: userOf(creator),
    stats,
    statsV2: Object.fromEntries(Object.entries(stats).map(([name, count]) => [name, String(count)])),
    video: { duration: 21 },
  };
};

const script = (embedded: object) =>
  `<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">${JSON.stringify(embedded).replaceAll('<', '\\u003c')}</script>`;

/** What the page at `/@handle` fetches, in this order. */
const tiktokRequests = (handle: string): string[] => [
  `${origin}/@${handle}`,
  `${origin}/api/post/item_list/?handle=${handle}`,
];

/** TikTok: the profile is embedded in the document, the posts come in a response. */
export function tiktokRoutes(creators: MadeUpCreator[]): Routes {
  const template = readFileSync(path.join(root, 'test/fixtures/samples/tiktok.html'), 'utf8');
  const routes: Routes = new Map();
  for (const creator of creators) {
    const [document = '', items = ''] = tiktokRequests(creator.handle);
    const counts = {
      followerCount: creator.followers,
      followingCount: creator.following,
      heartCount: creator.posts.reduce((sum, post) => sum + post.likes, 0),
      videoCount: creator.postCount,
    };
    const stats = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, rounded(count)]));
    const statsV2 = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
    const detail = { userInfo: { user: userOf(creator), stats, statsV2, itemList: [] }, statusCode: 0 };
    const embedded = { __DEFAULT_SCOPE__: { 'webapp.user-detail': detail } };
    routes.set(document, {
      body: template.replace('<!-- embedded JSON -->', () => script(embedded)),
    });
    const itemList = creator.posts.map((post, index) => itemOf(creator, post, index));
    routes.set(items, {
      contentType: 'application/json; charset=utf-8',
      body: JSON.stringify({ statusCode: 0, cursor: '0', hasMore: false, itemList }),
    });
  }
  return routes;
}
