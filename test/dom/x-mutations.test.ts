import { describe, expect, it } from 'vitest';
import type { PageRef } from '../../src/model/page';
import { x } from '../../src/sites/with-readers';
import { at, documentOf, pageAt, posts, read, readOnly, textOf } from '../fixtures/x/load';
import {
  doublingEach,
  isRounder,
  isSame,
  otherKinds,
  type Place,
  removeAttribute,
  replacingEach,
  withoutAttributeOnEach,
  wrongClaimsUnless,
} from '../support/mutations';

/** A text without what a picture or a hidden part says; the bio with its links in X's other spelling. */
const isShorter = (field: string, was: unknown, is: unknown) =>
  typeof is === 'string' &&
  (field === 'name'
    ? String(was).startsWith(is)
    : ['caption', 'bio'].includes(field) && is.slice(0, 5) === String(was).slice(0, 5));

/** A text in the place of an address is one. */
const isNewLink = (field: string, is: unknown) => field === 'links' && JSON.stringify(is).includes('https://many/');

/** The same value; without the exact source a rounder one speaks. */
const wrongClaims = wrongClaimsUnless(
  (was, is, field) => isSame(was, is) || isRounder(was, is) || isShorter(field, was, is) || isNewLink(field, is),
);

const pages: [name: string, address: string][] = [
  ['profile.html', '/mira_bakes'],
  ['profile-zh.html', '/mira_bakes'],
  ['profile-protected.html', '/mira_bakes'],
  ['server-drawn.html', '/mira_bakes'],
  ['server-drawn-marked.html', '/mira_bakes'],
  ['server-streamed.html', '/mira_bakes'],
  ['profile-redrawn.html', '/mira_bakes'],
  ['post-redrawn.html', `/mira_bakes/status/${posts.photo}`],
  ['post.html', `/mira_bakes/status/${posts.photo}`],
];

