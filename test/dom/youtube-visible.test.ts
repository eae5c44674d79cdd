import { describe, expect, it } from 'vitest';
import { joinReadings } from '../../src/records/join-readings';
import { readSources } from '../../src/reading/read-sources';
import { youtube } from '../../src/sites/with-readers';
import { at, documentOf, ids, pageAt, readBody, readDocument } from '../fixtures/youtube/load';
import { channelPage } from '../fixtures/youtube/channel';
import {
  drawnChannel,
  drawnHeader,
  drawnLine,
  drawnShort,
  drawnText,
  drawnVideo,
  drawnVideoBefore,
  html,
} from '../fixtures/youtube/drawn';
import { lockup } from '../fixtures/youtube/entries';

const mira = pageAt('/@mira.bakes');
const exact = (value: number) => ({ value, min: value, max: value, source: 'exact' });
const rounded = (min: number, max: number) => ({ value: min, min, max, source: 'rounded' });
const drawn = (body: string, data = channelPage({ id: ids.stranger, handle: 'creator_one' })) =>
  documentOf(html({ data, body }));
const read = (body: string, page = mira) => readDocument(drawn(body), page);

const tiles = [
  drawnVideo('video000001', [
    ['430,502', '430,502 views'],
    ['3d ago', '3 days ago'],
  ]),
  drawnVideo('video000002', [['12k views'], ['13 days ago']]),
  drawnShort('short000001', '895k views'),
];

describe('a channel as it is drawn', () => {
  it('shows its counts and its videos, although the JSON of the document is another channel’s', () => {
    const reading = read(drawnChannel(drawnHeader(), tiles));
    expect(reading.account).toMatchObject({
      name: 'Mira Bakes',
      followers: rounded(7_030, 7_039),
      postCount: exact(139),
      verified: null,
    });
    expect(reading.posts).toMatchObject([
      { id: 'video000001', kind: 'video', views: exact(430_502), caption: 'Loaf video000001', author: 'mira.bakes' },
      { id: 'video000002', views: rounded(12_000, 12_999) },
      { id: 'short000001', kind: 'short', views: rounded(895_000, 895_999) },
    ]);
    expect(reading.tried).toEqual([
      { source: 'embedded', found: false },
      { source: 'visible', found: true },
    ]);
  });

  it('showed its videos in other tiles until the spring of 2026', () => {
    const reading = read(
      drawnChannel(drawnHeader(), [
        drawnVideoBefore('video000001', ['65k views', '3 days ago']),
        drawnVideoBefore('video000002', ['1,263 watching'], 'LIVE'),
      ]),
    );
    expect(reading.posts).toMatchObject([
      { id: 'video000001', kind: 'video', views: rounded(65_000, 65_999), caption: 'Loaf video000001' },
      { id: 'video000002', kind: 'live', views: null },
    ]);
  });

  it('is nothing while it is hidden, is another one, or is no channel’s page', () => {
    const stranger = drawnHeader('creator_one');
    for (const body of [
      drawnChannel(drawnHeader(), tiles, 'hidden'),
      drawnChannel(stranger, tiles),
      `<ytd-search>${drawnHeader()}</ytd-search>`,
      drawnChannel('', tiles),
    ])
      expect(read(body)).toMatchObject({ account: null, posts: [] });
  });

  it('is found behind the hidden one of before', () => {
    const before = drawnChannel(
      drawnHeader('creator_one', [drawnText('9.4m subscribers'), drawnText('9 videos')]),
      [],
      'hidden',
    );
    expect(read(before + drawnChannel(drawnHeader())).account?.followers).toEqual(rounded(7_030, 7_039));
  });

  it('hides its subscribers by showing one count alone', () => {
    const reading = read(drawnChannel(drawnHeader('mira.bakes', [drawnText('139 videos')])));
    expect(reading.account).toMatchObject({ followers: null, postCount: null });
    expect(reading.missing).toContainEqual({ what: 'followers', why: 'hidden' });
  });

  it('has no subscribers to hide without a handle, and may show these alone where it has no videos', () => {
    const shown = (header: string) =>
      readDocument(drawn(drawnChannel(header), channelPage({ handle: null })), pageAt(`/channel/${ids.mira}`)).missing;
    expect(shown(drawnHeader())).not.toContainEqual({ what: 'followers', why: 'hidden' });
    const alone = read(drawnChannel(drawnHeader('mira.bakes', [drawnText('94 subscribers', '94 subscribers')])));
    expect(alone.account).toMatchObject({ followers: null, postCount: null });
    expect(alone.missing).toContainEqual({ what: 'followers', why: 'ambiguous' });
  });

  it('does not count the tiles of the channel before, which are used again', () => {
    const data = channelPage({
      id: ids.stranger,
      handle: 'creator_one',
      entries: [lockup('video000001', ['1 view', '1 day ago'])],
    });
    const reading = readDocument(drawn(drawnChannel(drawnHeader(), tiles), data), mira);
    expect(reading.posts.map(({ id }) => id)).toEqual(['video000002', 'short000001']);
  });

  it('counts viewers of a stream that is on as no views', () => {
    const reading = read(
      drawnChannel(drawnHeader(), [drawnVideo('video000001', [['500 watching']], { badge: 'LIVE' })]),
    );
    expect(reading.posts).toMatchObject([{ kind: 'live', views: null }]);
    expect(reading.missing).toContainEqual({ what: 'posts.views', why: 'live' });
  });

  it('credits a joint video only where the channel itself is among its authors', () => {
    const by = (handle: string) => drawnLine(`<span><a href="/@${handle}">Both</a></span>`);
    const numbers: [string][] = [['12k views'], ['13 days ago']];
    const reading = read(
      drawnChannel(drawnHeader(), [
        drawnVideo('foreign0001', numbers, { by: by('creator_one') }),
        drawnVideo('joint000001', numbers, { by: by('Mira.Bakes') }),
      ]),
    );
    expect(reading.posts.map(({ id }) => id)).toEqual(['joint000001']);
  });

  it('in the order "popular" is no sample of the recent videos', () => {
    const popular = ['2 years ago', '1 month ago', '3 years ago', '2 weeks ago', '1 year ago', '2 days ago'];
    const reading = read(
      drawnChannel(
        drawnHeader(),
        popular.map((time, index) => drawnVideo(`video00000${index}`, [['12k views'], [time]])),
      ),
    );
    expect(reading.posts).toEqual([]);
    expect(reading.missing).toContainEqual({ what: 'posts', why: 'mixed-sample' });
  });

  it('lets an address of old be read, since header and JSON agree on whose it is', () => {
    const page = pageAt('/c/MiraBakes');
    expect(readDocument(drawn(drawnChannel(drawnHeader()), channelPage()), page).account?.id).toBe(ids.mira);
    expect(readDocument(drawn(drawnChannel(drawnHeader())), page).account).toBeNull();
  });

  it('takes no notice of a terminated channel for the one that the visitor went on to', () => {
    const gone = { alerts: [{ alertRenderer: { type: 'ERROR' } }] };
    const document = drawn(drawnChannel(drawnHeader('creator_one')), gone);
    expect(readDocument(document, pageAt('/@someone.else')).missing).toEqual([{ what: 'page', why: 'not-loaded' }]);
  });
});

