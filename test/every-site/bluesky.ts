import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import { joinReadings } from '../../src/records/join-readings';
import { readSources } from '../../src/reading/read-sources';
import { bluesky } from '../../src/sites/with-readers';
import { feed, posts, servedProfile, shownPosts, thread, threadV2, viewOf } from '../fixtures/bluesky/answers';
import { drawItem } from '../fixtures/bluesky/draw-post';
import { drawn, drawnWith, readDrawn } from '../fixtures/bluesky/drawn';
import {
  type Answer,
  api,
  at,
  documentOf,
  pageAt,
  readAll,
  readOnly,
  readText,
  textOf,
} from '../fixtures/bluesky/load';
import { mira as miraBakes } from '../fixtures/bluesky/people';
import type { SiteStories } from './stories';

const mira = pageAt('/profile/mira-bakes.example');
const rootPage = pageAt(`/profile/mira-bakes.example/post/${posts.root}`);
const feedText = JSON.stringify(feed);
const profile = JSON.parse(textOf('profile.json')) as object;

/** What the data that a page was served with say alone. */
const fromServed = (json: unknown): Reading[] => {
  const document = documentOf(drawn('loading', json));
  return readSources(mira, (page) => [...bluesky.read(document, page, at)].slice(0, 1));
};

const fromResponse = (url: string, page: PageRef) => (json: unknown) =>
  readSources(page, (known) => readText(JSON.stringify(json) ?? '', url, known));

/** A few entries of the list, a thread and a stranger's post among them: every value in it is replaced. */
const shortList = { feed: structuredClone(feed.feed.slice(2, 6)), cursor: feed.cursor };

const disclosed = (text: string) => text.replaceAll('Five flours, one dough. A thread', '#ad Five flours, one dough');
const unpaid = { commission: null, promoted: null, ownBrand: null };
const disclosedFacts = { [posts.root]: { ...unpaid, paid: 'caption' as const } };

const accountAlone = { none: 'This answer is about the account and holds no posts.' };
const idAlone = { none: 'This answer tells to which id a handle leads, and nothing else.' };

const readStates = (...answers: Answer[]) =>
  readAll(mira, null, [{ url: api.identity, text: JSON.stringify({ did: miraBakes.did }) }, ...answers]);
const ofProfile = (fields: object): Answer => ({ url: api.profile, text: JSON.stringify({ ...profile, ...fields }) });
const refused = (error: string, message = ''): Answer => ({
  url: api.profile,
  text: JSON.stringify({ error, message }),
});

const states: SiteStories['states'] = [
  { about: 'no posts', read: () => readStates(ofProfile({ postsCount: 0 })), what: 'posts', why: 'none' },
  {
    about: 'an empty list',
    read: () => readStates(ofProfile({}), { url: api.feed, text: '{"feed":[]}' }),
    what: 'posts',
    why: 'empty-list',
  },
  { about: 'no account', read: () => readDrawn('not-found'), what: 'page', why: 'not-found' },
  { about: 'an account taken down', read: () => readDrawn('suspended'), what: 'page', why: 'suspended' },
  {
    about: 'an account taken down, as the server answers',
    read: () => readStates(refused('AccountTakedown')),
    what: 'page',
    why: 'suspended',
  },
  { about: 'an account put away by its owner', read: () => readDrawn('deactivated'), what: 'page', why: 'deactivated' },
  {
    about: 'a handle that leads to nobody, over an account without one',
    read: () =>
      readAll(mira, documentOf(drawn('profile').replaceAll('/mira-bakes.example/f', `/${miraBakes.did}/f`)), []),
    what: 'page',
    why: 'handle-invalid',
  },
  {
    about: 'an account for visitors who are logged in, drawn',
    read: () => readDrawn('sign-in'),
    what: 'page',
    why: 'sign-in-required',
  },
  {
    about: 'an account for visitors who are logged in, as the server answers',
    read: () => readStates(ofProfile({ labels: [{ val: '!no-unauthenticated', src: miraBakes.did }] })),
    what: 'posts',
    why: 'sign-in-required',
  },
  {
    about: 'an account that the visitor blocks',
    read: () => readDrawn('blocked'),
    what: 'page',
    why: 'blocked-by-viewer',
  },
  {
    about: 'an account that blocks the visitor',
    read: () => readStates(ofProfile({ viewer: { blockedBy: true } })),
    what: 'posts',
    why: 'blocks-viewer',
  },
  { about: 'too many questions', read: () => readStates(refused('RateLimitExceeded')), what: 'page', why: 'throttled' },
];

