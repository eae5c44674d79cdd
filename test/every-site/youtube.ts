import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import { joinReadings } from '../../src/records/join-readings';
import { parseResponse, readResponse } from '../../src/reading/json/read-response';
import { readSources } from '../../src/reading/read-sources';
import { youtube } from '../../src/sites/with-readers';
import { at, documentOf, ids, pageAt, readDocument } from '../fixtures/youtube/load';
import { ageGate, channelPage, terminated } from '../fixtures/youtube/channel';
import { drawnChannel, drawnHeader, drawnVideo, html } from '../fixtures/youtube/drawn';
import { advertisement, lockup, lockupBy, part, short, stranger, video } from '../fixtures/youtube/entries';
import { forMembers, nextPage, playerPage, privately, products, unplayed } from '../fixtures/youtube/watch';
import type { HasNone, SiteStories } from './stories';

const mira: PageRef = { ...pageAt('/@mira.bakes'), accountId: ids.mira };
const watch = (id: string) => pageAt(`/watch?v=${id}`);

/** What the readers of one answer make of it, as they hand it to the worker. */
const answered = (json: unknown, page: PageRef, name: string): Reading[] =>
  readSources(page, (known) =>
    readResponse(
      parseResponse(
        { url: `https://www.youtube.com/youtubei/v1/${name}`, text: JSON.stringify(json), at, language: 'en' },
        youtube.responses,
      ),
      known,
    ),
  );

/** The same of JSON in the document, whose scripts are written anew: parsing documents takes time. */
const paper = documentOf(html({ data: {}, player: {} }));
const [playerScript, dataScript] = [...paper.querySelectorAll('script:not([src])')];
function embedded(data: unknown, player: unknown, page: PageRef): Reading[] {
  if (dataScript) dataScript.textContent = `var ytInitialData = ${JSON.stringify(data)};`;
  if (playerScript) playerScript.textContent = `var ytInitialPlayerResponse = ${JSON.stringify(player)};`;
  return readSources(page, (known) => youtube.read(paper, known, at));
}

const drawn = (...tiles: string[]) => [
  ...youtube.read(documentOf(html({ body: drawnChannel(drawnHeader(), tiles) })), mira, at),
];

const entries = [
  lockup('video000001', ['12k views', '13 days ago']),
  video('video000002', { simpleText: '1,230 views' }, '2 weeks ago'),
  lockupBy('video000003', 'Mira Bakes and Creator One', { both: [stranger, { browseId: ids.mira }] }, [
    '9k views',
    '3 weeks ago',
  ]),
  short('short000001', '895k views'),
];

/** Two videos: one with the label of a paid one, one with products that earn a commission. */
const paid = () => playerPage('video000001', { overlay: { icon: { iconType: 'MONEY_HAND' } } });
const commerce = {
  video000001: { paid: 'label', commission: null, promoted: null, ownBrand: null },
  video000002: { paid: null, commission: true, promoted: null, ownBrand: null },
} as const;
const halves = (player: object, next: object) => ({ playerResponse: player, watchNextResponse: next });
const withProducts = () => nextPage('video000002', { overlays: products(true) });

/** A video's page on which nothing plays, for this reason. */
const unplayedPage = (player: object) => () =>
  readDocument(
    documentOf(
      html({ data: { ...nextPage('video000001'), contents: {}, engagementPanels: [] }, player: { ...player } }),
    ),
    watch('video000001'),
  );
const channel = (data: object) => () => readDocument(documentOf(html({ data: { ...data } })), mira);

/** The lists stand in a tab, which is one of a list itself. */
const ofOnePost = /\.richItemRenderer\.content\./;

const noAnswers: HasNone = {
  none: 'Answers to a video are comments: they stand below it, on no channel’s page, and the lists hold none.',
};
const noCommerce: HasNone = {
  none: 'Lists show neither the label of a paid video nor its products: both stand on its own page.',
};

