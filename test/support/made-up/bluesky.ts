import { makeView } from '../../fixtures/bluesky/answers';
import { drawProfile, drawScreen } from '../../fixtures/bluesky/draw-page';
import { drawItem } from '../../fixtures/bluesky/draw-post';
import type { Profile } from '../../fixtures/bluesky/people';
import type { Routes } from '../routes';
import { type MadeUpCreator, type MadeUpPost, numberOf } from './creator';
import { drawnPage, jsonAnswer } from './page';

const index = 'https://public.api.bsky.app/xrpc';
const alphabet = '234567abcdefghijklmnopqrstuvwxyz';

/** The key of a post that was made at this moment: thirteen characters of five bits (atproto.com/specs/tid). */
export function keyAt(time: Date): string {
  let id = BigInt(time.getTime()) * 1_000n * 1_024n;
  let key = '';
  for (let place = 0; place < 13; place++, id /= 32n) key = alphabet.charAt(Number(id % 32n)) + key;
  return key;
}

const profileOf = (creator: MadeUpCreator): Profile => ({
  did: `did:plc:madeup${String(numberOf(creator))
    .padStart(18, '2')
    .replace(/[0189]/g, 'a')}`,
  handle: creator.handle,
  displayName: creator.name,
  followersCount: creator.followers,
  followsCount: creator.following,
  postsCount: creator.postCount,
  description: creator.bio,
});

const viewOf = (author: Profile, { at, caption, likes, comments }: MadeUpPost) =>
  makeView(keyAt(at), at.toISOString(), caption, [likes, comments, Math.round(likes / 10), Math.round(likes / 70)], {
    author,
  });

/** Bluesky: the page is drawn with its posts, account and posts come once more in two answers. */
export function blueskyRoutes(creators: MadeUpCreator[]): Routes {
  const routes: Routes = new Map();
  for (const creator of creators) {
    const person = profileOf(creator);
    const actor = `actor=${encodeURIComponent(person.did)}`;
    const profile = `${index}/app.bsky.actor.getProfile?${actor}`;
    const feed = `${index}/app.bsky.feed.getAuthorFeed?${actor}&filter=posts_and_author_threads&includePins=true&limit=30`;
    const views = creator.posts.map((post) => viewOf(person, post));
    const items = views.map((view) => drawItem(view));
    const body = `<div id="root"><main role="main">${drawScreen(drawProfile(person, { items }))}</main></div>`;
    const title = `${creator.name} (@${creator.handle}) — Bluesky`;
    routes.set(`https://bsky.app/profile/${creator.handle}`, drawnPage(title, body, [profile, feed]));
    routes.set(profile, jsonAnswer({ ...person, website: creator.links[0] }));
    routes.set(feed, jsonAnswer({ feed: views.map((post) => ({ post })) }));
  }
  return routes;
}
