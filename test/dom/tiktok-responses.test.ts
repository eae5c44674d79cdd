import { describe, expect, it } from 'vitest';
import {
  api,
  boundsOf,
  documentOf,
  pageAt,
  postIn,
  posts,
  read,
  readOnly,
  readText,
  textOf,
} from '../fixtures/tiktok/load';

const mira = pageAt('/@mira.bakes');
const list = textOf('item-list.json');

describe('the list of posts that a profile loads', () => {
  const reading = readOnly(list, api.posts, mira);

  it('has every own post with all its numbers, and not the stranger’s', () => {
    expect(reading.posts).toHaveLength(9);
    expect(postIn(reading, posts.ofStranger)).toBeUndefined();
    expect(postIn(reading, posts.fresh)).toMatchObject({
      author: 'mira.bakes',
      url: `https://www.tiktok.com/@mira.bakes/video/${posts.fresh}`,
      publishedAt: '2026-06-20T00:00:00.000Z',
      kind: 'video',
      likes: { value: 41, min: 41, max: 41, source: 'response' },
      comments: { value: 3 },
      shares: { value: 1 },
      saves: { value: 2 },
      views: { value: 312 },
      caption: 'New oven day',
      pinned: false,
      paid: null,
      repost: false,
    });
  });

  it('rounds from 10,000 up, and so does not pretend to be exact', () => {
    expect(boundsOf(postIn(reading, posts.almostRounded)?.views)).toEqual([9_999, 9_999]);
    expect(boundsOf(postIn(reading, posts.paid)?.views)).toEqual([11_050, 11_150]);
    expect(boundsOf(postIn(reading, posts.pinned)?.views)).toEqual([3_950_000, 4_050_000]);
    expect(boundsOf(postIn(reading, posts.pinned)?.likes)).toEqual([312_350, 312_450]);
    expect(boundsOf(postIn(reading, posts.pinned)?.comments)).toEqual([2_104, 2_104]);
  });

  it('a zero is a number, not a gap', () => {
    expect(postIn(reading, posts.quiet)?.comments).toMatchObject({ value: 0 });
    expect(postIn(reading, posts.quiet)?.caption).toBe('');
  });

  it('tells one picture from several', () => {
    expect(postIn(reading, posts.photo)).toMatchObject({
      kind: 'image',
      url: `https://www.tiktok.com/@mira.bakes/photo/${posts.photo}`,
    });
    expect(postIn(reading, posts.carousel)?.kind).toBe('carousel');
  });

  it('marks what is pinned and what TikTok labels as paid', () => {
    expect(reading.posts.filter(({ pinned }) => pinned === true)).toHaveLength(3);
    expect(postIn(reading, posts.paid)?.paid).toBe('label');
  });

  it('rules out what is somebody else’s, and an advertisement as one', () => {
    expect(reading.leftOut).toEqual([{ id: posts.ofStranger, why: 'otherAuthor', source: 'response' }]);
    const json = JSON.parse(list) as { itemList: { id: string }[] };
    const itemList = json.itemList.map((item) => (item.id === posts.ofStranger ? { ...item, isAd: true } : item));
    const advertised = readOnly(JSON.stringify({ itemList }), api.posts, mira);
    expect(advertised.leftOut).toMatchObject([{ id: posts.ofStranger, why: 'advertisement' }]);
  });

  it('rules out nothing of a list that is another account’s, nor on the page of a post', () => {
    expect(readOnly(list, api.posts, pageAt('/@somebody.else')).leftOut).toEqual([]);
    expect(readOnly(list, api.posts, pageAt(`/@mira.bakes/video/${posts.fresh}`)).leftOut).toEqual([]);
  });

  it('a post that names nobody costs only itself', () => {
    const nameless = list.replace(/"author": \{[^}]*\}/, '"author": {}');
    expect(readOnly(nameless, api.posts, mira)).toMatchObject({ posts: { length: 8 }, leftOut: { length: 1 } });
  });

  it('dates a post without its time by its id', () => {
    const undated = readOnly(list.replaceAll('createTime', 'created'), api.posts, mira);
    expect(postIn(undated, posts.paid)).toMatchObject({
      publishedAt: null,
      publishedWithin: { from: '2026-05-30T12:00:00.000Z', to: '2026-05-31T12:00:00.000Z' },
    });
  });

  it('no views beside reactions are views that are not told; a zero beside a number says nothing', () => {
    const unseen = list
      .replace(/"playCount": "?312"?/g, '"playCount": 0')
      .replace('"playCount": "312"', '"playCount": "0"');
    expect(postIn(readOnly(unseen, api.posts, mira), posts.fresh)).toMatchObject({ views: null, likes: { value: 41 } });
    const half = list.replace('"playCount": "312"', '"playCount": "0"');
    expect(postIn(readOnly(half, api.posts, mira), posts.fresh)?.views).toMatchObject({ value: 312 });
  });

  it('a number that ran over is none', () => {
    const over = list
      .replace('"diggCount": "41"', '"diggCount": "-977433948"')
      .replace('"diggCount": 41,', '"diggCount": -977433948,');
    expect(postIn(readOnly(over, api.posts, mira), posts.fresh)?.likes).toBeNull();
  });

  it('tells the account beside its posts, with rounded followers', () => {
    expect(reading.account).toMatchObject({ id: '6900000000000000001', private: false });
    expect(boundsOf(reading.account?.followers)).toEqual([12_250, 12_350]);
    expect(reading.tried).toEqual([{ source: 'response:posts', found: true }]);
  });

  it('says nothing on the stranger’s profile but what is his', () => {
    expect(readOnly(list, api.posts, pageAt('/@leo.lifts')).posts.map(({ id }) => id)).toEqual([posts.ofStranger]);
    expect(readOnly(list, api.posts, pageAt('/@somebody.else'))).toMatchObject({ account: null, posts: [], tried: [] });
  });

  it('is not used when the visitor asked for the popular posts', () => {
    expect(readText(list, api.posts.replace('request_type=0', 'request_type=1'), mira)).toEqual([]);
  });

  it('completes the drawn grid: likes from the one, nothing lost from the other', () => {
    const both = read(documentOf(textOf('profile.html')), mira, readText(list, api.posts, mira));
    expect(both.posts).toHaveLength(9);
    expect(both.posts.every(({ likes, views }) => likes !== null && views !== null)).toBe(true);
    expect(both.account?.followers).toEqual({ value: 12_345, min: 12_345, max: 12_345, source: 'embedded' });
    expect(both.missing).toEqual([]);
  });
});

