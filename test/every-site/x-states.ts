import type { Reading } from '../../src/model/reading';
import { parseJson } from '../../src/reading/json/json';
import { documentOf, pageAt, posts, read, readFixture, readOnly, readText, textOf } from '../fixtures/x/load';
import type { SiteStories } from './stories';

const mira = pageAt('/mira_bakes');
const photo = pageAt(`/mira_bakes/status/${posts.photo}`);

const asked = { screen_name: 'mira_bakes' };
const profileOf = (user: object) =>
  readText(JSON.stringify({ data: { user: { result: user } } }), 'UserByScreenName', mira, asked);

/** The account as X's answer tells it, with these fields put in. */
function accountWith(fields: object): Reading {
  const json = parseJson(textOf('user-2026-08.json')) as { data: { user: { result: object } } };
  const text = JSON.stringify({ data: { user: { result: { ...json.data.user.result, ...fields } } } });
  return readOnly(text, 'UserByScreenName');
}

/** A page on which a notice stands in place of the posts. */
const noticed = (link: string, name = 'profile-protected.html') =>
  read(documentOf(textOf(name).replaceAll(/https:\/\/help\.x\.com\/[^"]+/g, link)), mira);

/** A post that X does not show to this visitor, and why. */
function unavailablePost(reason: string): Reading {
  const text = JSON.stringify({ data: { tweetResult: { result: { __typename: 'TweetUnavailable', reason } } } });
  return read(
    documentOf(textOf('shell.html')),
    photo,
    readText(text, 'TweetResultByRestId', photo, { tweetId: posts.photo }),
  );
}

/** What X says where it shows no account, no posts or not all of them. */
export const states: SiteStories['states'] = [
  {
    about: 'no posts',
    read: () => accountWith({ tweet_counts: { tweets: 0 } }),
    what: 'posts',
    why: 'none',
  },
  {
    about: 'a list that came and holds none of the account’s',
    read: () => {
      const empty = '{"data":{"user":{"result":{"timeline":{"timeline":{"instructions":[{"entries":[]}]}}}}}}';
      const ours = { ...mira, accountId: '1500000000000000001' };
      const list = readText(empty, 'UserTweets', ours, { userId: '1500000000000000001', count: 20 });
      return read(documentOf(textOf('shell.html')), ours, [
        ...readText(textOf('user-2026-08.json'), 'UserByScreenName', ours),
        ...list,
      ]);
    },
    what: 'posts',
    why: 'empty-list',
  },
  {
    about: 'a protected account',
    read: () => readOnly(textOf('user-protected.json'), 'UserByScreenName'),
    what: 'posts',
    why: 'private',
  },
  {
    about: 'a protected account as drawn',
    read: () => readFixture('profile-protected.html'),
    what: 'posts',
    why: 'private',
  },
  { about: 'no account', read: () => readFixture('not-found.html'), what: 'page', why: 'not-found' },
  { about: 'a suspended account', read: () => readFixture('suspended.html'), what: 'page', why: 'suspended' },
  {
    about: 'a suspended account in newer answers',
    read: () =>
      read(
        documentOf(textOf('shell.html')),
        mira,
        profileOf({ __typename: 'UserUnavailable', unavailable_reason: 'Suspended' }),
      ),
    what: 'page',
    why: 'suspended',
  },
  {
    about: 'an account that its owner deactivated',
    read: () =>
      read(documentOf(textOf('shell.html')), mira, profileOf({ __typename: 'UserUnavailable', reason: 'Deactivated' })),
    what: 'page',
    why: 'deactivated',
  },
  {
    about: 'an account withheld in a country',
    read: () => noticed('https://help.x.com/rules-and-policies/post-withheld-by-country'),
    what: 'posts',
    why: 'withheld',
  },
  {
    about: 'X’s notice in the place of the bio',
    read: () =>
      accountWith({
        legacy: { withheld_in_countries: ['DE'] },
        profile_bio: { description: '@Mira_Bakes’s account has been withheld in DE.' },
      }),
    what: 'bio',
    why: 'withheld',
  },
  {
    about: 'an account that blocks its visitor',
    read: () => accountWith({ relationship_perspectives: { blocked_by: true, blocking: false } }),
    what: 'posts',
    why: 'blocks-viewer',
  },
  {
    about: 'an account that blocks its visitor as drawn',
    read: () => noticed('https://help.x.com/using-x/someone-blocked-me-on-x'),
    what: 'posts',
    why: 'blocks-viewer',
  },
  {
    about: 'an account that its visitor blocked',
    read: () => accountWith({ relationship_perspectives: { blocked_by: false, blocking: true } }),
    what: 'posts',
    why: 'blocked-by-viewer',
  },
  {
    about: 'an account behind a warning of sensitive media',
    read: () => accountWith({ profile_metadata: { profile_interstitial_type: 'sensitive_media' } }),
    what: 'posts',
    why: 'age-gate',
  },
  {
    about: 'a post for adults',
    read: () => unavailablePost('NsfwViewerHasNoStatedAge'),
    what: 'page',
    why: 'age-gate',
  },
  {
    about: 'a post for subscribers',
    read: () => unavailablePost('ExclusiveTweet'),
    what: 'page',
    why: 'members-only',
  },
  {
    about: 'too many questions',
    read: () => {
      const refused = '{"errors":[{"message":"Rate limit exceeded","code":88}]}';
      return read(documentOf(textOf('shell.html')), mira, readText(refused, 'UserByScreenName', mira, asked));
    },
    what: 'page',
    why: 'throttled',
  },
];
