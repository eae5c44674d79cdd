import { joinReadings } from '../../src/records/join-readings';
import { textOf } from '../fixtures/instagram/load';
import { addresses, bodies, fetched, html, shown } from '../fixtures/instagram/made-up';
import type { SiteStories } from './stories';

// The part of Instagram's stories about pages that show no account, or none of its posts.

type State = SiteStories['states'][number];

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

export const states: State[] = [
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
];

export const statesItCannotTell: SiteStories['statesItCannotTell'] = {
  suspended: 'Instagram shows the same page as for a handle that nobody has.',
  deactivated: 'Instagram shows the same page as for a handle that nobody has.',
  withheld: 'Whole accounts are not withheld by country; what is asked for is shown as not found.',
  'handle-invalid': 'Handles belong to Instagram: one that leads nowhere is one that nobody has.',
  'sign-in-required': 'No owner can ask for signed-in visitors; the site alone does, and that is its login wall.',
  'members-only': 'Posts for subscribers stand in a tab of their own, which is not read.',
};
