import { describe, expect, it } from 'vitest';
import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import { tiktok } from '../../src/sites/tiktok/site';
import { api, at, documentOf, pageAt, posts, read, readOnly, textOf } from '../fixtures/tiktok/load';

type Facts = { [field: string]: unknown };

/** Both addresses of a photo post lead to it. */
const alike = (value: unknown): string =>
  JSON.stringify(value).replace('/photo/', '/video/').replaceAll('\\n', ' ').replace(/\s+/g, ' ');

const isCount = (value: unknown): value is { min: number; max: number } =>
  typeof value === 'object' && value !== null && 'min' in value && 'max' in value;

/** The same value, or a rounder way to say it. */
const agrees = (was: unknown, is: unknown): boolean =>
  isCount(was) && isCount(is) ? is.min <= was.min && was.max <= is.max : alike(was) === alike(is);

/** What `mutated` claims and `original` does not: every field must be the same, rounder, or not there. */
function wrongClaims(original: Reading, mutated: Reading): string[] {
  const isClaim = (value: unknown) =>
    value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
  const compare = (name: string, was: Facts | null | undefined, is: Facts | null): string[] =>
    Object.entries(is ?? {}).flatMap(([field, value]) => {
      const matters = isClaim(value) || (value === false && was?.[field] === true);
      return matters && !agrees(was?.[field], value) ? [`${name}.${field}: ${JSON.stringify(value)}`] : [];
    });
  const postBefore = (id: string) => original.posts.find((post) => post.id === id);
  return [
    ...compare('account', original.account, mutated.account),
    ...mutated.posts.flatMap((post) => compare(post.id, postBefore(post.id), post)),
  ];
}

const pages: [name: string, address: string][] = [
  ['profile.html', '/@mira.bakes'],
  ['profile-2025.html', '/@mira.bakes'],
  ['profile-after-navigation.html', '/@mira.bakes'],
  ['profile-private.html', '/@mira.bakes'],
  ['profile-no-posts.html', '/@mira.bakes'],
  ['video.html', `/@mira.bakes/video/${posts.paid}`],
  ['video.html', `/@leo.lifts/video/${posts.ofStranger}`],
  ['photo.html', `/@mira.bakes/photo/${posts.carousel}`],
];

describe.each(pages)('when TikTok changes %s at %s', (name, address) => {
  const html = textOf(name);
  const page = pageAt(address);
  const original = read(documentOf(html), page);
  const hooks = [...documentOf(html).querySelectorAll('[data-e2e]')].map((element) => element.getAttribute('data-e2e'));

  it('new class names change nothing', () => {
    const document = documentOf(html);
    for (const element of document.querySelectorAll('[class]')) element.className = 'css-new';
    expect(read(document, page)).toEqual(original);
  });

  it.each([...new Set(hooks)])('without the hook "%s" it reads less, and nothing wrong', (hook) => {
    const document = documentOf(html);
    for (const element of document.querySelectorAll(`[data-e2e="${hook}"]`)) element.removeAttribute('data-e2e');
    expect(wrongClaims(original, read(document, page))).toEqual([]);
  });

  it.each(['id', 'title', 'href', 'lang', 'dir', 'role', 'aria-label', 'data-e2e'])(
    'without any %s attribute it reads less, and nothing wrong',
    (attribute) => {
      const document = documentOf(html);
      for (const element of document.querySelectorAll(`[${attribute}]`)) element.removeAttribute(attribute);
      expect(wrongClaims(original, read(document, page))).toEqual([]);
    },
  );

  it('without any one element it reads less, and nothing wrong', () => {
    const document = documentOf(html);
    const wrong = [...document.querySelectorAll('body *')].flatMap((element) => {
      const place = document.createComment('');
      element.replaceWith(place);
      const claims = wrongClaims(original, read(document, page));
      place.replaceWith(element);
      return claims.map((claim) => `${element.outerHTML.slice(0, 80)}: ${claim}`);
    });
    expect(wrong).toEqual([]);
    expect(read(document, page)).toEqual(original);
  });

  it('with any one element twice it reads no more, and nothing wrong', () => {
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
const meansSomething = /\.(?:isAd|isPinnedItem|privateAccount|secret|verified)$/;

/** Puts every other kind of value in every place of `json`, and collects what is read wrongly then. */
function wrongAfterAnyChange(json: unknown, readJson: () => Reading): string[] {
  const original = readJson();
  if (original.account === null) return ['nothing is read before any change'];
  const wrong: string[] = [];
  for (const { path, value, put } of placesIn(json)) {
    for (const other of othersThan(value)) {
      if (other === true && meansSomething.test(path)) continue;
      put(other);
      wrong.push(...wrongClaims(original, readJson()).map((claim) => `${path} = ${JSON.stringify(other)}: ${claim}`));
    }
    put(value);
  }
  return wrong;
}

const bodies: [name: string, page: PageRef, url: string][] = [
  ['user-detail.json', pageAt('/@mira.bakes'), api.user],
  ['item-list.json', pageAt('/@mira.bakes'), api.posts],
  ['item-list.json', pageAt('/@mira.bakes'), api.creator],
  ['item-detail.json', pageAt(`/@mira.bakes/photo/${posts.carousel}`), api.post],
];

describe.each(bodies)('when TikTok changes %s', (name, page, url) => {
  it('a value that is gone or of another kind is unknown, and nothing else becomes wrong', { timeout: 60_000 }, () => {
    const json: unknown = JSON.parse(textOf(name));
    expect(wrongAfterAnyChange(json, () => readOnly(JSON.stringify(json), url, page))).toEqual([]);
  });
});

describe.each([
  ['profile-raw.html', '/@mira.bakes'],
  ['video.html', `/@mira.bakes/video/${posts.paid}`],
])('when TikTok changes the JSON of %s', (name, address) => {
  it('a value that is gone or of another kind is unknown, and nothing else becomes wrong', { timeout: 60_000 }, () => {
    const document = documentOf(textOf(name));
    const json: unknown = JSON.parse(document.querySelector('script')?.textContent ?? '');
    const readJson = () => {
      const script = document.querySelector('script');
      // A script is parsed once: the changed one must be another.
      const changed = script?.cloneNode() as Element;
      changed.textContent = JSON.stringify(json);
      script?.replaceWith(changed);
      return read(document, pageAt(address));
    };
    expect(wrongAfterAnyChange(json, readJson)).toEqual([]);
  });
});

describe('what is no payload at all', () => {
  it.each([
    'null',
    '1',
    '"text"',
    '[]',
    '{}',
    '{"itemList":[null,1,"x",{}]}',
    '{"itemList":{"0":1}}',
    '{"userInfo":[]}',
  ])('%s is nobody’s', (text) => {
    for (const reader of tiktok.responses)
      expect(reader.read(JSON.parse(text), pageAt('/@mira.bakes'), at, 'en', '')).toMatchObject({
        account: null,
        posts: [],
      });
  });

  it.each(['', 'null', '{', '{"__DEFAULT_SCOPE__":7}', '{"__DEFAULT_SCOPE__":{"webapp.user-detail":"x"}}'])(
    'a document whose JSON is %j is read without harm',
    (text) => {
      const document = documentOf(textOf('profile-raw.html'));
      document.querySelector('script')?.replaceChildren(text);
      expect(read(document, pageAt('/@mira.bakes')).account).toBeNull();
    },
  );
});
