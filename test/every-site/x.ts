import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import { get, parseJson } from '../../src/reading/json/json';
import { readSources } from '../../src/reading/read-sources';
import { fromSource } from '../../src/reading/from-source';
import { readEmbedded } from '../../src/sites/x/json/embedded';
import { x } from '../../src/sites/with-readers';
import { readStructured } from '../../src/sites/x/json/structured';
import { at, documentOf, pageAt, posts, read, readFixture, readOnly, readText, textOf } from '../fixtures/x/load';
import type { SiteStories } from './stories';
import { states } from './x-states';

const mira = pageAt('/mira_bakes');
const thread = pageAt(`/mira_bakes/status/${posts.threadStart}`);
const photo = pageAt(`/mira_bakes/status/${posts.photo}`);

/** A list in which the photo is labelled as paid for, and the carousel’s reach is bought. */
const soldList = JSON.stringify(
  JSON.parse(textOf('tweets-2026-10.json'), (_, value: unknown) => {
    if (get(value, 'rest_id') === posts.photo && get(value, 'counts') !== undefined)
      return { ...Object(value), content_disclosure: { advertising_disclosure: { is_paid_promotion: true } } };
    if (get(value, 'tweet_results', 'rest_id') === posts.carousel) return { ...Object(value), promoted_metadata: {} };
    return value;
  }),
);

const soldScript = textOf('server-streamed.html').replace(
  `rest_id:"${posts.photo}",views`,
  'content_disclosure:$R[800]={advertising_disclosure:$R[801]={is_paid_promotion:!0}},$&',
);

const unpaid = { paid: null, commission: null, promoted: null, ownBrand: null };

/** What X's page alone shows, without the first of these posts. */
function drawnWithout(name: string, id: string): Reading[] {
  const document = documentOf(textOf(name));
  document.querySelector(`a[href$="/status/${id}"]`)?.closest('article')?.remove();
  document.querySelector('[role="tablist"]')?.remove();
  return [...x.read(document, mira, at)];
}

const fromResponse = (operation: string, page: PageRef) => (json: unknown) =>
  readSources(page, () => readText(JSON.stringify(json) ?? '', operation, page));

/** A page with one script, into which JSON is written. */
function pageWith(type: string): (text: string) => Document {
  const document = documentOf(`<script type="${type}"></script>`);
  return (text) => {
    document.querySelector('script')?.replaceChildren(text);
    return document;
  };
}

const pageWithData = pageWith('text/javascript');
const pageWithStructured = pageWith('application/ld+json');

/** What the page makes of JSON that X hands over as JavaScript. */
const fromScript = (json: unknown): Reading[] => {
  const document = pageWithData(`$R[1]=${JSON.stringify(json)};$R[2]={counts:$R[3]={}}`);
  return readSources(mira, () => [fromSource(readEmbedded(document, mira, at), 'embedded')]);
};

const fromStructured = (json: unknown): Reading[] => {
  const document = pageWithStructured(JSON.stringify(json) ?? '');
  return readSources(mira, () => [fromSource(readStructured(document, mira, at), 'structured')]);
};

/** A few entries of a list, an answer and a stranger's post among them: every value in it is replaced. */
function shortList(): object {
  const list = parseJson(textOf('tweets-2026-10.json')) as {
    data: {
      user_result_by_screen_name: {
        result: { profile_user_originals_timeline: { timeline: { instructions: { entries?: unknown[] }[] } } };
      };
    };
  };
  const { timeline } = list.data.user_result_by_screen_name.result.profile_user_originals_timeline;
  for (const one of timeline.instructions) if (one.entries) one.entries = one.entries.slice(3, 5);
  return list;
}

const structuredOf = (name: string) =>
  parseJson(documentOf(textOf(name)).querySelector('script[type="application/ld+json"]')?.textContent ?? '');

const accountAlone = { none: 'This answer is about the account and holds no posts.' };
const noPosts = { none: 'X’s structured data are about the account; those of posts are not read.' };

