import { describe, expect, it } from 'vitest';
import { mergeIntoRecord } from '../../src/records/remember';
import { documentOf, ids, pageAt, readBody, readDocument } from '../fixtures/youtube/load';
import { channelPage } from '../fixtures/youtube/channel';
import { html } from '../fixtures/youtube/drawn';
import { short as listedShort } from '../fixtures/youtube/entries';
import { asShort, nextPage, playerPage, reelPage } from '../fixtures/youtube/watch';

const id = 'video000001';
const page = pageAt(`/watch?v=${id}`);
const exact = (value: number, source = 'embedded') => ({ value, min: value, max: value, source });
describe('the page of a short', () => {
  const short = pageAt(`/shorts/${id}`);
  const opened = (data: object, player = playerPage(id, { micro: asShort(id) })) =>
    readDocument(documentOf(html({ data: { ...data }, player })), short);

  it('has the number of its comments on a button', () => {
    expect(opened(reelPage(id)).posts).toMatchObject([{ id, kind: 'short', likes: exact(1_697), comments: exact(62) }]);
    expect(opened(reelPage(id, '1.2K')).posts).toMatchObject([{ comments: { min: 1_200, max: 1_299 } }]);
  });

  it('has likes on a button where the player does not tell them', () => {
    const player = playerPage(id, { micro: { ...asShort(id), likeCount: undefined } });
    expect(opened(reelPage(id), player).posts).toMatchObject([{ likes: exact(2_746) }]);
    // Such a button names what it likes.
    const naming = (other: string) =>
      JSON.parse(JSON.stringify(reelPage(id)).replace(`"target":{"videoId":"${id}"}`, other)) as object;
    const named = { currentVideoEndpoint: { watchEndpoint: { videoId: id } } };
    const read = (other: string) => opened({ ...naming(other), ...named }, player).posts;
    expect(read('"target":{"videoId":"another0001"}')).toMatchObject([{ id, likes: null, comments: exact(62) }]);
    expect(read('"elsewhere":{}')).toMatchObject([{ id, likes: exact(2_746) }]);
  });

  it('counts those who stayed, not those who saw it begin', () => {
    expect(opened(reelPage(id)).posts).toMatchObject([{ views: null, engagedViews: exact(81_077) }]);
    const player = playerPage(id, { micro: { ...asShort(id), viewCount: undefined } });
    expect(opened(reelPage(id), player).posts).toMatchObject([{ views: null, engagedViews: exact(81_077) }]);
  });

  it('opened under the address of a video counts the same; which of the two the page prints is not said', () => {
    const player = playerPage(id, { micro: asShort(id) });
    expect(readDocument(documentOf(html({ data: nextPage(id), player })), page).posts).toMatchObject([
      { kind: 'short', views: null, engagedViews: exact(81_077) },
    ]);
  });

  it('leaves what the channel’s page counted as it is, and the other way round', () => {
    const mira = { ...pageAt('/@mira.bakes'), accountId: ids.mira };
    const list = channelPage({ tab: 'shorts', entries: [listedShort(id, '120K views')] });
    const looks = [
      readBody(JSON.stringify(list), mira, 'browse'),
      readBody(JSON.stringify(playerPage(id, { micro: asShort(id) })), short, 'player'),
    ];
    for (const order of [looks, looks.toReversed()]) {
      const record = order.reduce<ReturnType<typeof mergeIntoRecord>>(
        (all, look) => mergeIntoRecord(all, look, 'k'),
        null,
      );
      expect(record?.posts).toMatchObject([
        { id, kind: 'short', views: { min: 120_000, max: 120_999 }, engagedViews: exact(81_077, 'response') },
      ]);
    }
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
