import { describe, expect, it } from 'vitest';
import { timeOf, timeOfKey } from '../../src/sites/bluesky/post-time';
import { bluesky } from '../../src/sites/with-readers';
import { feed, posts, thread, threadV2 } from '../fixtures/bluesky/answers';
import { api, textOf } from '../fixtures/bluesky/load';

const pageAt = (address: string) => bluesky.page(new URL(address, 'https://bsky.app'));
const did = 'did:plc:mira2bakes3made4up5a';

describe('the address of a Bluesky page', () => {
  it.each(['/profile/mira-bakes.example', '/profile/mira-bakes.example/', '/profile/Mira-Bakes.Example?ref=x'])(
    '%s is the profile of mira-bakes.example',
    (address) => {
      expect(pageAt(address)).toEqual({
        site: 'bluesky',
        kind: 'profile',
        handle: 'mira-bakes.example',
        accountId: null,
        postId: null,
      });
    },
  );

  it('may tell the account’s id instead of its handle', () => {
    expect(pageAt(`/profile/${did}`)).toMatchObject({ kind: 'profile', handle: null, accountId: did });
  });

  it.each([`/profile/mira-bakes.example/post/${posts.fresh}`])('%s is a post of hers', (address) => {
    expect(pageAt(address)).toMatchObject({ kind: 'post', handle: 'mira-bakes.example', postId: posts.fresh });
  });

  it.each([
    '/',
    '/search?q=bread',
    '/profile',
    '/profile/mira',
    '/profile/mira-bakes.example/followers',
    '/profile/mira-bakes.example/feed/bread',
    '/profile/mira-bakes.example/post',
    `/profile/mira-bakes.example/post/${posts.fresh}/liked-by`,
    '/messages/x',
  ])('%s is neither', (address) => {
    expect(pageAt(address)).toBeNull();
  });

  it('leads back to the profile', () => {
    expect(bluesky.profileUrl({ handle: 'mira-bakes.example', id: did })).toBe(
      'https://bsky.app/profile/mira-bakes.example',
    );
  });
});

describe('when a post was made', () => {
  it('shows in its address', () => {
    expect(timeOfKey(posts.fresh)).toBe('2026-06-20T07:30:00.000Z');
  });

  it.each(['self', '3mopdkbmnk22', 'zzzzzzzzzzzzz', '2222222222222', ''])('but not in the key "%s"', (key) => {
    expect(timeOfKey(key)).toBeNull();
  });

  it('is not later than Bluesky first saw it, whatever its author’s program says', () => {
    const seen = '2026-06-20T07:30:01.500Z';
    const publishedOf = (createdAt: unknown, indexedAt: unknown, key = 'self') => timeOf({ createdAt, indexedAt, key });
    expect(publishedOf('2031-01-01T00:00:00Z', seen)).toBe(seen);
    expect(publishedOf('9999-12-31T23:59:59-12:00', seen)).toBe(seen);
    expect(publishedOf('2026-06-20T09:30:00+02:00', seen)).toBe('2026-06-20T07:30:00.000Z');
    expect(publishedOf('yesterday', null, posts.fresh)).toBe('2026-06-20T07:30:00.000Z');
    expect(publishedOf(null, null)).toBeNull();
  });
});

describe('what the tap may copy on Bluesky', () => {
  const takers = (url: string, text: string) =>
    bluesky.responses.filter((reader) => reader.url.test(url) && reader.holds.test(text));
  const bodies = [textOf('profile.json'), ...[feed, thread, threadV2].map((json) => JSON.stringify(json))];

  it.each([
    ['a profile', api.profile, textOf('profile.json')],
    ['a list of posts', api.feed, JSON.stringify(feed)],
    ['a thread', api.thread, JSON.stringify(thread)],
    ['a thread of the newer kind', api.threadV2, JSON.stringify(threadV2)],
    ['the id that a handle leads to', api.identity, '{"did":"did:plc:mira2bakes3made4up5a"}'],
    ['that there is no profile', api.profile, '{"error":"AccountTakedown","message":"Account has been suspended"}'],
    ['that there is no list', api.feed, '{"error":"BlockedActor","message":"Requester has blocked actor"}'],
  ])('%s is read by one reader, from whichever server', (_, url, text) => {
    expect(takers(url, text)).toHaveLength(1);
    expect(takers(url.replace(/^https:\/\/[^/]+/, 'https://pds.mira.example:2583'), text)).toHaveLength(1);
  });

  it.each([
    'app.bsky.feed.getTimeline',
    'app.bsky.feed.getActorLikes',
    'app.bsky.actor.getProfiles',
    'chat.bsky.convo.getLog',
    'com.atproto.server.getSession',
  ])('not %s', (method) => {
    for (const body of bodies) expect(takers(`https://public.api.bsky.app/xrpc/${method}?actor=x`, body)).toEqual([]);
  });
});
