import type { Routes } from '../routes';
import { shortcodeAt } from '../shortcode';
import { type MadeUpCreator, type MadeUpPost, numberOf } from './creator';
import { drawnPage, escapeHtml, jsonAnswer } from './page';

const origin = 'https://www.threads.com';

const idOf = (creator: MadeUpCreator) => String(63_000_000_000 + numberOf(creator));

const userOf = (creator: MadeUpCreator) => ({
  pk: idOf(creator),
  id: idOf(creator),
  username: creator.handle,
  full_name: creator.name,
  is_verified: false,
  text_post_app_is_private: creator.isPrivate,
});

const threadOf = (creator: MadeUpCreator, post: MadeUpPost) => ({
  id: `${post.at.getTime()}_${idOf(creator)}`,
  code: shortcodeAt(post.at.getTime()),
  user: userOf(creator),
  taken_at: post.at.getTime() / 1000,
  caption: { text: post.caption },
  media_type: 19,
  like_count: post.likes,
  like_and_view_counts_disabled: false,
  is_paid_partnership: null,
  text_post_app_info: {
    direct_reply_count: post.comments,
    repost_count: Math.round(post.likes / 12),
    quote_count: Math.round(post.likes / 80),
    is_reply: false,
    reply_to_author: null,
    share_info: { quoted_post: null, reposted_post: null },
    pinned_post_info: { is_pinned_to_profile: false, is_pinned_to_parent_post: false },
  },
});

/** A column with the account's two titles, and below them the follower count, in full as its title. */
function drawn({ handle, name, bio, followers }: MadeUpCreator): string {
  const full = followers.toLocaleString('en');
  return `<div><h1>${handle}</h1><div><h1>${escapeHtml(name)}</h1><p>${escapeHtml(bio)}</p>
    <div style="display:flex"><a href="#"><span title="${full}">${full}</span> followers</a></div></div></div>`;
}

/** Threads: the header is drawn, account and posts come in two answers of one address. */
export function threadsRoutes(creators: MadeUpCreator[]): Routes {
  const routes: Routes = new Map();
  for (const creator of creators) {
    const [profile, list] = ['profile', 'list'].map((what) => `${origin}/graphql/query?${what}=${creator.handle}`);
    if (profile === undefined || list === undefined) continue;
    const title = `${creator.name} (@${creator.handle}) • Threads`;
    routes.set(`${origin}/@${creator.handle}`, drawnPage(title, drawn(creator), [profile, list]));
    const user = {
      ...userOf(creator),
      biography: creator.bio,
      follower_count: creator.followers,
      bio_links: creator.links.map((url) => ({ url })),
    };
    routes.set(profile, jsonAnswer({ data: { user } }));
    const edges = creator.posts.map((post) => ({ node: { thread_items: [{ post: threadOf(creator, post) }] } }));
    routes.set(
      list,
      jsonAnswer({
        data: { mediaData: { edges, page_info: { has_next_page: false } }, xdt_text_app_user: { id: idOf(creator) } },
      }),
    );
  }
  return routes;
}
