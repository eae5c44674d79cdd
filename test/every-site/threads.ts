import type { Reading } from '../../src/model/reading';
import { joinReadings } from '../../src/records/join-readings';
import { threads } from '../../src/sites/with-readers';
import { pageAt } from '../fixtures/threads/load';
import {
  answer,
  codeOf,
  fetched,
  html,
  leo,
  list,
  mira,
  post,
  postBody,
  profile,
  profileDrawn,
  shown,
} from '../fixtures/threads/made-up';
import type { HasNone, SiteStories } from './stories';

type Commercial = Exclude<SiteStories['commercial'][string], HasNone>;
type State = SiteStories['states'][number];

/** Ordinary posts, a thread of three parts, and her answers to somebody and to herself. */
const withAnswers = [
  [post(2)],
  [post(3), answer(3.001, mira()), answer(3.002, mira())],
  [post(4, { user: leo() }), answer(3.5, leo())],
  [answer(5, mira())],
];
const answers = [codeOf(3.001), codeOf(3.002), codeOf(3.5), codeOf(5)];
const heads = [codeOf(2), codeOf(3)];

const drawnAnswers = profileDrawn([
  [[codeOf(2)]],
  [[codeOf(3)], [codeOf(3.001)], [codeOf(3.002)]],
  [[codeOf(4), 'leo.lifts'], [codeOf(3.5)]],
]);

const commercial = (read: (json: unknown) => Reading[]): Commercial => ({
  read: () =>
    joinReadings(
      read(
        list([
          [post(3, { is_paid_partnership: true })],
          [post(4, { affiliate_info: { is_eligible_for_commission: true } })],
          [post(5, { ad_id: '777' })],
          [post(6)],
        ]),
      ),
    ),
  facts: {
    [codeOf(3)]: { paid: 'label', commission: null, promoted: null, ownBrand: null },
    [codeOf(4)]: { paid: null, commission: true, promoted: null },
    [codeOf(5)]: { paid: null, promoted: true },
    [codeOf(6)]: { paid: null, commission: null, promoted: null },
  },
});

const detour = (route: string, why: State['why']): State => ({
  about: `the page is served as ${route}`,
  read: () => joinReadings(shown(html([{ canonicalRouteName: `comet.barcelonaweb.${route}`, url: '/@mira.bakes' }]))),
  what: 'page',
  why,
});

const told = (about: string, answered: unknown[], why: State['why']): State => ({
  about,
  read: () => joinReadings(fetched(answered)),
  what: 'posts',
  why,
});

const refusal = (json: object, why: State['why']): State => ({
  about: `the answer is ${JSON.stringify(json)}`,
  read: () => joinReadings([...fetched([json]), ...shown(html([{}]))]),
  what: 'page',
  why,
});

