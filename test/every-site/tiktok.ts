import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import { parseJson } from '../../src/reading/json/json';
import { readSources } from '../../src/reading/read-sources';
import { tiktok } from '../../src/sites/with-readers';
import { api, at, documentOf, pageAt, posts, read, readOnly, readText, textOf } from '../fixtures/tiktok/load';
import type { SiteStories } from './stories';

const mira = pageAt('/@mira.bakes');
const video = pageAt(`/@mira.bakes/video/${posts.paid}`);
const carousel = pageAt(`/@mira.bakes/photo/${posts.carousel}`);

/** The list of posts with these fields put into some of its items. */
function listWith(fields: { [id: string]: object }): string {
  const json = parseJson(textOf('item-list.json')) as { itemList: { id: string }[] };
  return JSON.stringify({ ...json, itemList: json.itemList.map((item) => ({ ...item, ...fields[item.id] })) });
}

/** A few posts of the list, a stranger's among them: every value in it is replaced. */
function shortList(): unknown {
  const json = parseJson(textOf('item-list.json')) as { itemList: unknown[] };
  return { ...json, itemList: json.itemList.slice(3, 6) };
}

const commercialFields = {
  [posts.quiet]: { adLabelVersion: 2 },
  [posts.paid]: { adLabelVersion: 2, isECVideo: 1 },
  [posts.fresh]: { isAd: true },
  [posts.photo]: { brandOrganicType: '1001' },
};
const none = { paid: null, commission: false, promoted: false, ownBrand: false };
const commercialFacts = {
  [posts.quiet]: { ...none, paid: 'label' as const },
  [posts.paid]: { ...none, commission: true },
  [posts.fresh]: { ...none, promoted: true },
  [posts.photo]: { ...none, ownBrand: true },
  [posts.carousel]: none,
};

const withTag = (hook: string) =>
  textOf('video.html').replace('webapp.video-detail', 'webapp.other-detail').replace('sponsored-tag', hook);

/** What a source makes of JSON, as it is handed to the worker. */
const fromResponse = (url: string, page: PageRef) => (json: unknown) =>
  readSources(page, () => readText(JSON.stringify(json) ?? '', url, page));

const scriptOf = (document: Document) => document.querySelector('script');

function fromScript(name: string, page: PageRef) {
  const document = documentOf(textOf(name));
  return (json: unknown): Reading[] => {
    scriptOf(document)?.replaceChildren(JSON.stringify(json) ?? '');
    return readSources(page, () => [...tiktok.read(document, page, at)].slice(0, -1));
  };
}

const status = (code: number) =>
  read(documentOf(textOf('profile-not-found.html').replace('10221', String(code))), mira);

/** A profile without its grid, on which this stands. */
function profileWith(markup: string): Reading {
  const html = textOf('profile-2025.html').replace(
    '"profile_page_pin"',
    '"profile_others_blocked_post_body": "You blocked this user", $&',
  );
  const document = documentOf(html);
  document.querySelector('[data-e2e="user-page"]')?.insertAdjacentHTML('beforeend', markup);
  return read(document, mira);
}

const noAnswers = { none: 'No post of TikTok’s is an answer: a video made of a comment is a post of its author.' };
const accountAlone = { none: 'This answer is about the account and holds no posts.' };