export const stories: SiteStories = {
  site: bluesky,
  sources: ['response:identity', 'response:profile', 'response:feed', 'response:thread', 'structured', 'visible'],
  answers: {
    'response:identity': idAlone,
    'response:profile': accountAlone,
    'response:feed': {
      read: () => readOnly(feedText, api.feed, mira),
      answers: [posts.continuation, posts.answer],
      posts: [posts.root, posts.fresh, posts.again],
    },
    'response:thread': {
      read: () => readOnly(JSON.stringify(threadV2), api.threadV2, rootPage),
      answers: [posts.continuation],
      posts: [posts.root],
    },
    structured: {
      none: 'Bluesky serves a profile with posts that answer nobody; the post of a post’s page is read where the drawn page tells that it is none.',
    },
    visible: {
      read: () => readDrawn('profile'),
      answers: [posts.continuation, posts.answer],
      posts: shownPosts,
    },
  },
  ruledOut: [
    {
      better: () => readText(feedText, api.feed, mira),
      // Without the row that says whom it answers.
      worse: () => [...bluesky.read(drawnWith(drawItem(viewOf(posts.answer))), mira, at)],
      leftOut: [{ id: posts.answer, why: 'answer' }],
    },
    {
      better: () =>
        readText(feedText.replaceAll('2026-06-15T18:00:00.000Z', '2019-06-15T18:00:00.000Z'), api.feed, mira),
      // A list does not tell the time that a post claims.
      worse: () => [...bluesky.read(drawnWith(drawItem(viewOf(posts.root))), mira, at)],
      leftOut: [{ id: posts.root, why: 'imported' }],
    },
  ],
  commercial: {
    'response:identity': idAlone,
    'response:profile': accountAlone,
    // Bluesky has no label for what is paid and sells neither reach nor goods: only captions tell.
    'response:feed': { read: () => readOnly(disclosed(feedText), api.feed, mira), facts: disclosedFacts },
    'response:thread': {
      read: () => readOnly(disclosed(JSON.stringify(thread)), api.thread, rootPage),
      facts: disclosedFacts,
    },
    structured: {
      read: () => joinReadings(fromServed(JSON.parse(disclosed(JSON.stringify(servedProfile))))),
      facts: disclosedFacts,
    },
    visible: {
      read: () => readAll(mira, documentOf(disclosed(drawn('profile'))), []),
      facts: disclosedFacts,
    },
  },
  zeros: { none: 'Bluesky counts in public: what is zero is so, and nothing stands in the place of what is not told.' },
  states,
  statesItCannotTell: {
    private: 'Bluesky has no private accounts.',
    withheld: 'Bluesky hides by labels that each visitor chooses, and tells nothing by country.',
    'region-locked': 'Bluesky shows posts in all countries alike.',
    'login-wall': 'Bluesky shows visitors all that owners do not keep from them, which is “sign-in-required”.',
    'age-gate': 'Bluesky covers pictures for adults one by one; the profile, its posts and their counts are shown.',
    'members-only': 'Bluesky has no posts for members.',
    challenge: 'Bluesky asks for no check before a profile.',
  },
  oddValues: {
    'response:identity': idAlone,
    'response:profile': { json: profile, read: fromResponse(api.profile, mira) },
    'response:feed': { json: shortList, read: fromResponse(api.feed, mira) },
    'response:thread': { json: threadV2, read: fromResponse(api.threadV2, rootPage) },
    structured: { json: servedProfile, read: fromServed },
    visible: { none: 'The drawn page holds no JSON; test/dom/bluesky-mutations.test.ts takes it apart.' },
  },
};