describe.each(pages)('when X changes %s', (name, address) => {
  const html = textOf(name);
  const page = pageAt(address);
  const original = read(documentOf(html), page);

  it('new class names and wrappers without them change nothing', () => {
    const document = documentOf(html);
    for (const element of document.querySelectorAll('[class]')) element.setAttribute('class', 'r-new');
    for (const element of document.querySelectorAll('button, time')) {
      const wrapper = document.createElement('div');
      element.replaceWith(wrapper);
      wrapper.append(element);
    }
    expect(read(document, page)).toEqual(original);
  });

  it.each([...new Set([...html.matchAll(/data-testid="([^"]+)"/g)].map(([, hook]) => hook ?? ''))])(
    'without the hook %s it reads less, and nothing wrong',
    (hook) => {
      const document = documentOf(html);
      removeAttribute(document, 'data-testid', hook);
      expect(wrongClaims(original, read(document, page))).toEqual([]);
    },
  );

  it.each(
    'role aria-label aria-selected href alt lang datetime type dir content itemprop itemscope itemtype data-href'.split(
      ' ',
    ),
  )('without any %s attribute it reads less, and nothing wrong', (attribute) => {
    const document = documentOf(html);
    removeAttribute(document, attribute);
    expect(wrongClaims(original, read(document, page))).toEqual([]);
  });
});

describe.each(pages.filter(([name]) => /^(?:profile|post|profile-redrawn|post-redrawn)\.html$/.test(name)))(
  'when X changes one part of %s',
  (name, address) => {
    const whole = documentOf(textOf(name));
    // The first posts have all the parts there are.
    for (const cell of [...whole.querySelectorAll('[data-testid="cellInnerDiv"]')].slice(5)) cell.remove();
    const html = whole.documentElement.outerHTML;
    const page = pageAt(address);
    const original = read(documentOf(html), page);

    it('without any one hook, it reads less, and nothing wrong', () => {
      const document = documentOf(html);
      const wrong = withoutAttributeOnEach(document.querySelectorAll('[data-testid]'), 'data-testid', () =>
        wrongClaims(original, read(document, page)),
      );
      // A part of a thread whose first post is not seen looks like any other post.
      expect(wrong.filter((claim) => !claim.includes(`: ${posts.threadEnd}.`))).toEqual([]);
    }, 120_000);

    it('with any one part of it twice it reads nothing wrong', () => {
      const document = documentOf(html);
      const parts = document.querySelectorAll('body [data-testid], body a, body button, body time');
      const wrong = doublingEach(parts, () => wrongClaims(original, read(document, page)));
      expect(wrong).toEqual([]);
      expect(read(document, page)).toEqual(original);
    }, 120_000);
  },
);

/** Another text in the place of these is no other kind of value, but says something else. */
const isText = /\.(?:name|description|full_text|text)$/;

/** Other kinds of values, a text and a fraction in every place among them; flags stay flags. */
const othersIn = (place: Place): unknown[] =>
  [...new Set([...otherKinds(place), 'many', 0.5])].filter(
    (other) => other !== true && (other !== 'many' || !isText.test(place.path)),
  );

const bodies: [name: string, operation: string, page: PageRef][] = [
  ['user-2025-03.json', 'UserByScreenName', pageAt('/mira_bakes')],
  ['user-2026-05.json', 'UserByScreenName', pageAt('/mira_bakes')],
  ['user-2026-08.json', 'UserByScreenName', pageAt('/mira_bakes')],
  ['tweets-2025-03.json', 'UserTweets', pageAt('/mira_bakes')],
  ['tweets-2026-08.json', 'UserTweets', pageAt('/mira_bakes')],
  ['replies.json', 'UserTweetsAndReplies', pageAt('/mira_bakes')],
  ['media.json', 'UserMedia', pageAt('/mira_bakes')],
  ['user-2026-10.json', 'UserByScreenName', pageAt('/mira_bakes')],
  ['tweets-2026-10.json', 'UserOriginalsTimeline', pageAt('/mira_bakes')],
  ['conversation-2026-10.json', 'TweetDetail', pageAt(`/mira_bakes/status/${posts.threadStart}`)],
  ['conversation.json', 'TweetDetail', pageAt(`/mira_bakes/status/${posts.threadStart}`)],
  ['post.json', 'TweetResultByRestId', pageAt(`/mira_bakes/status/${posts.photo}`)],
];

describe.each(bodies)('when X changes %s', (name, operation, page) => {
  it('a value that is gone or of another kind is unknown, and nothing else becomes wrong', { timeout: 120_000 }, () => {
    const json: unknown = JSON.parse(textOf(name));
    const original = readOnly(JSON.stringify(json), operation, page);
    expect(original.account).not.toBeNull();
    const wrong = replacingEach(json, othersIn, () =>
      x.responses
        .map((reader) => reader.read(json, page, at, 'en', ''))
        .filter(({ account }) => account !== null)
        .flatMap((changed) => wrongClaims(original, changed)),
    );
    expect([...new Set(wrong)].slice(0, 20)).toEqual([]);
  });
});

it.each([
  ['profile.html', '/mira_bakes', '[data-testid="like"]'],
  ['profile-redrawn.html', '/mira_bakes', '[data-engagement-action="like"]'],
])('In %s a post with a second button for likes tells none, not those of the other', (name, address, button) => {
  const document = documentOf(textOf(name));
  const likes = () => read(document, pageAt(address)).posts.map((post) => post.likes?.value ?? null);
  const before = likes();
  expect(before.filter((count) => count !== null).length).toBeGreaterThan(1);
  for (const first of document.querySelectorAll(`article ${button}`)) first.before(first.cloneNode(true));
  expect(new Set(likes())).toEqual(new Set([null]));
});

describe('what is no payload at all', () => {
  it.each([
    'null',
    '1',
    '"text"',
    '[]',
    '{"data":null}',
    '{"data":[]}',
    '{"data":{"user":{"result":null}}}',
    '{"data":{"user":{"result":{"timeline":{"timeline":{"instructions":[null,1,{"entries":[null,{"content":7}]},{"moduleItems":{}}]}}}}}}',
  ])('%s is nobody’s', (text) => {
    for (const { read: readJson } of x.responses)
      expect(readJson(JSON.parse(text), pageAt('/mira_bakes'), at, 'en', '')).toMatchObject({
        account: null,
        posts: [],
      });
  });
});
