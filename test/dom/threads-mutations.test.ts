import { describe, expect, it } from 'vitest';
import type { Post, Reading } from '../../src/model/reading';
import { threads } from '../../src/sites/with-readers';
import { at, documentOf, pageAt, posts, read, readOnly, textOf } from '../fixtures/threads/load';
import {
  doublingEach,
  isRounder,
  isSame,
  isWiderSpan,
  otherKinds,
  type Place,
  removeAttribute,
  replacingEach,
  withoutEach,
  withSpans,
  wrongClaimsUnless,
} from '../support/mutations';

/** The same value, a rounder way to say it, or a span of time around it. */
const differing = wrongClaimsUnless((was, is) => isSame(was, is) || isRounder(was, is) || isWiderSpan(was, is));

/** Where the head of a thread is not drawn, the next part is the first one that is: hers, and a post for all that is seen. */
const isNextPart = ({ id, author }: Post): boolean => id === posts.continuation && author === 'mira.bakes';

const wrongClaims = (original: Reading, changed: Reading): string[] =>
  differing(withSpans(original), { ...changed, posts: changed.posts.filter((post) => !isNextPart(post)) });

const pages: [name: string, address: string][] = [
  ['profile.html', '/@mira.bakes'],
  ['profile-drawn.html', '/@mira.bakes'],
  ['profile-private.html', '/@mira.bakes'],
  ['profile-no-posts.html', '/@mira.bakes'],
  ['post.html', `/@mira.bakes/post/${posts.head}`],
];

describe.each(pages)('when Threads changes %s at %s', (name, address) => {
  const html = textOf(name);
  const page = pageAt(address);
  const truth = read(documentOf(html), page);
  // The drawn page leaves the shares out because one post prints none. Without that post they may be told.
  const whole = name === 'profile-drawn.html' ? read(documentOf(textOf('profile.html')), page) : truth;
  const sharesOf = (id: string) => whole.posts.find((post) => post.id === id)?.shares ?? null;
  const original = { ...truth, posts: truth.posts.map((post) => ({ ...post, shares: sharesOf(post.id) })) };

  it.each([
    'id',
    'title',
    'href',
    'lang',
    'dir',
    'role',
    'datetime',
    'translate',
    'data-pressable-container',
    'data-sjs',
  ])('without any %s attribute it reads less, and nothing wrong', (attribute) => {
    const document = documentOf(html);
    removeAttribute(document, attribute);
    expect(wrongClaims(original, read(document, page))).toEqual([]);
  });

  it('without any one element it reads less, and nothing wrong', { timeout: 60_000 }, () => {
    const document = documentOf(html);
    const wrong = withoutEach(document.querySelectorAll('body *'), () => wrongClaims(original, read(document, page)));
    expect(wrong).toEqual([]);
    expect(read(document, page)).toEqual(truth);
  });

  it('with any one element twice it reads no more, and nothing wrong', { timeout: 60_000 }, () => {
    const document = documentOf(html);
    const wrong = doublingEach(document.querySelectorAll('body *'), () => wrongClaims(original, read(document, page)));
    expect(wrong).toEqual([]);
  });
});

/** Here `true` is no other kind of value, but says something else. */
const meansSomething = /\.(?:is_\w+|like_and_view_counts_disabled|text_post_app_is_private)$/;

/** Here a post says that it is an answer, or somebody else's: without that it is hers by all that is known. */
const setsApart = /\.(?:is_reply|reposted_post)$/;

const othersIn = (place: Place): unknown[] =>
  setsApart.test(place.path)
    ? []
    : otherKinds(place).filter((other) => other !== true || !meansSomething.test(place.path));

const bodies: [name: string, address: string][] = [
  ['profile.json', '/@mira.bakes'],
  ['list.json', '/@mira.bakes'],
  ['post.json', `/@mira.bakes/post/${posts.head}`],
  ['post-target.json', `/@mira.bakes/post/${posts.head}`],
];

describe.each(bodies)('when Threads changes %s', (name, address) => {
  it('a value that is gone or of another kind is unknown, and nothing else becomes wrong', { timeout: 60_000 }, () => {
    const page = pageAt(address);
    const json: unknown = JSON.parse(textOf(name));
    const readJson = () => readOnly(JSON.stringify(json), page);
    const original = readJson();
    expect(original.account).not.toBeNull();
    expect(replacingEach(json, othersIn, () => wrongClaims(original, readJson()))).toEqual([]);
  });
});

describe('what is no payload at all', () => {
  it.each([
    'null',
    '1',
    '"text"',
    '[]',
    '{}',
    '{"data":{"user":[]}}',
    '{"data":{"mediaData":{"edges":[null,{"node":1}]}}}',
  ])('%s is nobody’s', (text) => {
    for (const reader of threads.responses)
      expect(reader.read(JSON.parse(text), pageAt('/@mira.bakes'), at, 'en', '')).toMatchObject({
        account: null,
        posts: [],
      });
  });

  it.each(['', 'null', '{', '{"require":7,"follower_count":1}'])(
    'a document whose JSON is %j is read without harm',
    (text) => {
      const document = documentOf(textOf('loading.html'));
      document.querySelector('script')?.replaceChildren(text);
      expect(read(document, pageAt('/@mira.bakes')).account).toBeNull();
    },
  );
});
