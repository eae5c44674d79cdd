import { describe, expect, it } from 'vitest';
import { pageAt, readBody } from '../fixtures/youtube/load';
import { nextPage, playerPage, reelPage, unplayed } from '../fixtures/youtube/watch';

const id = 'video000001';
const page = pageAt(`/watch?v=${id}`);
const exact = (value: number, source = 'embedded') => ({ value, min: value, max: value, source });
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

  it('are copied where the player plays nothing, too', () => {
    const text = JSON.stringify({ videoDetails: { videoId: id }, ...unplayed('AGE_CHECK_REQUIRED') });
    expect(readBody(text, page, 'player').missing).toEqual([{ what: 'page', why: 'age-gate' }]);
    expect(readBody(text, pageAt('/watch?v=another0001'), 'player').missing).toEqual([]);
  });

  it('bring the two halves one after the other', () => {
    const around = readBody(JSON.stringify(nextPage(id)), page, 'next');
    expect(around.posts).toMatchObject([
      { id, views: exact(81_077, 'response'), likes: exact(1_697, 'response'), kind: null },
    ]);
    expect(around.posts[0]?.publishedWithin).not.toBeNull();
    expect(around.tried).toEqual([{ source: 'response:watch', found: true }]);
    const inside = readBody(JSON.stringify(playerPage(id)), page, 'player');
    expect(inside.posts).toMatchObject([
      { id, views: exact(81_077, 'response'), likes: exact(1_697, 'response'), comments: null, kind: 'video' },
    ]);
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
