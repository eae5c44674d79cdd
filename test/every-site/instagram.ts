import { joinReadings } from '../../src/reading/join';
import type { Reading } from '../../src/model/reading';
import { instagram } from '../../src/sites/instagram/site';
import { pageAt, textOf } from '../fixtures/instagram/load';
import {
  addresses,
  bodies,
  byStranger,
  codeOf,
  fetched,
  html,
  node,
  profileDrawn,
  profilePage,
  shown,
} from '../fixtures/instagram/made-up';
import type { Commercial, SiteStories, State } from './stories';

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

/** What a visitor sees in place of the page, and why. */
const detour = (route: string, why: State['why']): State => ({
  about: `the page is served as ${route}`,
  read: () =>
    joinReadings(shown(html([{ canonicalRouteName: `comet.igweb.${route}`, url: '/mira.bakes/', rootView: {} }]))),
  what: 'page',
  why,
});

const wall = (about: string, facts: { [name: string]: unknown }, why: State['why']): State => ({
  about,
  read: () => joinReadings(fetched([[addresses.graphql, bodies.profile(facts)]])),
  what: 'posts',
  why,
});

const refusal = (json: object, why: State['why']): State => ({
  about: `the answer is ${JSON.stringify(json)}`,
  read: () => joinReadings([...fetched([[addresses.profile, { ...json, status: 'fail' }]]), ...shown(html([{}]))]),
  what: 'page',
  why,
});

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
  states: [
    {
      about: 'no posts yet',
      read: () => joinReadings(fetched([[addresses.profile, bodies.profile({ media_count: 0 })]])),
      what: 'posts',
      why: 'none',
    },
    {
      about: 'a list came with nothing in it, although the account counts posts',
      read: () =>
        joinReadings(
          fetched([
            [addresses.graphql, bodies.profile()],
            [addresses.graphql, bodies.timeline([])],
          ]),
        ),
      what: 'posts',
      why: 'empty-list',
    },
    {
      about: 'the list inside the profile’s own answer is empty',
      read: () => joinReadings(fetched([[addresses.profile, bodies.webProfile([])]])),
      what: 'posts',
      why: 'empty-list',
    },
    {
      about: 'a private account, whose list is always empty',
      read: () =>
        joinReadings(
          fetched([
            [addresses.graphql, bodies.profile({ is_private: true })],
            [addresses.graphql, bodies.timeline([])],
          ]),
        ),
      what: 'posts',
      why: 'private',
    },
    wall('behind an age gate', { gating: { gating_type: 'appealable' }, media_count: 0 }, 'age-gate'),
    wall('not shown in this country', { country_block: true }, 'region-locked'),
    wall('the visitor blocked the account', { friendship_status: { blocking: true } }, 'blocked-by-viewer'),
    wall('the account blocked the visitor', { has_blocked_viewer: true, media_count: 0 }, 'blocks-viewer'),
    detour('PolarisErrorRoute', 'not-found'),
    detour('PolarisCAAIGLoginHomepageRoute', 'login-wall'),
    detour('PolarisOneTapLoginRoute', 'login-wall'),
    detour('PolarisChallengeRoute', 'challenge'),
    {
      about: 'the gate that asks a visitor to continue with a saved login',
      read: () => joinReadings(shown(textOf('login-gate.html'))),
      what: 'page',
      why: 'login-wall',
    },
    refusal({ require_login: true }, 'login-wall'),
    refusal({ message: 'login_required' }, 'login-wall'),
    refusal({ message: 'Please wait a few minutes before you try again.', require_login: true }, 'throttled'),
    refusal({ message: 'Warte einige Minuten, bevor du es erneut versuchst.', require_login: true }, 'throttled'),
    refusal({ message: 'feedback_required', spam: true }, 'throttled'),
    refusal({ message: 'checkpoint_required', checkpoint_url: '/challenge/' }, 'challenge'),
  ],
  statesItCannotTell: {
    suspended: 'Instagram shows the same page as for a handle that nobody has.',
    deactivated: 'Instagram shows the same page as for a handle that nobody has.',
    withheld: 'Whole accounts are not withheld by country; what is asked for is shown as not found.',
    'handle-invalid': 'Handles belong to Instagram: one that leads nowhere is one that nobody has.',
    'sign-in-required': 'No owner can ask for signed-in visitors; the site alone does, and that is its login wall.',
    'members-only': 'Posts for subscribers stand in a tab of their own, which is not read.',
  },
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
      read: (json) => shown(html([json]), profilePage).slice(0, 1),
    },
    visible: { none: 'The drawn page holds no JSON; what changes in it is tested by the mutations of its fixtures.' },
  },
};
