import { describe, expect, it } from 'vitest';
import { joinReadings } from '../../src/records/join-readings';
import { readSources } from '../../src/reading/read-sources';
import { documentOf, ids, pageAt, readBody, readDocument } from '../fixtures/youtube/load';
import { html } from '../fixtures/youtube/drawn';
import {
  asShort,
  jointOwner,
  nextPage,
  ownerWithoutCount,
  playerPage,
  products,
  type WatchFacts,
} from '../fixtures/youtube/watch';

const id = 'video000001';
const page = pageAt(`/watch?v=${id}`);
const exact = (value: number, source = 'embedded') => ({ value, min: value, max: value, source });
const byId = { browseEndpoint: { browseId: ids.mira, canonicalBaseUrl: `/channel/${ids.mira}` } };
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
        engagedViews: null,
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

  it('is a short where the player knows it by a short’s address, and no other video that could have been one', () => {
    const kindOf = (micro: { [key: string]: unknown }) => served({}, { micro }).posts[0]?.kind;
    expect(kindOf(asShort(id))).toBe('short');
    expect(kindOf({ isShortsEligible: true, canonicalUrl: undefined })).toBe('short');
    expect(kindOf({ isShortsEligible: true })).toBe('video');
    expect(kindOf({ isShortsEligible: undefined, canonicalUrl: undefined })).toBeNull();
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

  it('has likes of which nothing is certain where neither tells them and few saw it: hidden, or none yet', () => {
    const viewCount = { viewCount: { simpleText: '140 views' } };
    const reading = served(
      { like: { accessibilityText: 'I like this', title: 'Like' }, viewCount },
      { micro: { likeCount: undefined, viewCount: '140' } },
    );
    expect(reading.posts).toMatchObject([{ likes: null, hidden: [] }]);
    expect(reading.missing).toContainEqual({ what: 'posts.likes', why: 'ambiguous' });
  });

  it('has no zero that another part of the page contradicts: it stands for what is not told', () => {
    expect(served({}, { micro: { likeCount: '0', viewCount: '0' } }).posts).toMatchObject([
      { likes: exact(1_697), views: exact(81_077) },
    ]);
    const none = { viewCount: { viewCount: { simpleText: 'No views' } } };
    const reading = served(none, { micro: { viewCount: '0' }, details: { viewCount: '0' } });
    expect(reading.posts).toMatchObject([{ likes: exact(1_697), views: null }]);
    expect(reading.missing).toContainEqual({ what: 'posts.views', why: 'ambiguous' });
    const unseen = { ...none, like: { accessibilityText: 'I like this', title: 'Like' }, comments: '0' };
    expect(
      served(unseen, { micro: { viewCount: '0', likeCount: undefined }, details: { viewCount: '0' } }).posts,
    ).toMatchObject([{ views: exact(0), comments: exact(0), likes: null, hidden: [] }]);
  });

  it('counts its views as it prints them: the player may count those who stayed', () => {
    const printed = (simpleText: string) => served({ viewCount: { viewCount: { simpleText } } }).posts[0]?.views;
    expect(printed('96,204 views')).toEqual(exact(96_204));
    expect(printed('81K views')).toEqual(exact(81_077));
    expect(printed('somewhat often')).toEqual(exact(81_077));
  });

  it('of a channel that YouTube made has no subscribers to hide', () => {
    const owner = { title: { runs: [{ text: 'Nora Knits' }] }, navigationEndpoint: byId };
    const { account, missing } = served(
      { owner },
      { micro: { ownerProfileUrl: `http://www.youtube.com/channel/${ids.mira}` } },
    );
    expect(account).toMatchObject({ handle: ids.mira, followers: null });
    expect(missing).toContainEqual({ what: 'followers', why: 'not-on-page' });
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
    const around = (iconType: string) =>
      served({ overlays: { playerDisclosure: { paidContentOverlayRenderer: { icon: { iconType } } } } }).posts[0]?.paid;
    expect(around('MONEY_HAND')).toBe('label');
    expect(around('INFO_OUTLINE')).toBeNull();
  });

  it('shows products for a commission where a line says so: no paid partnership; of others it does not say whose they are', () => {
    expect(served({ overlays: products(true) }).posts).toMatchObject([{ commission: true, paid: null }]);
    expect(served({ overlays: products(false) }).posts).toMatchObject([
      { commission: null, ownBrand: null, paid: null },
    ]);
    const panels = [
      { engagementPanelSectionListRenderer: { content: { affiliateDisclaimerText: 'Earns commission' } } },
    ];
    expect(served({ panels }).posts).toMatchObject([{ commission: true, promoted: null }]);
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

  it('of several creators together shows them also where its two halves come apart', () => {
    const texts = [nextPage(id, { owner: jointOwner }), playerPage(id)].map((json) => JSON.stringify(json));
    for (const order of [texts, texts.toReversed()]) {
      const readings = readSources(page, (known) => order.map((text) => readBody(text, known, 'get_watch')));
      expect(joinReadings(readings)).toMatchObject({
        account: { handle: 'mira.bakes', id: ids.mira, followers: { min: 7_030, max: 7_039 } },
        posts: [{ author: 'mira.bakes', collaboration: true }],
      });
    }
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

  it('may be described by one half alone: the other may still be that of before', () => {
    const document = documentOf(html({ data: nextPage('another0001'), player: playerPage(id) }));
    expect(readDocument(document, page).posts).toMatchObject([{ id, likes: exact(1_697), comments: null }]);
  });
});