describe('other answers', () => {
  it('a creator’s posts beside a video mark no pinned ones, so that stays open', () => {
    const reading = readOnly(list.replaceAll('isPinnedItem', 'isTop'), api.creator, mira);
    expect(reading.posts).toHaveLength(9);
    expect(reading.posts.every(({ pinned }) => pinned === null)).toBe(true);
  });

  it('the account’s own answer is exact', () => {
    const { account } = readOnly(textOf('user-detail.json'), api.user, mira);
    expect(account).toMatchObject({ followers: { value: 12_345, min: 12_345, max: 12_345, source: 'response' } });
    expect(account?.category).toBe('Food & Beverage');
    expect(readOnly(textOf('user-detail.json'), api.user, pageAt('/@leo.lifts')).account).toBeNull();
  });

  it('the handle’s case does not matter', () => {
    expect(readOnly(textOf('user-detail.json'), api.user, pageAt('/@Mira.Bakes')).account?.handle).toBe('mira.bakes');
  });

  it('a post’s own answer tells that post', () => {
    const page = pageAt(`/@mira.bakes/photo/${posts.carousel}`);
    expect(readOnly(textOf('item-detail.json'), api.post, page).posts).toMatchObject([
      { id: posts.carousel, kind: 'carousel', pinned: null, likes: { value: 1_502 } },
    ]);
  });
});
