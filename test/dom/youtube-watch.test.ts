import { describe, expect, it } from 'vitest';
import { documentOf, ids, pageAt, readBody, readDocument } from '../fixtures/youtube/load';
import {
  html,
  jointOwner,
  nextPage,
  ownerWithoutCount,
  playerPage,
  reelPage,
  type WatchFacts,
} from '../fixtures/youtube/made';

const id = 'video000001';
const page = pageAt(`/watch?v=${id}`);
const exact = (value: number, source = 'embedded') => ({ value, min: value, max: value, source });
const served = (facts: WatchFacts = {}, player: Parameters<typeof playerPage>[1] = {}, address = page) =>
  readDocument(documentOf(html({ data: nextPage(id, facts), player: playerPage(id, player) })), address);

describe('the page of a video', () => {
  it('has its numbers in full, and when it was published', () => {
    const { posts } = served({ comments: '97' });
    expect(posts).toMatchObject([
      {
        id,
        author: 'mira.bakes',
        kind: 'video',
        views: exact(81_077),
        likes: exact(1_697),
        comments: exact(97),
        publishedAt: '2026-05-20T11:00:25.000Z',
        publishedWithin: null,
        caption: `Loaf ${id}`,
        paid: null,
        hidden: [],
      },
    ]);
  });

  it('shortens comments from a thousand on', () => {
    expect(served().posts[0]?.comments).toEqual({ value: 2_100, min: 2_100, max: 2_199, source: 'rounded' });
  });

  it('tells whose it is, with their subscribers', () => {
    expect(served().account).toMatchObject({
      handle: 'mira.bakes',
      id: ids.mira,
      name: 'Mira Bakes',
      followers: { min: 7_030, max: 7_039 },
      verified: true,
    });
  });

  it('credits no recommendation', () => {
    expect(served().posts).toHaveLength(1);
    expect(served({}, {}, pageAt('/watch?v=recommended'))).toMatchObject({ account: null, posts: [] });
  });

  it('is a short where the player says so', () => {
    expect(served({}, { micro: { isShortsEligible: true } }, pageAt(`/shorts/${id}`)).posts[0]?.kind).toBe('short');
  });

  it('has likes on the button where the player does not tell them', () => {
    expect(served({}, { micro: { likeCount: undefined } }).posts[0]?.likes).toEqual(exact(1_697));
  });

  it('has hidden likes where neither tells them', () => {
    const reading = served(
      { like: { accessibilityText: 'I like this', title: 'Like' } },
      { micro: { likeCount: undefined } },
    );
    expect(reading.posts).toMatchObject([{ likes: null, hidden: ['likes'] }]);
    expect(reading.missing).toContainEqual({ what: 'posts.likes', why: 'hidden' });
  });

  it('may have its comments turned off, and subscribers hidden', () => {
    const reading = served({ comments: null, owner: ownerWithoutCount });
    expect(reading.posts[0]?.comments).toBeNull();
    expect(reading.missing).toContainEqual({ what: 'posts.comments', why: 'comments-off' });
    expect(reading.missing).toContainEqual({ what: 'followers', why: 'hidden' });
  });

  it.each([
    ['the player', {}, { details: { isLive: true } }],
    ['the date of a premiere', {}, { details: { isUpcoming: true } }],
    ['the count', { viewCount: { isLive: true } }, {}],
  ])('of a stream that is on has no views yet: %s says so', (_, facts, player) => {
    const reading = served(facts, player);
    expect(reading.posts).toMatchObject([{ kind: 'live', views: null }]);
    expect(reading.missing).toContainEqual({ what: 'posts.views', why: 'live' });
  });

  it('is marked as paid by the box with the hand, not by the same box about a subject', () => {
    const paid = (iconType?: string) =>
      served({}, { overlay: { text: { runs: [] }, ...(iconType ? { icon: { iconType } } : {}) } }).posts[0]?.paid;
    expect(paid('MONEY_HAND')).toBe('label');
    expect(paid()).toBe('label');
    expect(paid('INFO_OUTLINE')).toBeNull();
  });

  it('of several creators together names none of them as its owner', () => {
    const owner = { attributedTitle: { content: 'Mira Bakes and 2 more' }, avatarStack: {} };
    const reading = readBody(JSON.stringify(nextPage(id, { owner })), page, 'next');
    expect(reading).toMatchObject({ account: null, posts: [{ author: null, collaboration: true }] });
    expect(served({ owner })).toMatchObject({
      account: { handle: 'mira.bakes', followers: null },
      posts: [{ collaboration: true }],
    });
  });

  it('of several creators together shows the owner’s subscribers behind the names', () => {
    expect(served({ owner: jointOwner })).toMatchObject({
      account: { handle: 'mira.bakes', followers: { min: 7_030, max: 7_039 } },
      posts: [{ collaboration: true }],
    });
  });

  it('may be the address of a stream', () => {
    expect(served({}, {}, pageAt(`/live/${id}?feature=share`)).posts).toMatchObject([{ id, likes: exact(1_697) }]);
  });

  it('in the JSON of the document is the first one that was opened', () => {
    expect(served({}, {}, pageAt('/watch?v=another0001'))).toMatchObject({
      account: null,
      posts: [],
      missing: [{ what: 'page', why: 'not-loaded' }],
    });
  });

  it('that is gone holds no video', () => {
    const next = { currentVideoEndpoint: { watchEndpoint: { videoId: id } }, contents: {} };
    const player = { playabilityStatus: { status: 'ERROR' } };
    expect(readDocument(documentOf(html({ data: next, player })), page)).toMatchObject({
      account: null,
      posts: [],
      missing: [{ what: 'page', why: 'not-found' }],
    });
    expect(readDocument(documentOf(html({ data: next, player })), pageAt('/watch?v=another0001')).missing).toEqual([
      { what: 'page', why: 'not-loaded' },
    ]);
    expect(readBody(JSON.stringify(next), page, 'next').posts).toEqual([]);
  });

  it('may be described by one half alone: the other may still be that of before', () => {
    const document = documentOf(html({ data: nextPage('another0001'), player: playerPage(id) }));
    expect(readDocument(document, page).posts).toMatchObject([{ id, likes: exact(1_697), comments: null }]);
  });
});

