import { joinReadings } from '../../src/records/join-readings';
import type { Reading } from '../../src/model/reading';
import { instagram } from '../../src/sites/with-readers';
import { pageAt } from '../fixtures/instagram/load';
import {
  addresses,
  bodies,
  byStranger,
  codeOf,
  fetched,
  html,
  node,
  profileDrawn,
  shown,
} from '../fixtures/instagram/made-up';
import { states, statesItCannotTell } from './instagram-states';
import type { HasNone, SiteStories } from './stories';

type Commercial = Exclude<SiteStories['commercial'][string], HasNone>;

const sources = [
  'response:graphql',
  'response:profile',
  'response:feed',
  'response:reels',
  'response:post',
  'embedded',
  'visible',
] as const;

const noAnswers = { none: 'What people answer to a post are comments here, which stand in no list of posts.' };
const allWithout = (none: { none: string }) => Object.fromEntries(sources.map((source) => [source, none]));

const commercialNodes = [
  node(3, { is_paid_partnership: true }),
  node(4, { affiliate_info: { is_eligible_for_commission: true } }),
  node(5, { boosted_status: 'active' }),
  node(6, { boosted_by_sponsor: true, sponsor_tags: [{ sponsor: { username: 'mill.co' } }] }),
  node(7),
];

const commercialFacts = {
  [codeOf(3)]: { paid: 'label', commission: false, promoted: null, ownBrand: null },
  [codeOf(4)]: { paid: null, commission: true, promoted: null },
  [codeOf(5)]: { paid: null, commission: false, promoted: true },
  [codeOf(6)]: { paid: 'label', promoted: true },
  [codeOf(7)]: { paid: null, commission: false, promoted: null },
} satisfies Commercial['facts'];

const commercial = (read: () => Reading[]): Commercial => ({
  read: () => joinReadings(read()),
  facts: commercialFacts,
});

const postPage = pageAt(`/p/${codeOf(3)}/`);

const tiles = [codeOf(3), codeOf(4), codeOf(5)];

export const stories: SiteStories = {
  site: instagram,
  sources,
  answers: allWithout(noAnswers),
  ruledOut: [
    {
      better: () =>
        fetched([
          [
            addresses.graphql,
            bodies.timeline([
              node(3),
              node(4, byStranger),
              node(5, { ...byStranger, product_type: 'ad', ad_action: 'Shop now' }),
            ]),
          ],
        ]),
      worse: () => shown(html([], profileDrawn(tiles))),
      leftOut: [
        { id: codeOf(4), why: 'otherAuthor' },
        { id: codeOf(5), why: 'advertisement' },
      ],
    },
    {
      better: () => shown(html([bodies.loggedOut([node(3), node(4, byStranger)])])),
      worse: () => shown(html([], profileDrawn(tiles))),
      leftOut: [{ id: codeOf(4), why: 'otherAuthor' }],
    },
  ],
  commercial: {
    'response:graphql': commercial(() => fetched([[addresses.graphql, bodies.timeline(commercialNodes)]])),
    'response:profile': commercial(() => fetched([[addresses.profile, bodies.webProfile(commercialNodes)]])),
    'response:feed': commercial(() => fetched([[addresses.feed, bodies.feed(commercialNodes)]])),
    'response:reels': commercial(() => fetched([[addresses.reels, bodies.reels(commercialNodes)]])),
    'response:post': {
      read: () => joinReadings(fetched([[addresses.post, bodies.post(commercialNodes)]], postPage)),
      facts: { [codeOf(3)]: commercialFacts[codeOf(3)] ?? {} },
    },
    embedded: commercial(() => shown(html([bodies.loggedOut(commercialNodes)]))),
    visible: {
      none: 'Tiles carry no label, and the one on the page of a post is words of its language and nothing else.',
    },
  },
  zeros: [
    {
      about: 'a profile behind an age gate',
      read: () =>
        joinReadings(
          fetched([
            [
              addresses.graphql,
              bodies.profile({
                gating: { gating_type: 'appealable' },
                follower_count: 0,
                following_count: 0,
                media_count: 0,
                biography: '',
              }),
            ],
          ]),
        ),
      untold: { followers: 'age-gate', following: 'age-gate', postCount: 'age-gate', bio: 'age-gate' },
    },
    {
      about: 'play counters beside hundreds of likes, and beside hidden ones',
      read: () =>
        joinReadings(
          fetched([
            [
              addresses.feed,
              bodies.feed([
                node(3, { play_count: 0, view_count: 0 }),
                node(4, { video_play_count: 0 }),
                node(5, { play_count: 0, like_count: -1 }),
              ]),
            ],
          ]),
        ),
      untold: {
        [`posts.${codeOf(3)}.views`]: 'not-on-page',
        [`posts.${codeOf(4)}.views`]: 'not-on-page',
        [`posts.${codeOf(5)}.views`]: 'not-on-page',
        [`posts.${codeOf(5)}.likes`]: 'hidden',
      },
    },
    {
      about: 'likes that their owner hides, whatever stands in their place',
      read: () =>
        joinReadings(
          fetched([
            [
              addresses.graphql,
              bodies.timeline([
                node(3, { like_count: 0, like_and_view_counts_disabled: true }),
                node(4, { like_count: -1 }),
              ]),
            ],
          ]),
        ),
      untold: { [`posts.${codeOf(3)}.likes`]: 'hidden', [`posts.${codeOf(4)}.likes`]: 'hidden' },
    },
    {
      about: '“0 following” while the header is still drawn',
      read: () => joinReadings(shown(html([], profileDrawn([]).replace('<span>401</span>', '<span>0</span>')))),
      untold: { following: 'not-loaded' },
    },
  ],
  states,
  statesItCannotTell,
  oddValues: {
    'response:graphql': {
      json: bodies.timeline([node(3), node(4)]),
      read: (json) => fetched([[addresses.graphql, json]]),
    },
    'response:profile': {
      json: bodies.webProfile([node(3), node(4)]),
      read: (json) => fetched([[addresses.profile, json]]),
    },
    'response:feed': { json: bodies.feed([node(3), node(4)]), read: (json) => fetched([[addresses.feed, json]]) },
    'response:reels': { json: bodies.reels([node(3), node(4)]), read: (json) => fetched([[addresses.reels, json]]) },
    'response:post': {
      json: bodies.post([node(3)]),
      read: (json) => fetched([[addresses.post, json]], postPage),
    },
    embedded: {
      json: bodies.loggedOut([node(3), node(4)]),
      read: (json) => shown(html([json])).slice(0, 1),
    },
    visible: { none: 'The drawn page holds no JSON; what changes in it is tested by the mutations of its fixtures.' },
  },
};