describe('where the badge goes', () => {
  const document = drawn(drawnChannel(drawnHeader('creator_one'), [], 'hidden') + drawnChannel(drawnHeader()));

  it('becomes the last thing in the column of name, counts and description', () => {
    const anchor = youtube.anchor(document, mira);
    expect([...(anchor?.children ?? [])].map(({ localName }) => localName)).toContain('yt-content-metadata-view-model');
    expect(anchor?.closest('[hidden]')).toBeNull();
    expect(anchor?.closest('yt-flexible-actions-view-model, yt-content-metadata-view-model')).toBeNull();
  });

  it('goes to the open channel where the address has no handle', () => {
    expect(youtube.anchor(document, pageAt(`/channel/${ids.mira}`))).toBe(youtube.anchor(document, mira));
  });

  it('goes nowhere on the page of a video, or while another channel is shown', () => {
    expect(youtube.anchor(document, pageAt('/watch?v=video000001'))).toBeNull();
    expect(youtube.anchor(document, pageAt('/@creator_one'))).toBeNull();
    expect(youtube.anchor(documentOf('<p>Loading</p>'), mira)).toBeNull();
  });
});

describe('a channel reached by its id, without a reload', () => {
  const page = pageAt(`/channel/${ids.mira}`);
  const answer = JSON.stringify(channelPage());
  const readAll = (body: string) =>
    joinReadings(
      readSources(page, (known) => [readBody(answer, known, 'browse'), ...youtube.read(drawn(body), known, at)]),
    );

  it('has its header and its videos read once an answer told its handle', () => {
    const reading = readAll(drawnChannel(drawnHeader(), tiles));
    expect(reading.account).toMatchObject({ handle: 'mira.bakes', id: ids.mira, followers: { min: 7_030 } });
    expect(reading.posts.map(({ id }) => id)).toEqual(['video000001', 'video000002', 'short000001']);
    expect(reading.tried).toContainEqual({ source: 'visible', found: true });
  });

  it('has nothing from the header of the channel before, which may still stand there', () => {
    const reading = readAll(
      drawnChannel(drawnHeader('creator_one', [drawnText('9.4m subscribers'), drawnText('9')]), tiles),
    );
    expect(reading.account).toMatchObject({ handle: 'mira.bakes', followers: { min: 7_030 } });
    expect(reading.posts).toEqual([]);
  });
});