export const stories: SiteStories = {
  site: tiktok,
  sources: ['response:user', 'response:posts', 'response:creator', 'response:post', 'embedded', 'visible'],
  answers: {
    'response:user': noAnswers,
    'response:posts': noAnswers,
    'response:creator': noAnswers,
    'response:post': noAnswers,
    embedded: noAnswers,
    visible: noAnswers,
  },
  ruledOut: [
    {
      better: () => readText(textOf('item-list.json'), api.posts, mira),
      // An address with anybody's handle leads to the post, and the grid shows no author.
      worse: () => [
        ...tiktok.read(documentOf(textOf('profile.html').replaceAll('/@leo.lifts/', '/@mira.bakes/')), mira, at),
      ],
      leftOut: [{ id: posts.ofStranger, why: 'otherAuthor' }],
    },
    {
      better: () => readText(listWith({ [posts.ofStranger]: { isAd: true } }), api.posts, mira),
      worse: () => [
        ...tiktok.read(documentOf(textOf('profile.html').replaceAll('/@leo.lifts/', '/@mira.bakes/')), mira, at),
      ],
      leftOut: [{ id: posts.ofStranger, why: 'advertisement' }],
    },
  ],
  commercial: {
    'response:user': accountAlone,
    'response:posts': { read: () => readOnly(listWith(commercialFields), api.posts, mira), facts: commercialFacts },
    'response:creator': { read: () => readOnly(listWith(commercialFields), api.creator, mira), facts: commercialFacts },
    'response:post': {
      read: () => readOnly(textOf('item-detail.json').replace('"isAd": false', '"isAd": true'), api.post, carousel),
      facts: { [posts.carousel]: { ...none, promoted: true } },
    },
    embedded: {
      read: () =>
        read(
          documentOf(
            textOf('video.html').replace('"isAd": false', '"isAd": false, "isECVideo": 1, "adLabelVersion": 2'),
          ),
          mira,
        ),
      facts: { [posts.paid]: { ...none, commission: true } },
    },
    visible: {
      read: () => read(documentOf(withTag('ad-tag')), video),
      facts: { [posts.paid]: { paid: null, commission: null, promoted: true, ownBrand: null } },
    },
  },
  zeros: [
    {
      about: 'a private account tells strangers that it has no posts',
      read: () =>
        read(documentOf(textOf('profile-private.html').replaceAll(/"videoCount": ("?)4/g, '"videoCount": $10')), mira),
      untold: { postCount: 'private' },
    },
    {
      about: 'no views beside reactions',
      read: () =>
        readOnly(listWith({ [posts.fresh]: { stats: { diggCount: 41, playCount: 0 }, statsV2: {} } }), api.posts, mira),
      untold: { [`posts.${posts.fresh}.views`]: 'not-on-page' },
    },
  ],
  states: [
    {
      about: 'no posts',
      read: () => read(documentOf(textOf('profile-no-posts.html')), mira),
      what: 'posts',
      why: 'none',
    },
    {
      about: 'an empty list',
      read: () => {
        const url = api.posts.replace('secUid=x', 'secUid=MS4wLjABAAAA-made-up');
        return read(documentOf(textOf('profile-raw.html')), mira, readText('{"statusCode":0}', url, mira));
      },
      what: 'posts',
      why: 'empty-list',
    },
    {
      about: 'a private account',
      read: () => read(documentOf(textOf('profile-private.html')), mira),
      what: 'posts',
      why: 'private',
    },
    { about: 'no account', read: () => status(10202), what: 'page', why: 'not-found' },
    { about: 'a login wall', read: () => status(209002), what: 'page', why: 'login-wall' },
    { about: 'a puzzle', read: () => status(10113), what: 'page', why: 'challenge' },
    { about: 'held back', read: () => status(10114), what: 'page', why: 'throttled' },
    {
      about: 'a post for other countries',
      read: () =>
        read(
          documentOf(textOf('video-gone.html').replace('10204', '10231')),
          pageAt(`/@mira.bakes/video/${posts.paid}`),
        ),
      what: 'page',
      why: 'region-locked',
    },
    {
      about: 'a post for adults',
      read: () =>
        readOnly(
          `{"statusCode":0,"itemInfo":{"itemStruct":{"id":"${posts.paid}","isContentClassified":true}}}`,
          api.post,
          video,
        ),
      what: 'page',
      why: 'age-gate',
    },
    {
      about: 'an account that the visitor blocked',
      read: () => profileWith('<main><p>You blocked this user</p></main>'),
      what: 'posts',
      why: 'blocked-by-viewer',
    },
  ],
  statesItCannotTell: {
    suspended: 'TikTok gives banned accounts the status of those that never were.',
    deactivated: 'TikTok says of such an account what it says of one that never was.',
    withheld: 'TikTok tells only that a post is not shown in a country, not on whose demand.',
    'handle-invalid': 'A former handle is no handle: TikTok has no account under it.',
    'sign-in-required':
      'What authors keep from visitors without an account comes with the status of TikTok’s own login.',
    'blocks-viewer': 'No page or answer of an account that blocks its visitor was found to learn from.',
    'members-only': 'No page of a post for subscribers was found to learn from.',
  },
  oddValues: {
    'response:user': { json: parseJson(textOf('user-detail.json')), read: fromResponse(api.user, mira) },
    'response:posts': { json: shortList(), read: fromResponse(api.posts, mira) },
    'response:creator': { json: shortList(), read: fromResponse(api.creator, mira) },
    'response:post': { json: parseJson(textOf('item-detail.json')), read: fromResponse(api.post, carousel) },
    embedded: {
      json: parseJson(scriptOf(documentOf(textOf('video.html')))?.textContent ?? ''),
      read: fromScript('video.html', video),
    },
    visible: { none: 'The drawn page holds no JSON; test/dom/tiktok-mutations.test.ts takes it apart.' },
  },
};
