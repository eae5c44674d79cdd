import { describe, expect, it } from 'vitest';
import { tiktok } from '../../src/sites/with-readers';
import { api, posts } from '../fixtures/tiktok/load';

const pageAt = (address: string) => tiktok.page(new URL(address, 'https://www.tiktok.com'));

describe('the address of a TikTok page', () => {
  it.each([
    '/@mira.bakes',
    '/@mira.bakes/',
    '/@mira.bakes?lang=de-DE',
    '/@mira.bakes?_t=x&_r=1#top',
    '/@mira.bakes/liked',
  ])('%s is the profile of mira.bakes', (address) => {
    expect(pageAt(address)).toEqual({
      site: 'tiktok',
      kind: 'profile',
      handle: 'mira.bakes',
      accountId: null,
      postId: null,
    });
  });

  it.each([`/@mira.bakes/video/${posts.paid}`, `/@mira.bakes/photo/${posts.paid}/?is_from_webapp=1`])(
    '%s is a post of hers',
    (address) => {
      expect(pageAt(address)).toMatchObject({ kind: 'post', handle: 'mira.bakes', postId: posts.paid });
    },
  );

  it.each([`/@/video/${posts.paid}`, `/@MS4wLjABAAAA-made_up-made_up-made_up-made_up/photo/${posts.paid}?_t=x`])(
    '%s is a post that somebody shared, of whom it does not say',
    (address) => {
      expect(pageAt(address)).toMatchObject({ kind: 'post', handle: null, postId: posts.paid });
    },
  );

  it.each([
    '/',
    '/foryou',
    '/explore',
    '/tag/bread',
    '/music/a-sound-7571863209596881686',
    '/@mira.bakes/live',
    '/@mira.bakes/playlist/breads-7571863209596881686',
    '/@mira.bakes/video/',
    '/@mira.bakes/video/latest',
    '/@/video/latest',
    '/@',
    '/login?redirect_url=https%3A%2F%2Fwww.tiktok.com%2F%40mira.bakes',
  ])('%s is neither', (address) => {
    expect(pageAt(address)).toBeNull();
  });

  it('leads back to the profile', () => {
    expect(tiktok.profileUrl({ handle: 'mira.bakes', id: null })).toBe('https://www.tiktok.com/@mira.bakes');
  });
});

describe('what the tap may copy on TikTok', () => {
  const takers = (url: string) => tiktok.responses.filter((reader) => reader.url.test(url));

  it.each(Object.entries(api))('the answer about the %s is read by one reader', (_, url) => {
    expect(takers(url)).toHaveLength(1);
  });

  it.each([
    'https://www.tiktok.com/api/preload/item_list/?count=4',
    'https://www.tiktok.com/api/repost/item_list/?secUid=x&post_item_list_request_type=0',
    'https://www.tiktok.com/api/favorite/item_list/?secUid=x',
    'https://www.tiktok.com/api/user/collect/item_list/?secUid=x',
    'https://www.tiktok.com/api/recommend/item_list/?count=6',
    'https://www.tiktok.com/api/post/item_list/?count=35&post_item_list_request_type=1&secUid=x',
    'https://www.tiktok.com/api/post/item_list/?post_item_list_request_type=2',
    'https://www.tiktok.com/api/im/item_detail/?item=1',
    'https://www.tiktok.com/passport/web/account/info/?next=/api/user/detail/',
    'https://strange.example/api/user/detail/',
  ])('%s stays in the page', (url) => {
    expect(takers(url)).toEqual([]);
  });
});
