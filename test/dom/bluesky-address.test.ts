import { describe, expect, it } from 'vitest';
import { timeOf, timeOfKey } from '../../src/sites/bluesky/post-time';
import { bluesky } from '../../src/sites/bluesky/site';
import { api, posts, textOf } from '../fixtures/bluesky/load';

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
    expect(timeOf('2031-01-01T00:00:00Z', '2026-06-20T07:30:01.500Z', 'self')).toBe('2026-06-20T07:30:01.500Z');
    expect(timeOf('2026-06-20T09:30:00+02:00', '2026-06-20T07:30:01.500Z', 'self')).toBe('2026-06-20T07:30:00.000Z');
    expect(timeOf('yesterday', null, posts.fresh)).toBe('2026-06-20T07:30:00.000Z');
    expect(timeOf(null, null, 'self')).toBeNull();
  });
});

describe('what the tap may copy on Bluesky', () => {
  const takers = (url: string, text: string) =>
    bluesky.responses.filter((reader) => reader.url.test(url) && reader.holds.test(text));

  it.each([
    ['profile.json', api.profile],
    ['feed.json', api.feed],
    ['thread.json', api.thread],
    ['thread-v2.json', api.threadV2],
  ])('%s is read by one reader, from whichever server', (name, url) => {
    expect(takers(url, textOf(name))).toHaveLength(1);
    expect(takers(url.replace(/^https:\/\/[^/]+/, 'https://pds.mira.example:2583'), textOf(name))).toHaveLength(1);
  });

  it.each([
    'app.bsky.feed.getTimeline',
    'app.bsky.feed.getActorLikes',
    'app.bsky.actor.getProfiles',
    'chat.bsky.convo.getLog',
  ])('not %s', (method) => {
    for (const name of ['profile.json', 'feed.json'])
      expect(takers(`https://public.api.bsky.app/xrpc/${method}?actor=x`, textOf(name))).toEqual([]);
  });
});