export const stories: SiteStories = {
  site: youtube,
  sources: ['response:browse', 'response:watch', 'embedded', 'visible'],
  answers: {
    'response:browse': noAnswers,
    'response:watch': noAnswers,
    embedded: noAnswers,
    visible: noAnswers,
  },
  ruledOut: [
    {
      better: () =>
        answered(
          channelPage({
            entries: [
              lockupBy('foreign0001', 'Creator One', stranger, ['1.2M views', '2 days ago']),
              advertisement('adfromone01', ids.stranger),
            ],
          }),
          mira,
          'browse',
        ),
      worse: () =>
        drawn(
          drawnVideo('foreign0001', [['1.2M views'], ['2 days ago']]),
          drawnVideo('adfromone01', [['3.4M views'], ['3 days ago']]),
        ),
      leftOut: [
        { id: 'foreign0001', why: 'otherAuthor' },
        { id: 'adfromone01', why: 'advertisement' },
      ],
    },
  ],
  commercial: {
    'response:browse': noCommerce,
    'response:watch': {
      read: () =>
        joinReadings([
          ...answered(halves(paid(), nextPage('video000001')), watch('video000001'), 'get_watch'),
          ...answered(halves(playerPage('video000002'), withProducts()), watch('video000002'), 'get_watch'),
        ]),
      facts: commerce,
    },
    embedded: {
      read: () =>
        joinReadings([
          ...embedded(nextPage('video000001'), paid(), watch('video000001')),
          ...embedded(withProducts(), playerPage('video000002'), watch('video000002')),
        ]),
      facts: commerce,
    },
    visible: noCommerce,
  },
  zeros: [
    {
      about: 'YouTube counts views late: none, beside likes, are views not counted yet',
      read: () => {
        const late = { viewCount: '0' };
        const player = playerPage('video000001', { micro: late, details: late });
        return joinReadings(answered(player, watch('video000001'), 'player'));
      },
      untold: { 'posts.video000001.views': 'ambiguous' },
    },
    {
      about: 'a like button without a number, on a video that few saw, hides its likes or has none',
      read: () => {
        const next = nextPage('video000001', {
          like: { accessibilityText: 'I like this', title: 'Like' },
          viewCount: { viewCount: { simpleText: '140 views' } },
        });
        const player = playerPage('video000001', { micro: { likeCount: undefined, viewCount: '140' } });
        return joinReadings(answered(halves(player, next), watch('video000001'), 'get_watch'));
      },
      untold: { 'posts.video000001.likes': 'ambiguous' },
    },
  ],
  states: [
    { about: 'a tab that came without videos', read: channel(channelPage()), what: 'posts', why: 'empty-list' },
    {
      about: 'a channel without any video',
      read: channel(channelPage({ counts: [part('7.03k subscribers'), part('0 videos')] })),
      what: 'posts',
      why: 'none',
    },
    { about: 'a channel that is not there, or no longer', read: channel(terminated), what: 'page', why: 'not-found' },
    { about: 'a channel for adults', read: channel(ageGate), what: 'page', why: 'age-gate' },
    { about: 'a video that is gone', read: unplayedPage(unplayed('ERROR')), what: 'page', why: 'not-found' },
    {
      about: 'a video for adults',
      read: unplayedPage(unplayed('AGE_CHECK_REQUIRED')),
      what: 'page',
      why: 'age-gate',
    },
    { about: 'a private video', read: unplayedPage(privately), what: 'page', why: 'private' },
    { about: 'a video for members', read: unplayedPage(forMembers), what: 'page', why: 'members-only' },
    {
      about: 'a video that is shown in other countries only',
      read: unplayedPage({
        ...unplayed('UNPLAYABLE'),
        microformat: { playerMicroformatRenderer: { availableCountries: ['DE'] } },
      }),
      what: 'page',
      why: 'region-locked',
    },
    {
      about: 'a video for which YouTube asks the visitor to log in',
      read: unplayedPage(unplayed('LOGIN_REQUIRED')),
      what: 'page',
      why: 'login-wall',
    },
  ],
  statesItCannotTell: {
    suspended: 'A channel that YouTube closed and one that never was differ in the words of their notice alone.',
    deactivated: 'A channel that its owner closed has the notice of one that never was.',
    withheld: 'A channel that a country forbids has the notice of one that is not there.',
    'handle-invalid':
      'A handle that leads nowhere gives the page of addresses that do not exist, which names no channel.',
    'sign-in-required': 'Owners cannot ask visitors to log in. YouTube itself does, which is the login wall.',
    'blocked-by-viewer': 'Blocking hides somebody’s comments: their channel and its videos stay as they are.',
    'blocks-viewer': 'A channel that hides a visitor hides their comments, not itself.',
    challenge:
      'The check against robots is another address; on a video’s page it is a request to log in, in words alone.',
    throttled: 'Whoever asks too often gets the same notice as for any other video that does not play, in words alone.',
  },
  oddValues: {
    'response:browse': {
      json: channelPage({ entries: entries.slice(2) }),
      read: (json) => answered(json, mira, 'browse'),
      ofOnePost,
    },
    'response:watch': {
      json: halves(playerPage('video000001'), nextPage('video000001')),
      read: (json) => answered(json, watch('video000001'), 'get_watch'),
    },
    embedded: {
      json: channelPage({ entries: entries.slice(0, 1) }),
      read: (json) => embedded(json, {}, mira),
      ofOnePost,
    },
    visible: { none: 'What is drawn holds no JSON: it is read text by text (test/dom/youtube-mutations.test.ts).' },
  },
};
