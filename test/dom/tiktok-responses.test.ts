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

  it.each([
    [2, 'label'],
    [0, null],
    // Said to stand for a label too, but which one was not seen.
    [1, null],
  ])('knows a paid partnership by the label that the page will draw: %s is %s', (version, paid) => {
    const labelled = list.replace('"id": "7641200368130457607",', `$& "adLabelVersion": ${version},`);
    expect(labelled).not.toBe(list);
    expect(postIn(readOnly(labelled, api.posts, mira), posts.quiet)?.paid).toBe(paid);
  });

  it('does not take a post that may be used in advertisements for a paid one', () => {
    const allowed = list.replace('"id": "7641200368130457607",', '$& "adAuthorization": true,');
    expect(allowed).not.toBe(list);
    expect(postIn(readOnly(allowed, api.posts, mira), posts.quiet)?.paid).toBeNull();
  });

  it('leaves a post open that stands where only a pinned one would', () => {
    const unmarked = readOnly(list.replace('"isPinnedItem": true', '"isTop": true'), api.posts, mira);
    expect(postIn(unmarked, posts.pinned)?.pinned).toBeNull();
    expect(postIn(unmarked, posts.fresh)?.pinned).toBe(false);
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

  it('an answer without an account names nobody, and is nobody’s', () => {
    const text = '{"statusCode":10202,"userInfo":{"user":{"uniqueId":""}}}';
    expect(readText(text, api.user, mira)).toMatchObject([{ account: null, missing: [], tried: [] }]);
  });
});
