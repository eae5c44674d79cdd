import { describe, expect, it } from 'vitest';
import type { PageRef } from '../../src/model/page';
import { youtube } from '../../src/sites/with-readers';
import { documentOf, ids, pageAt, readBody, readDocument } from '../fixtures/youtube/load';
import { channelPage, continuation, counts } from '../fixtures/youtube/channel';
import { html } from '../fixtures/youtube/drawn';
import { lockup, short } from '../fixtures/youtube/entries';
import { playerPage } from '../fixtures/youtube/watch';

const mira = pageAt('/@mira.bakes');
const known: PageRef = { ...mira, accountId: ids.mira };
const exact = (value: number, source = 'embedded') => ({ value, min: value, max: value, source });
const rounded = (min: number, max: number) => ({ value: min, min, max, source: 'rounded' });
const served = (data: object | undefined, page = mira, lang = 'en-GB') =>
  readDocument(documentOf(html({ ...(data ? { data: { ...data } } : {}), lang })), page);
describe('responses', () => {
  const browse = (json: object, page = known, language = '') =>
    readBody(JSON.stringify(json), page, 'browse', language);

  it('of a channel are read as the document is', () => {
    const reading = browse(channelPage({ entries: [lockup('video000001', ['12k views', '13 days ago'])] }), mira);
    expect(reading.account).toMatchObject({
      id: ids.mira,
      followers: rounded(7_030, 7_039),
      postCount: exact(139, 'response'),
    });
    expect(reading.posts).toMatchObject([{ views: rounded(12_000, 12_999) }]);
    expect(reading.tried).toEqual([{ source: 'response:browse', found: true }]);
  });

  it('that continue a list name its videos once the channel’s id is known, and tell no language: the page’s is theirs', () => {
    const more = continuation([lockup('video000001', ['12k views', '13 days ago']), short('short000001', '447 views')]);
    expect(browse(more, mira).posts).toEqual([]);
    expect(browse(more, { ...known, accountId: ids.stranger }).posts).toEqual([]);
    expect(browse(more).posts).toMatchObject([
      { id: 'video000001', author: 'mira.bakes', views: null },
      { id: 'short000001', kind: 'short', caption: 'Short short000001', views: null },
    ]);
    expect(browse(more).missing).toContainEqual({ what: 'posts.views', why: 'ambiguous' });
    expect(browse(more, known, 'en-GB').posts).toMatchObject([
      { id: 'video000001', views: rounded(12_000, 12_999), publishedWithin: { to: '2026-06-07T12:00:00.000Z' } },
      { id: 'short000001', views: exact(447, 'response') },
    ]);
  });

  it('that bring a whole page tell their own language, whatever the page’s was before', () => {
    const page = channelPage({ entries: [lockup('video000001', ['12k views', '13 days ago'])] });
    expect(browse(page, mira, 'de').posts).toMatchObject([{ views: rounded(12_000, 12_999) }]);
  });

  it('to choosing an order are taken only if their times show that it is the usual one', () => {
    expect(browse(continuation([short('short000001', '447 views')], 'reload')).posts).toEqual([]);
  });

  it('of feeds, of comments, and of other addresses never leave the page', () => {
    const tapped = (path: string, text: string) =>
      youtube.responses.some(({ url, holds }) => url.test(`https://www.youtube.com/${path}`) && holds.test(text));
    const channel = JSON.stringify(channelPage({ entries: [lockup('video000001', ['1 view', '1 day ago'])] }));
    expect(tapped('youtubei/v1/browse?prettyPrint=false', channel)).toBe(true);
    expect(
      tapped(
        'youtubei/v1/browse',
        channel.replaceAll(`"browse_id","value":"${ids.mira}"`, '"browse_id","value":"FEhistory"'),
      ),
    ).toBe(false);
    expect(tapped('youtubei/v1/search', channel)).toBe(false);
    for (const name of ['next', 'get_watch', 'reel/reel_watch_sequence'])
      expect(tapped(`youtubei/v1/${name}`, '{"onResponseReceivedEndpoints":[]}')).toBe(false);
    expect(tapped('youtubei/v1/player/heartbeat', JSON.stringify(playerPage('video000001')))).toBe(false);
    expect(tapped('youtubei/v1/live_chat/get_live_chat', channel)).toBe(false);
  });
});

describe('addresses', () => {
  it.each([
    ['/@mira.bakes', { kind: 'profile', handle: 'mira.bakes', accountId: null }],
    ['/@mira.bakes/videos?view=0', { kind: 'profile', handle: 'mira.bakes' }],
    ['/@%EB%AF%B8%EB%9D%BC', { kind: 'profile', handle: '미라' }],
    [`/channel/${ids.mira}/shorts`, { kind: 'profile', handle: null, accountId: ids.mira }],
    ['/c/MiraBakes', { kind: 'profile', handle: null, accountId: null }],
    ['/user/mirabakes/about', { kind: 'profile', handle: null, accountId: null }],
    ['/watch?v=video000001&t=3', { kind: 'post', postId: 'video000001', handle: null }],
    ['/shorts/short000001', { kind: 'post', postId: 'short000001' }],
    ['/live/video000001?feature=share', { kind: 'post', postId: 'video000001' }],
    ['/@mira.bakes/a-tab-of-tomorrow', { kind: 'profile', handle: 'mira.bakes' }],
  ])('%s', (address, page) => {
    expect(pageAt(address)).toMatchObject({ site: 'youtube', ...page });
  });

  it.each([
    '/',
    '/feed/history',
    '/results?search_query=x',
    '/playlist?list=x',
    '/@mira.bakes/live',
    '/@',
    '/@%E0%A4',
    '/watch',
    '/shorts',
    '/live',
    '/mirabakes/videos',
    '/channel/x',
  ])('%s is neither channel nor video', (address) => {
    expect(youtube.page(new URL(address, 'https://www.youtube.com'))).toBeNull();
  });

  it('of old name nobody: the JSON counts while the header shows the same channel', () => {
    const page = pageAt('/c/MiraBakes');
    expect(served(channelPage({ counts }), page).account).toBeNull();
  });
});