export const stories: SiteStories = {
  site: threads,
  sources: ['response:graphql', 'embedded', 'visible'],
  answers: {
    'response:graphql': { read: () => joinReadings(fetched([list(withAnswers)])), answers, posts: heads },
    embedded: { read: () => joinReadings(shown(html([list(withAnswers)]))), answers, posts: heads },
    visible: {
      read: () => joinReadings(shown(html([], drawnAnswers))),
      answers: answers.slice(0, 3),
      posts: heads,
    },
  },
  ruledOut: [
    {
      better: () => fetched([list([[post(2)], [answer(3, leo())], [post(4), answer(4.001, mira())]])]),
      // Drawn alone, with nothing above it, an answer looks like a post.
      worse: () => shown(html([], profileDrawn([[[codeOf(2)]], [[codeOf(3)]], [[codeOf(4)]], [[codeOf(4.001)]]]))),
      leftOut: [
        { id: codeOf(3), why: 'answer' },
        { id: codeOf(4.001), why: 'answer' },
      ],
    },
    {
      better: () => shown(html([list([[post(2)], [post(3, {}, { share_info: { reposted_post: { code: 'x' } } })]])])),
      worse: () => shown(html([], profileDrawn([[[codeOf(2)]], [[codeOf(3)]]]))),
      leftOut: [{ id: codeOf(3), why: 'repost' }],
    },
    {
      better: () =>
        fetched([postBody([[post(4, { user: leo() }), answer(3, leo())]])], pageAt(`/@mira.bakes/post/${codeOf(3)}`)),
      worse: () => shown(html([], profileDrawn([[[codeOf(3)]]])), pageAt(`/@mira.bakes/post/${codeOf(3)}`)),
      leftOut: [{ id: codeOf(3), why: 'answer' }],
    },
  ],
  commercial: {
    'response:graphql': commercial((json) => fetched([json])),
    embedded: commercial((json) => shown(html([json]))),
    visible: { none: 'The label of a paid partnership is words of the page’s language and nothing else.' },
  },
  zeros: [
    {
      about: 'a profile behind an age gate',
      read: () => joinReadings(fetched([profile({ gating: { gating_type: 'appealable' }, follower_count: 0 })])),
      untold: { followers: 'age-gate' },
    },
    {
      about: 'views of a post that people liked, and likes that their owner hides',
      read: () =>
        joinReadings(
          fetched([
            list([[post(3, { view_counts: 0 })], [post(4, { like_count: 0, like_and_view_counts_disabled: true })]]),
          ]),
        ),
      untold: { [`posts.${codeOf(3)}.views`]: 'not-on-page', [`posts.${codeOf(4)}.likes`]: 'hidden' },
    },
  ],
  states: [
    {
      about: 'an account that wrote nothing yet',
      read: () => joinReadings(shown(html([list([]), profile()]))),
      what: 'posts',
      why: 'none',
    },
    told('an empty list that came apart from its account', [list([]), profile()], 'empty-list'),
    told('a list came with nothing in it, and says that there is more', [list([], false), profile()], 'empty-list'),
    told(
      'a private account, whose list is always empty',
      [list([]), profile({ text_post_app_is_private: true })],
      'private',
    ),
    told('behind an age gate', [profile({ gating: { gating_type: 'appealable' } })], 'age-gate'),
    told('not shown in this country', [profile({ country_block: true })], 'region-locked'),
    told('the visitor blocked the account', [profile({ friendship_status: { blocking: true } })], 'blocked-by-viewer'),
    told('the account blocked the visitor', [profile({ has_blocked_viewer: true })], 'blocks-viewer'),
    detour('BarcelonaErrorRoute', 'not-found'),
    detour('BarcelonaLoginRoute', 'login-wall'),
    detour('BarcelonaChallengeRoute', 'challenge'),
    refusal({ require_login: true, status: 'fail' }, 'login-wall'),
    refusal(
      { message: 'Please wait a few minutes before you try again.', require_login: true, status: 'fail' },
      'throttled',
    ),
    refusal({ errors: [{ message: 'Rate limit exceeded', code: 1675004 }], data: null }, 'throttled'),
    refusal({ message: 'checkpoint_required', status: 'fail' }, 'challenge'),
  ],
  statesItCannotTell: {
    suspended: 'Threads shows the same page as for a handle that nobody has.',
    deactivated: 'Threads shows the same page as for a handle that nobody has.',
    withheld: 'Whole accounts are not withheld by country; what is asked for is shown as not found.',
    'handle-invalid': 'Handles belong to Threads: one that leads nowhere is one that nobody has.',
    'sign-in-required': 'No owner can ask for signed-in visitors; the site alone does, and that is its login wall.',
    'members-only': 'Threads has no posts for paying members.',
  },
  oddValues: {
    'response:graphql': {
      json: list([[post(3), answer(3.001, mira())], [post(4)]]),
      read: (json) => fetched([json]),
    },
    embedded: {
      json: list([[post(3)], [post(4)]]),
      read: (json) => shown(html([json])).slice(0, 1),
    },
    visible: { none: 'The drawn page holds no JSON; what changes in it is tested by the mutations of its fixtures.' },
  },
};
