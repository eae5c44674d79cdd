import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model/reading';
import { threads } from '../../src/sites/threads/site';
import { at, documentOf, pageAt, posts, read, readOnly, textOf } from '../fixtures/threads/load';

type Facts = { [field: string]: unknown };

const isCount = (value: unknown): value is { min: number; max: number } =>
  typeof value === 'object' && value !== null && 'min' in value && 'max' in value;

/** The same value, a rounder way to say it, or a time from the post's code, which is some minutes off. */
function agrees(was: unknown, is: unknown): boolean {
  if (isCount(was) && isCount(is)) return is.min <= was.min && was.max <= is.max;
  if (typeof was === 'string' && typeof is === 'string' && /T.*Z$/.test(was))
    return Math.abs(Date.parse(was) - Date.parse(is)) < 600_000;
  return JSON.stringify(was) === JSON.stringify(is);
}

/** What `mutated` claims and `original` does not: every field must be the same, rounder, or not there. */
function wrongClaims(original: Reading, mutated: Reading): string[] {
  const isClaim = (value: unknown) =>
    value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
  const compare = (name: string, was: Facts | null | undefined, is: Facts | null): string[] =>
    Object.entries(is ?? {}).flatMap(([field, value]) => {
      const matters = isClaim(value) || (value === false && was?.[field] === true);
      return matters && !agrees(was?.[field], value) ? [`${name}.${field}: ${JSON.stringify(value)}`] : [];
    });
  return [
    ...compare('account', original.account, mutated.account),
    ...mutated.posts
      // Where the head of a thread is gone, the next part is the first one that is there: hers, and a post.
      .filter(({ id, author }) => id !== posts.continuation || author !== 'mira.bakes')
      .flatMap((post) =>
        compare(
          post.id,
          original.posts.find(({ id }) => id === post.id),
          post,
        ),
      ),
  ];
}

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
    for (const element of document.querySelectorAll(`[${attribute}]`)) element.removeAttribute(attribute);
    expect(wrongClaims(original, read(document, page))).toEqual([]);
  });

  it('without any one element it reads less, and nothing wrong', { timeout: 60_000 }, () => {
    const document = documentOf(html);
    const wrong = [...document.querySelectorAll('body *')].flatMap((element) => {
      const place = document.createComment('');
      element.replaceWith(place);
      const claims = wrongClaims(original, read(document, page));
      place.replaceWith(element);
      return claims.map((claim) => `${element.outerHTML.slice(0, 80)}: ${claim}`);
    });
    expect(wrong).toEqual([]);
    expect(read(document, page)).toEqual(truth);
  });

  it('with any one element twice it reads no more, and nothing wrong', { timeout: 60_000 }, () => {
    const document = documentOf(html);
    const wrong = [...document.querySelectorAll('body *')].flatMap((element) => {
      const twin = element.cloneNode(true) as Element;
      element.after(twin);
      const claims = wrongClaims(original, read(document, page));
      twin.remove();
      return claims.map((claim) => `${element.outerHTML.slice(0, 80)}: ${claim}`);
    });
    expect(wrong).toEqual([]);
  });
});

/** Every value in `json` with what it takes to put another in its place. */
function* placesIn(
  json: unknown,
  path = '',
): Generator<{ path: string; value: unknown; put: (value: unknown) => void }> {
  if (typeof json !== 'object' || json === null) return;
  const holder = json as Facts;
  for (const [key, value] of Object.entries(holder)) {
    const here = `${path}.${key}`;
    yield {
      path: here,
      value,
      put(other) {
        if (other === undefined) delete holder[key];
        else holder[key] = other;
      },
    };
    yield* placesIn(value, here);
  }
}

/** Values of other kinds than the one that is there. */
function othersThan(value: unknown): unknown[] {
  const all = [undefined, null, ...(Array.isArray(value) ? [{}] : [[]]), true];
  return typeof value === 'number' ? [...all, 'many', -1, 0.5, Number.MAX_VALUE] : all;
}

/** Here `true` is no other kind of value, but says something else. */
const meansSomething = /\.(?:is_\w+|like_and_view_counts_disabled|text_post_app_is_private)$/;

/** Here a post says that it is an answer, or somebody else's: without that it is hers by all that is known. */
const setsApart = /\.(?:is_reply|reposted_post)$/;

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
    const wrong: string[] = [];
    for (const { path, value, put } of placesIn(json)) {
      for (const other of othersThan(value)) {
        if ((other === true && meansSomething.test(path)) || setsApart.test(path)) continue;
        put(other);
        wrong.push(...wrongClaims(original, readJson()).map((claim) => `${path} = ${JSON.stringify(other)}: ${claim}`));
      }
      put(value);
    }
    expect(wrong).toEqual([]);
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