describe('the page of a short', () => {
  const short = pageAt(`/shorts/${id}`);
  const opened = (data: object, player = playerPage(id)) =>
    readDocument(documentOf(html({ data: { ...data }, player })), short);

  it('has the number of its comments on a button', () => {
    expect(opened(reelPage(id)).posts).toMatchObject([
      { id, kind: 'short', views: exact(81_077), likes: exact(1_697), comments: exact(62) },
    ]);
    expect(opened(reelPage(id, '1.2K')).posts).toMatchObject([{ comments: { min: 1_200, max: 1_299 } }]);
  });

  it('has likes on a button where the player does not tell them', () => {
    const player = playerPage(id, { micro: { likeCount: undefined } });
    expect(opened(reelPage(id), player).posts).toMatchObject([{ likes: exact(2_746) }]);
  });

  it('is about the video of its player, unless its buttons name another', () => {
    const nameless = JSON.parse(JSON.stringify(reelPage(id)).replaceAll('"target"', '"other"')) as object;
    expect(opened(nameless).posts).toMatchObject([{ id, comments: exact(62) }]);
    expect(opened(reelPage('another0001')).posts).toMatchObject([{ id, comments: null }]);
  });

  it('comes apart from its player when the visitor swipes on', () => {
    const text = JSON.stringify(reelPage(id));
    const reading = readBody(text, short, 'reel/reel_item_watch');
    expect(reading).toMatchObject({
      account: null,
      posts: [{ id, kind: 'short', likes: exact(2_746, 'response'), comments: exact(62, 'response') }],
      missing: [],
    });
    expect(readBody(text, pageAt('/shorts/another0001'), 'reel/reel_item_watch').posts).toEqual([]);
  });
});

describe('the responses of a video', () => {
  it('bring both halves at once, in a list or in one object', () => {
    const [player, next] = [{ playerResponse: playerPage(id) }, { watchNextResponse: nextPage(id) }];
    for (const json of [[player, next], { ...player, ...next }]) {
      const reading = readBody(JSON.stringify(json), page, 'get_watch');
      expect(reading).toMatchObject({
        account: { handle: 'mira.bakes', followers: { min: 7_030, max: 7_039 } },
        posts: [{ id, likes: exact(1_697, 'response'), comments: { min: 2_100, max: 2_199 }, kind: 'video' }],
      });
      expect(readBody(JSON.stringify(json), pageAt('/watch?v=another0001'), 'get_watch').posts).toEqual([]);
    }
  });

  it('bring the two halves one after the other', () => {
    const around = readBody(JSON.stringify(nextPage(id)), page, 'next');
    expect(around.posts).toMatchObject([
      { id, views: exact(81_077, 'response'), likes: exact(1_697, 'response'), kind: null },
    ]);
    expect(around.posts[0]?.publishedWithin).not.toBeNull();
    expect(around.tried).toEqual([{ source: 'response:watch', found: true }]);
    const inside = readBody(JSON.stringify(playerPage(id)), page, 'player');
    expect(inside.posts).toMatchObject([{ id, likes: exact(1_697, 'response'), comments: null, kind: 'video' }]);
    expect(inside.tried).toEqual([{ source: 'response:watch', found: true }]);
  });

  it('do not say that likes are hidden before the player has told', () => {
    const like = { accessibilityText: 'I like this', title: 'Like' };
    expect(readBody(JSON.stringify(nextPage(id, { like })), page, 'next').posts[0]?.hidden).toEqual([]);
  });

  it('are read in their own language', () => {
    const like = { accessibilityText: 'Ich mag das Video (wie 428.290 andere auch)', title: '428.290' };
    const reading = readBody(JSON.stringify(nextPage(id, { like, comments: '19.407', language: 'de' })), page, 'next');
    expect(reading.posts).toMatchObject([{ likes: exact(428_290, 'response'), comments: exact(19_407, 'response') }]);
  });

  it('of other videos are nothing here, nor to a channel', () => {
    const others = [nextPage('another0001'), playerPage('another0001'), reelPage('another0001')];
    for (const text of others.map((json) => JSON.stringify(json)))
      for (const name of ['next', 'player', 'get_watch', 'reel/reel_item_watch'])
        for (const where of [page, pageAt('/@mira.bakes')])
          expect(readBody(text, where, name)).toMatchObject({ account: null, posts: [] });
  });
});
