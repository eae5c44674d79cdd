import { describe, expect, it } from 'vitest';
import { x } from '../../src/sites/with-readers';
import { tapped } from '../../src/sites/x/tapped';
import { api, textOf } from '../fixtures/x/load';

const pageOf = (address: string) => x.page(new URL(address, 'https://x.com'));

describe('which page an address on X names', () => {
  it.each([
    '/mira_bakes',
    '/mira_bakes/',
    '/mira_bakes?mx=2',
    '/mira_bakes/with_replies',
    '/mira_bakes/media',
    '/mira_bakes/highlights',
    '/mira_bakes/articles',
    '/mira_bakes/all',
    '/mira_bakes/reposts',
    '/mira_bakes/affiliates',
    '/mira_bakes/likes',
    '/mira_bakes/photo',
    '/mira_bakes/whatever_comes_next',
    '/mira_bakes/moments/1234',
    '/mira_bakes/header_photo',
    'https://twitter.com/mira_bakes',
  ])('%s is the profile', (address) => {
    expect(pageOf(address)).toEqual({
      site: 'x',
      kind: 'profile',
      handle: 'mira_bakes',
      accountId: null,
      postId: null,
    });
  });

  it.each([
    '/mira_bakes/status/2083000000000000002',
    '/mira_bakes/status/2083000000000000002/photo/1',
    '/mira_bakes/article/2083000000000000002',
  ])('%s is the post', (address) => {
    expect(pageOf(address)).toEqual({
      site: 'x',
      kind: 'post',
      handle: 'mira_bakes',
      accountId: null,
      postId: '2083000000000000002',
    });
  });

  it.each([
    '/i/status/2083000000000000002',
    '/i/web/status/2083000000000000002',
    '/i/status/2083000000000000002/?s=20',
  ])('%s is the post, whoever wrote it', (address) => {
    expect(pageOf(address)).toEqual({
      site: 'x',
      kind: 'post',
      handle: null,
      accountId: null,
      postId: '2083000000000000002',
    });
  });

  it.each([
    '/',
    '/home',
    '/explore',
    '/i/bookmarks',
    '/i/status/latest',
    '/i/web/status/',
    '/i/lists/2083000000000000002',
    '/Settings',
    '/messages/1-2',
    '/search?q=mira_bakes',
    '/hashtag/bread',
    '/mira_bakes/followers',
    '/mira_bakes/following',
    '/mira_bakes/verified_followers',
    '/mira_bakes/followers_you_follow',
    '/mira_bakes/creator-subscriptions/subscriptions',
    '/mira_bakes/superfollows',
    '/mira_bakes/lists',
    '/mira_bakes/lists/memberships',
    '/mira_bakes/topics',
    '/mira_bakes/communities',
    '/mira_bakes/status',
    '/notifications/mentions',
    '/settings/account',
    '/compose/post',
    '/intent/follow',
    '/home/likes',
    '/jobs',
    '/tos',
    '/Privacy',
    '/login',
    '/signup',
    '/account/access',
    '/download',
    '/about',
    '/follower_requests',
    '/i/communities/2083000000000000002',
    '/mira_bakes/status/2083000000000000002/quotes',
    '/mira_bakes/status/latest',
    '/a_handle_that_is_too_long',
    '/mira.bakes',
  ])('%s is neither profile nor post', (address) => {
    expect(pageOf(address)).toBeNull();
  });

  it('a profile’s own address leads back to it', () => {
    expect(pageOf(x.profileUrl({ handle: 'mira_bakes', id: null }))?.handle).toBe('mira_bakes');
  });
});

describe('what the tap may copy', () => {
  const isCopied = (url: string, text: string) =>
    tapped.some(({ url: address, holds }) => address.test(url) && holds.test(text));

  it.each([
    ['UserByScreenName', 'user-2025-03.json'],
    ['UserByScreenName', 'user-2026-08.json'],
    ['UserByScreenName', 'user-suspended.json'],
    ['UserTweets', 'tweets-2026-08.json'],
    ['UserTweetsAndReplies', 'replies.json'],
    ['UserMedia', 'media.json'],
    ['UserOriginalsTimeline', 'tweets-2026-08.json'],
    ['UserOriginalsTimeline', 'tweets-2026-10.json'],
    ['UserRepliesTimeline', 'replies.json'],
    ['UserPhotoTimeline', 'media.json'],
    ['UserVideoTimeline', 'media.json'],
    ['UserByRestId', 'user-2026-08.json'],
    ['UserByScreenName', 'user-2026-10.json'],
    ['TweetDetail', 'conversation.json'],
    ['TweetResultByRestId', 'post.json'],
    ['TweetResultByRestId', 'conversation-2026-10.json'],
  ])('%s with %s', (operation, name) => {
    expect(isCopied(api(operation), textOf(name))).toBe(true);
    for (const host of ['api.x.com', 'twitter.com'])
      expect(isCopied(`https://${host}/graphql/abc/${operation}`, textOf(name))).toBe(true);
    expect(isCopied(`https://x.com.example/graphql/abc/${operation}`, textOf(name))).toBe(false);
  });

  it.each(['HomeTimeline', 'SearchTimeline', 'UserTweetsFoo', 'Likes', 'DmAllSearchSlice', 'Followers'])(
    'nothing of %s, whatever is in it',
    (operation) => {
      expect(isCopied(api(operation), textOf('tweets-2026-08.json') + textOf('user-2026-08.json'))).toBe(false);
    },
  );

  it('nothing that has neither posts nor users in it', () => {
    for (const operation of ['UserByScreenName', 'UserTweets', 'TweetDetail'])
      expect(isCopied(api(operation), '{"data":{"viewer":{"settings":"\\"tweet_results\\":{}"}}}')).toBe(false);
  });
});