export const stories: SiteStories = {
  site: x,
  sources: ['response:profile', 'response:posts', 'response:post', 'embedded', 'structured', 'visible'],
  answers: {
    'response:profile': accountAlone,
    'response:posts': {
      read: () => readOnly(textOf('tweets-2026-08.json'), 'UserTweets'),
      answers: [posts.threadEnd],
      posts: [posts.photo, posts.threadStart, posts.carousel],
    },
    'response:post': {
      read: () => readOnly(textOf('conversation-2026-10.json'), 'TweetDetail', thread),
      answers: [posts.threadEnd, posts.answer],
      posts: [posts.threadStart],
    },
    embedded: {
      read: () => readFixture('server-streamed-post.html', `/mira_bakes/status/${posts.threadStart}`),
      answers: [posts.threadEnd, posts.answer],
      posts: [posts.threadStart],
    },
    structured: noPosts,
    visible: {
      read: () => readFixture('profile-redrawn-answers.html'),
      answers: [posts.threadEnd, posts.answer],
      posts: [posts.photo, posts.threadStart, posts.carousel],
    },
  },
  ruledOut: [
    {
      better: () => readText(textOf('tweets-2026-08.json'), 'UserTweets', mira),
      // A part of a thread whose beginning is not drawn.
      worse: () => drawnWithout('profile.html', posts.threadStart),
      leftOut: [{ id: posts.threadEnd, why: 'answer' }],
    },
    {
      better: () => readText(textOf('replies.json'), 'UserTweetsAndReplies', mira),
      // An answer above which nobody stands.
      worse: () => drawnWithout('profile-replies.html', posts.ofStranger),
      leftOut: [{ id: posts.answer, why: 'answer' }],
    },
    {
      better: () => readText(textOf('tweets-2026-08.json'), 'UserTweets', mira),
      worse: () => [...x.read(documentOf(textOf('profile.html').replaceAll(posts.photo, posts.repost)), mira, at)],
      leftOut: [{ id: posts.repost, why: 'repost' }],
    },
  ],
  commercial: {
    'response:profile': accountAlone,
    'response:posts': {
      read: () => readOnly(soldList, 'UserOriginalsTimeline'),
      facts: {
        [posts.photo]: { ...unpaid, paid: 'label' },
        [posts.carousel]: { ...unpaid, promoted: true },
        [posts.long]: unpaid,
      },
    },
    'response:post': {
      read: () =>
        readOnly(
          textOf('post.json').replace(
            `"rest_id": "${posts.photo}"`,
            '"content_disclosure": { "advertising_disclosure": { "is_paid_promotion": true } }, $&',
          ),
          'TweetResultByRestId',
          photo,
        ),
      facts: { [posts.photo]: { ...unpaid, paid: 'label' } },
    },
    embedded: {
      read: () => read(documentOf(soldScript), mira),
      facts: { [posts.photo]: { ...unpaid, paid: 'label' }, [posts.carousel]: unpaid },
    },
    structured: noPosts,
    visible: {
      // X draws its label in words alone, of any language, and without a hook.
      read: () => read(documentOf(textOf('profile.html').replace('Rye &amp; seeds', '#ad Rye &amp; seeds')), mira),
      facts: { [posts.photo]: { ...unpaid, paid: 'caption' }, [posts.carousel]: unpaid },
    },
  },
  zeros: [
    {
      about: 'no views beside reactions, in an answer',
      read: () =>
        readOnly(textOf('post.json').replace('"count": "9100"', '"count": "0"'), 'TweetResultByRestId', photo),
      untold: { [`posts.${posts.photo}.views`]: 'not-on-page' },
    },
    {
      about: 'no views beside reactions, on the page',
      read: () => read(documentOf(textOf('profile-redrawn.html').replace('dir="ltr">9.1K', 'dir="ltr">0')), mira),
      untold: { [`posts.${posts.photo}.views`]: 'not-on-page' },
    },
    {
      about: 'a number that is not there',
      read: () => readFixture('profile-redrawn.html'),
      untold: { [`posts.${posts.long}.comments`]: 'not-on-page' },
    },
  ],
  states,
  statesItCannotTell: {
    'region-locked': 'On X only a demand from outside keeps an account from a country: withheld.',
    'handle-invalid': 'A former handle is no handle: X has no account under it, or somebody else’s.',
    'login-wall': 'X shows visitors without an account a part of each public profile.',
    'sign-in-required': 'Nobody can keep a public account on X from visitors without one.',
    challenge: 'X asks on an address of its own, which is no profile.',
  },
  oddValues: {
    'response:profile': {
      json: parseJson(textOf('user-2026-10.json')),
      read: fromResponse('UserByScreenName', mira),
    },
    'response:posts': { json: shortList(), read: fromResponse('UserOriginalsTimeline', mira) },
    'response:post': { json: parseJson(textOf('post.json')), read: fromResponse('TweetResultByRestId', photo) },
    embedded: { json: shortList(), read: fromScript },
    structured: { json: structuredOf('profile.html'), read: fromStructured },
    visible: { none: 'What the page shows is no JSON: the changes of a page are told in the stories of X.' },
  },
};
