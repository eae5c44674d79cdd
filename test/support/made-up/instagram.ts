import path from 'node:path';
import { root } from '../driver';
import type { Answer, Routes } from '../routes';
import { type MadeUpCreator, type MadeUpPost, numberOf } from './creator';

const origin = 'https://www.instagram.com';
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A post's code is its id in base 64, and the id's upper bits are its time. */
function codeAt(time: Date, lowBits: number): string {
  let id = (BigInt(time.getTime() - 1_314_220_021_721) << 23n) + BigInt(lowBits);
  let code = '';
  for (; id > 0n; id >>= 6n) code = (alphabet[Number(id & 63n)] ?? '') + code;
  return code;
}

const idOf = (creator: MadeUpCreator) => String(numberOf(creator));

const userOf = (creator: MadeUpCreator) => ({
  pk: idOf(creator),
  username: creator.handle,
  full_name: creator.name,
  biography: creator.bio,
  category: creator.category,
  follower_count: creator.followers,
  following_count: creator.following,
  media_count: creator.postCount,
  is_private: creator.isPrivate,
  is_verified: false,
  bio_links: creator.links.map((url) => ({ url })),
  external_url: null,
});

const nodeOf = (creator: MadeUpCreator, post: MadeUpPost, index: number) => ({
  code: codeAt(post.at, index),
  pk: `${idOf(creator)}${index}`,
  taken_at: post.at.getTime() / 1000,
  like_count: post.likes,
  comment_count: post.comments,
  like_and_view_counts_disabled: false,
  media_type: index % 3 === 2 ? 8 : 1,
  product_type: index % 3 === 2 ? 'carousel_container' : 'feed',
  caption: { text: post.caption },
  timeline_pinned_user_ids: [],
  coauthor_producers: [],
  is_paid_partnership: false,
  user: { pk: idOf(creator), username: creator.handle },
});

const json = (body: object): Answer => ({ contentType: 'application/json; charset=utf-8', body: JSON.stringify(body) });

/** What the page at `/handle/` fetches, in this order. */
export const instagramRequests = (handle: string): string[] => [
  `${origin}/${handle}/`,
  `${origin}/api/graphql?handle=${handle}`,
  `${origin}/graphql/query?handle=${handle}`,
];

/** Instagram as a logged-in visitor meets it: the page is empty, and fills itself from two responses. */
export function instagramRoutes(creators: MadeUpCreator[]): Routes {
  const page: Answer = {
    file: path.join(root, 'test/fixtures/samples/instagram.html'),
    headers: {
      'content-security-policy': "script-src 'nonce-made-up'; style-src 'self' 'unsafe-inline'; connect-src 'self'",
    },
  };
  const routes: Routes = new Map();
  for (const creator of creators) {
    const [document = '', profile = '', timeline = ''] = instagramRequests(creator.handle);
    const posts = creator.isPrivate ? [] : creator.posts;
    routes.set(document, page);
    routes.set(profile, json({ data: { user: userOf(creator) } }));
    routes.set(
      timeline,
      json({
        data: {
          xdt_api__v1__feed__user_timeline_graphql_connection: {
            edges: posts.map((post, index) => ({ node: nodeOf(creator, post, index) })),
            page_info: { has_next_page: false },
          },
        },
      }),
    );
  }
  return routes;
}
