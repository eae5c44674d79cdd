import { joinReadings } from '../../src/records/join-readings';
import { newsite as site } from '../../src/sites/with-readers';
import {
  answerWith,
  documentOf,
  fetched,
  post,
  posts,
  readAnswer,
  readShown,
  shown,
  textOf,
} from '../fixtures/newsite/load';
import type { SiteStories } from './stories';

type State = SiteStories['states'][number];

const html = textOf('profile.html');
const own = [posts.pinned, posts.film, posts.hiddenLikes];

const refusal = (error: string, why: State['why']): State => ({
  about: `the answer is the error ${error}`,
  // The visible page waits meanwhile.
  read: () => joinReadings([...fetched({ error }), ...shown(documentOf(''))]),
  what: 'page',
  why,
});

const withoutPosts = (about: string, profile: { [key: string]: unknown }, why: State['why']): State => ({
  about,
  read: () => readAnswer(answerWith({ profile, posts: [] })),
  what: 'posts',
  why,
});

export const stories: SiteStories = {
  site,
  sources: ['response:profile', 'visible'],
  answers: {
    'response:profile': { read: () => readAnswer(answerWith()), answers: [posts.answer], posts: own },
    visible: { read: () => readShown(html), answers: [posts.answer], posts: own },
  },
  ruledOut: [
    {
      better: () => fetched(answerWith({ posts: [post(posts.pinned), post(posts.film, { reposts: '7002' })] })),
      // The visible list has no mark on what is passed on.
      worse: () => shown(documentOf(html)),
      leftOut: [{ id: posts.film, why: 'repost' }],
    },
  ],
  commercial: {
    'response:profile': {
      read: () => readAnswer(answerWith()),
      facts: {
        [posts.hiddenLikes]: { paid: 'label', commission: null, promoted: null, ownBrand: null },
        [posts.film]: { paid: null, commission: null, promoted: null, ownBrand: null },
      },
    },
    visible: { none: 'The label of a paid partnership is words of the page’s language and nothing else.' },
  },
  zeros: [
    {
      about: 'likes that their owner hides',
      read: () => readAnswer(answerWith()),
      untold: { [`posts.${posts.hiddenLikes}.likes`]: 'hidden' },
    },
  ],
  states: [
    refusal('no_such_profile', 'not-found'),
    refusal('profile_suspended', 'suspended'),
    refusal('too_many_requests', 'throttled'),
    withoutPosts('an account that published nothing yet', { postCount: 0 }, 'none'),
    withoutPosts('an empty list of an account that counts posts', { postCount: 87 }, 'empty-list'),
    withoutPosts('a private account, whose list is always empty', { private: true }, 'private'),
  ],
  statesItCannotTell: {
    deactivated: 'Newsite answers as for a handle that nobody has.',
    withheld: 'Newsite answers as for a handle that nobody has.',
    'region-locked': 'Newsite has no accounts that show themselves in some countries only.',
    'handle-invalid': 'Handles belong to Newsite: one that leads nowhere is one that nobody has.',
    'login-wall': 'Newsite shows profiles to everybody.',
    'sign-in-required': 'No owner can ask for signed-in visitors.',
    'blocked-by-viewer': 'Newsite has no way to block an account.',
    'blocks-viewer': 'Newsite has no way to block a visitor.',
    'age-gate': 'Newsite asks nobody for their age.',
    'members-only': 'Newsite has no posts for paying members.',
    challenge: 'Newsite puts no puzzle before a page.',
  },
  oddValues: {
    'response:profile': {
      json: answerWith(),
      read: (json) => fetched(json),
      ofOnePost: /^\.posts\.\d+\.\w+ = /,
    },
    visible: { none: 'The visible page holds no JSON; what changes in it is tested by the mutations of its fixtures.' },
  },
};
