import { api, idAt } from '../../fixtures/x/load';
import type { Routes } from '../routes';
import { type MadeUpCreator, type MadeUpPost, numberOf } from './creator';
import { drawnPage, escapeHtml, jsonAnswer } from './page';

const idOf = (creator: MadeUpCreator) => `15${String(numberOf(creator)).padStart(17, '0')}`;

const userOf = (creator: MadeUpCreator) => ({
  __typename: 'User',
  rest_id: idOf(creator),
  core: { name: creator.name, screen_name: creator.handle },
  privacy: { protected: creator.isPrivate },
  profile_bio: {
    description: creator.bio,
    entities: { url: { urls: creator.links.map((link) => ({ url: link, expanded_url: link })) } },
  },
  relationship_counts: { followers: creator.followers, following: creator.following },
  tweet_counts: { tweets: creator.postCount },
  verification: { is_blue_verified: false, verified: false },
});

function entryOf(creator: MadeUpCreator, post: MadeUpPost, index: number) {
  const id = idAt(post.at.toISOString());
  const result = {
    __typename: 'Tweet',
    rest_id: id,
    core: { user_results: { result: userOf(creator) } },
    counts: {
      favorite_count: post.likes,
      reply_count: post.comments,
      retweet_count: Math.round(post.likes / 9),
      quote_count: Math.round(post.likes / 60),
      bookmark_count: Math.round(post.likes / 12),
    },
    details: { created_at_ms: post.at.getTime(), full_text: escapeHtml(post.caption), hashtag_entities: [] },
    legacy: { lang: 'en', conversation_id_str: id },
    media_entities2: [],
    reply_to_results: null,
    reply_to_user_results: null,
    views: { count: String(post.views) },
  };
  return {
    entry_id: `tweet-${id}`,
    sort_index: String(1_000 - index),
    content: { content: { __typename: 'TimelineTweet', tweet_results: { rest_id: id, result } } },
  };
}

/** The name and the row of counts; X cuts digits off. */
function drawn({ handle, name, bio, followers, following }: MadeUpCreator): string {
  const count = (list: string, number: number, word: string) =>
    `<div><a href="/${handle}/${list}"><span><span>${shortened(number)}</span></span> <span>${word}</span></a></div>`;
  return `<main><div><div data-testid="UserName"><div><span>${escapeHtml(name)}</span></div><div><span>@${handle}</span></div></div>
    <div data-testid="UserDescription">${escapeHtml(bio)}</div>
    <div style="display:flex;gap:20px">${count('following', following, 'Following')}${count('verified_followers', followers, 'Followers')}</div></div></main>`;
}

const shortened = (count: number) =>
  count < 10_000
    ? count.toLocaleString('en')
    : count < 1_000_000
      ? `${Math.trunc(count / 100) / 10}K`
      : `${Math.trunc(count / 100_000) / 10}M`;

/** X: the header is drawn, account and posts come in two answers. */
export function xRoutes(creators: MadeUpCreator[]): Routes {
  const routes: Routes = new Map();
  for (const creator of creators) {
    const profile = api('UserByScreenName', { screen_name: creator.handle });
    const timeline = api('UserTweets', { userId: idOf(creator) });
    const entries = creator.posts.map((post, index) => entryOf(creator, post, index));
    const title = `${creator.name} (@${creator.handle}) / X`;
    routes.set(`https://x.com/${creator.handle}`, drawnPage(title, drawn(creator), [profile, timeline]));
    routes.set(profile, jsonAnswer({ data: { user: { result: userOf(creator) } } }));
    routes.set(
      timeline,
      jsonAnswer({
        data: {
          user: { result: { timeline: { timeline: { instructions: [{ type: 'TimelineAddEntries', entries }] } } } },
        },
      }),
    );
  }
  return routes;
}
