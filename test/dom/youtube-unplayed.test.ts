import { describe, expect, it } from 'vitest';
import { documentOf, pageAt, readBody, readDocument } from '../fixtures/youtube/load';
import { html } from '../fixtures/youtube/drawn';
import { forMembers, nextPage, playerPage, privately, unplayed } from '../fixtures/youtube/watch';

const id = 'video000001';
const page = pageAt(`/watch?v=${id}`);
const exact = (value: number, source = 'embedded') => ({ value, min: value, max: value, source });
describe('the page of a video', () => {
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

  it.each<[string, object, string]>([
    ['is gone', unplayed('ERROR'), 'not-found'],
    ['is private', privately, 'private'],
    ['is for members only', forMembers, 'members-only'],
    ['asks for the age', unplayed('AGE_VERIFICATION_REQUIRED'), 'age-gate'],
    [
      'asks for the age as it does on a computer',
      unplayed('LOGIN_REQUIRED', { desktopLegacyAgeGateReason: 1 }),
      'age-gate',
    ],
    ['asks to log in, for whatever reason', unplayed('LOGIN_REQUIRED'), 'login-wall'],
    [
      'is not shown in the visitor’s country',
      { ...unplayed('UNPLAYABLE'), microformat: { playerMicroformatRenderer: { availableCountries: ['DE', 'US'] } } },
      'region-locked',
    ],
    [
      'is held back for some other reason, in a country it is shown in',
      { ...unplayed('UNPLAYABLE'), microformat: { playerMicroformatRenderer: { availableCountries: ['DE', 'PT'] } } },
      'not-on-page',
    ],
    ['is held back with a code that is not known', unplayed('OF_TOMORROW'), 'not-on-page'],
  ])('that %s says so', (_, player, why) => {
    const next = { ...nextPage(id), contents: {}, engagementPanels: [] };
    const reading = readDocument(documentOf(html({ data: next, player: { ...player } })), page);
    expect(reading).toMatchObject({ account: null, posts: [], missing: [{ what: 'page', why }] });
  });

  it('that only some may play keeps what the page tells of it, and says of the rest why it is not there', () => {
    const micro = { likeCount: undefined };
    const player = { ...playerPage(id, { micro }), ...unplayed('LOGIN_REQUIRED', { desktopLegacyAgeGateReason: 1 }) };
    const reading = readDocument(
      documentOf(html({ data: nextPage(id, { like: null, comments: '12' }), player })),
      page,
    );
    expect(reading.posts).toMatchObject([{ views: exact(81_077), likes: null, comments: exact(12) }]);
    expect(reading.missing).toContainEqual({ what: 'posts.likes', why: 'age-gate' });
  });

  it('that is announced is not out yet', () => {
    const player = { ...playerPage(id, { details: { isUpcoming: true } }), ...unplayed('LIVE_STREAM_OFFLINE') };
    const reading = readDocument(documentOf(html({ data: nextPage(id), player })), page);
    expect(reading.posts).toMatchObject([{ kind: 'live', views: null }]);
  });
});
