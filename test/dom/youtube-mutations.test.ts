import { describe, expect, it } from 'vitest';
import type { PageRef } from '../../src/model/page';
import { documentOf, ids, pageAt, readBody, readDocument } from '../fixtures/youtube/load';
import { aboutResponse, channelPage, topicPage } from '../fixtures/youtube/channel';
import { drawnChannel, drawnHeader, drawnShort, drawnVideo, drawnVideoBefore, html } from '../fixtures/youtube/drawn';
import { lockup, part, short, video } from '../fixtures/youtube/entries';
import { asShort, jointOwner, nextPage, playerPage, reelPage } from '../fixtures/youtube/watch';
import {
  isRounder,
  isSame,
  type Place,
  removeAttribute,
  replacingEach,
  withoutEach,
  wrongClaimsUnless,
} from '../support/mutations';

/**
 * The same value or a rounder one. Without the exact time its rough one is used; without the mark of a short it is still
 * a video, and without a length it may be on.
 */
const wrongClaims = wrongClaimsUnless(
  (was, is, field) =>
    isSame(was, is) ||
    isRounder(was, is) ||
    field === 'publishedWithin' ||
    (field === 'kind' && (is === 'video' || is === 'live')),
);

const known: PageRef = { ...pageAt('/@mira.bakes'), accountId: ids.mira };
const watch = pageAt('/watch?v=video000001');
const entries = [
  lockup('video000001', ['12k views', '13 days ago']),
  lockup('video000002', ['500 watching'], { badge: 'LIVE', style: 'LIVE' }),
  video('video000003', { simpleText: '1,230 views' }, '2 weeks ago'),
  video('video000004', { runs: [{ text: '18' }, { text: ' watching' }] }, null, {
    thumbnailOverlays: [{ thumbnailOverlayTimeStatusRenderer: { style: 'LIVE' } }],
  }),
  short('short000001', '895k views'),
];

const joint = () => ({
  playerResponse: playerPage('video000001'),
  watchNextResponse: nextPage('video000001', { owner: jointOwner }),
});

describe.each<[string, () => object, PageRef, string]>([
  ['a channel', () => channelPage({ entries }), known, 'browse'],
  ['a channel’s dialog', aboutResponse, known, 'browse'],
  ['a channel put together by YouTube', () => topicPage(entries), pageAt(`/channel/${ids.mira}`), 'browse'],
  ['the page around a video', () => nextPage('video000001'), watch, 'next'],
  ['the page around a joint video', joint, watch, 'get_watch'],
  [
    'the page around a joint video alone',
    () => nextPage('video000001', { owner: jointOwner }),
    { ...watch, accountId: ids.mira },
    'next',
  ],
  ['what stands around a short', () => reelPage('video000001'), watch, 'reel/reel_item_watch'],
  ['the player', () => playerPage('video000001', { overlay: { icon: { iconType: 'MONEY_HAND' } } }), watch, 'player'],
  ['the player of a short', () => playerPage('video000001', { micro: asShort('video000001') }), watch, 'player'],
])('when YouTube changes the JSON of %s', (_, make, page, name) => {
  const read = (json: unknown) => readBody(JSON.stringify(json), page, name);
  const original = read(make());

  it.each<[string, unknown]>([
    ['without any one value', undefined],
    ['with null', null],
    ['with a number', -7.5],
    ['with a text', 'x'],
    ['with a list', [[]]],
    ['with an object', { simpleText: 3 }],
  ])('reads less, and nothing wrong: %s', (_kind, replacement) => {
    const json = make();
    // A name or title is whatever text stands there.
    const othersIn = ({ value }: Place) => (replacement === 'x' && typeof value === 'string' ? [] : [replacement]);
    const wrong = replacingEach(json, othersIn, () => wrongClaims(original, read(json)));
    expect(wrong).toEqual([]);
    expect(read(json)).toEqual(original);
  });
});

describe('when YouTube changes what is drawn', () => {
  const body = drawnChannel(drawnHeader(), [
    drawnVideo('video000001', [
      ['430,502', '430,502 views'],
      ['3d ago', '3 days ago'],
    ]),
    drawnVideo('video000002', [['500 watching']], { badge: 'LIVE' }),
    drawnVideoBefore('video000003', ['65k views', '3 days ago']),
    drawnVideoBefore('video000004', ['1,263 watching'], 'LIVE'),
    drawnShort('short000001', '895k views'),
  ]);
  const page = pageAt('/@mira.bakes');
  const original = readDocument(documentOf(html({ body })), page);

  it.each(['class', 'role', 'aria-label', 'aria-hidden', 'href', 'title', 'page-subtype', 'lang'])(
    'reads less without any %s attribute, and nothing wrong',
    (attribute) => {
      const document = documentOf(html({ body }));
      removeAttribute(document, attribute);
      expect(wrongClaims(original, readDocument(document, page))).toEqual([]);
    },
  );

  it('reads less without any one element, and nothing wrong', () => {
    const document = documentOf(html({ body }));
    const wrong = withoutEach(document.querySelectorAll('body *'), () =>
      wrongClaims(original, readDocument(document, page)),
    );
    expect(wrong).toEqual([]);
    expect(readDocument(document, page)).toEqual(original);
  });
});

it('with one more part in the line of the counts, nobody knows which is which: none is read', () => {
  const line = [part('7.03k subscribers'), part('139 videos')];
  for (const at of [0, 1, 2]) {
    const counts = line.toSpliced(at, 0, part('12 lists'));
    const { account } = readBody(JSON.stringify(channelPage({ entries, counts })), known, 'browse');
    expect(account).toMatchObject({ followers: null, postCount: null });
  }
});

it('cut off JSON in the document is none', () => {
  const whole = html({ data: channelPage({ entries }) });
  const document = documentOf(whole.replace(/"attribution"[^]*?<\/script>/, '</script>'));
  expect(readDocument(document, known)).toMatchObject({ account: null, posts: [] });
});

it('A line below a channel’s two is no place for its numbers, nor is the first of two comment buttons of a short', () => {
  const channel = JSON.stringify(channelPage());
  const line = JSON.stringify({ metadataParts: [part('12k views'), part('13 days ago')] });
  const longer = channel.replace(/("metadataRows":\[.*?\]\})\]/, `$1,${line}]`);
  const page = { ...pageAt('/@mira.bakes'), accountId: ids.mira };
  expect(readBody(channel, page, 'browse').account?.followers?.value).toBe(7_030);
  expect(longer).toContain('12k views');
  expect(readBody(longer, page, 'browse').account).toMatchObject({ followers: null, postCount: null });

  const watched = JSON.stringify(reelPage('video000001'));
  const other = JSON.stringify({ buttonViewModel: { iconName: 'SHORTS_COMMENT', title: '9' } });
  const onShort = pageAt('/shorts/video000001');
  expect(readBody(watched, onShort, 'reel/reel_item_watch').posts[0]?.comments?.value).toBe(62);
  const twice = watched.replace('"buttonViewModels":[', `"buttonViewModels":[${other},`);
  expect(readBody(twice, onShort, 'reel/reel_item_watch').posts[0]?.comments ?? null).toBeNull();
});
