import { describe, expect, it } from 'vitest';
import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import { bluesky } from '../../src/sites/bluesky/site';
import { api, at, documentOf, pageAt, posts, read, readOnly, textOf } from '../fixtures/bluesky/load';

type Facts = { [field: string]: unknown };

const mira = pageAt('/profile/mira-bakes.example');

const isCount = (value: unknown): value is { min: number; max: number } =>
  typeof value === 'object' && value !== null && 'min' in value && 'max' in value;

/** The same value, a rounder way to say it, or a time that is off by the moment between writing and publishing. */
function agrees(was: unknown, is: unknown): boolean {
  if (isCount(was) && isCount(is)) return is.min <= was.min && was.max <= is.max;
  if (typeof was === 'string' && typeof is === 'string' && /T.*Z$/.test(was))
    return Math.abs(Date.parse(was) - Date.parse(is)) < 60_000;
  return JSON.stringify(was) === JSON.stringify(is);
}

/** Everything of hers in the feed, also what is set apart as a repost or an answer: nothing else may ever be told. */
function everything(): Reading {
  const json = JSON.parse(textOf('feed.json')) as { feed: { reason?: { $type: string }; post: { record: Facts } }[] };
  for (const entry of json.feed) {
    if (entry.reason?.$type.endsWith('#reasonRepost')) delete entry.reason;
    delete entry.post.record['reply'];
  }
  const answers = [JSON.stringify(json)].map((text) => readOnly(text, api.feed, mira));
  return read(documentOf(textOf('profile.html')), mira, [
    ...answers,
    readOnly(textOf('profile.json'), api.profile, mira),
  ]);
}
const truth = everything();

/** What a reading claims and is not true: every field must be the true one, a rounder one, or not there. */
function wrongClaims({ account, posts: claimed }: Reading): string[] {
  const isClaim = (value: unknown) =>
    value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
  const compare = (name: string, was: Facts | null | undefined, is: Facts | null): string[] =>
    Object.entries(is ?? {}).flatMap(([field, value]) => {
      const matters = isClaim(value) || (value === false && was?.[field] === true);
      return matters && !agrees(was?.[field], value) ? [`${name}.${field}: ${JSON.stringify(value)}`] : [];
    });
  return [
    ...compare('account', truth.account, account),
    ...claimed.flatMap((post) =>
      compare(
        post.id,
        truth.posts.find(({ id }) => id === post.id),
        post,
      ),
    ),
  ];
}

const pages: [name: string, page: PageRef][] = [
  ['profile.html', mira],
  ['profile-after-navigation.html', mira],
  ['post.html', pageAt(`/profile/mira-bakes.example/post/${posts.root}`)],
];

/** An empty button is a zero: without its number alone, a button says that. Nothing else can turn into one. */
const saysZero = (element: Element, claim: string): boolean =>
  element.matches('[data-testid="repostCount"]') && /\.shares: \{"value":0,/.test(claim);

describe.each(pages)('when Bluesky changes %s', (name, page) => {
  const html = textOf(name);
  const original = read(documentOf(html), page);

  it('tells the truth to begin with', () => {
    expect(original.account).not.toBeNull();
    expect(wrongClaims(original)).toEqual([]);
  });

  it.each(['href', 'lang', 'role', 'aria-label', 'data-testid', 'data-tooltip'])(
    'without any %s attribute it reads less, and nothing wrong',
    (attribute) => {
      const document = documentOf(html);
      for (const element of document.querySelectorAll(`[${attribute}]`)) element.removeAttribute(attribute);
      expect(wrongClaims(read(document, page))).toEqual([]);
    },
  );

  const names = [...documentOf(html).querySelectorAll('[data-testid]')].map((one) => one.getAttribute('data-testid'));
  it.each([...new Set(names)])('without the name "%s" it reads less, and nothing wrong', (hook) => {
    const document = documentOf(html);
    for (const element of document.querySelectorAll(`[data-testid="${hook}"]`)) element.removeAttribute('data-testid');
    expect(wrongClaims(read(document, page))).toEqual([]);
  });

  it('without any one element it reads less, and nothing wrong', { timeout: 60_000 }, () => {
    const document = documentOf(html);
    const wrong = [...document.querySelectorAll('body *')].flatMap((element) => {
      const place = document.createComment('');
      element.replaceWith(place);
      const claims = wrongClaims(read(document, page)).filter((claim) => !saysZero(element, claim));
      place.replaceWith(element);
      return claims.map((claim) => `${element.outerHTML.slice(0, 80)}: ${claim}`);
    });
    expect(wrong).toEqual([]);
    expect(read(document, page)).toEqual(original);
  });

  it('with any one element twice it reads no more, and nothing wrong', { timeout: 60_000 }, () => {
    const document = documentOf(html);
    const wrong = [...document.querySelectorAll('body *')].flatMap((element) => {
      const twin = element.cloneNode(true) as Element;
      element.after(twin);
      const claims = wrongClaims(read(document, page));
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

const bodies: [name: string, url: string, page: PageRef][] = [
  ['profile.json', api.profile, mira],
  ['feed.json', api.feed, mira],
  ['thread.json', api.thread, pageAt(`/profile/mira-bakes.example/post/${posts.root}`)],
  ['thread-v2.json', api.threadV2, pageAt(`/profile/mira-bakes.example/post/${posts.root}`)],
];

describe.each(bodies)('when Bluesky changes %s', (name, url, page) => {
  it('a value that is gone or of another kind is unknown, and nothing else becomes wrong', { timeout: 60_000 }, () => {
    const json: unknown = JSON.parse(textOf(name));
    const readJson = () => readOnly(JSON.stringify(json), url, page);
    expect(readJson().account).not.toBeNull();
    const wrong: string[] = [];
    for (const { path, value, put } of placesIn(json)) {
      for (const other of othersThan(value)) {
        put(other);
        wrong.push(...wrongClaims(readJson()).map((claim) => `${path} = ${JSON.stringify(other)}: ${claim}`));
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
    '{"feed":[null,1,{"post":7}]}',
    '{"feed":{"0":1}}',
    '{"thread":[null,{"value":1}]}',
  ])('%s is nobody’s', (text) => {
    for (const reader of bluesky.responses)
      expect(reader.read(JSON.parse(text), mira, at, 'en', '')).toMatchObject({ account: null, posts: [] });
  });

  it('an empty document is read without harm', () => {
    expect(read(documentOf(''), mira)).toMatchObject({ account: null, missing: [{ what: 'page', why: 'not-loaded' }] });
  });
});
