import { describe, expect, it } from 'vitest';
import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import { instagram } from '../../src/sites/instagram/site';
import { at, documentOf, ids, pageAt, posts, readDocument, readText, textOf } from '../fixtures/instagram/load';

type Facts = { [field: string]: unknown };

/** Fields that are no claim when they are at their default: a page that does not say so is read as "no". */
const defaults = new Set(['collaboration', 'hidden', 'links']);

/** What `mutated` claims and `original` does not: every field must be the same, or null. */
function wrongClaims(original: Reading, mutated: Reading): string[] {
  const compare = (name: string, was: Facts | null | undefined, is: Facts | null): string[] =>
    Object.entries(is ?? {}).flatMap(([field, value]) => {
      const isSame = JSON.stringify(value) === JSON.stringify(was?.[field]);
      // A reel whose mark is gone is still a video.
      const isVaguer = field === 'kind' && value === 'video' && was?.[field] === 'reel';
      return isSame || isVaguer || value === null || defaults.has(field)
        ? []
        : [`${name}.${field}: ${JSON.stringify(value)}`];
    });
  return [
    ...compare('account', original.account, mutated.account),
    ...mutated.posts.flatMap((post) =>
      compare(
        post.id,
        original.posts.find(({ id }) => id === post.id),
        post,
      ),
    ),
  ];
}

const pages: [name: string, address: string][] = [
  ['profile-2025.html', '/mira.bakes/'],
  ['profile-2026-ko.html', '/mira.bakes/'],
  ['profile-private.html', '/mira.bakes/'],
  ['profile-logged-out.html', '/mira.bakes/'],
  ['post-logged-out.html', `/p/${posts.paid}/`],
  ['post-2026-07.html', `/p/${posts.paid}/`],
  ['post-drawn.html', `/p/${posts.reel}/`],
];

describe.each(pages)('when Instagram changes %s', (name, address) => {
  const html = textOf(name);
  const page = pageAt(address);
  const read = (document: Document) => readDocument(document, page);
  const original = read(documentOf(html));

  it('new class names, ids and data hooks change nothing', () => {
    const document = documentOf(html);
    for (const element of document.querySelectorAll('*'))
      for (const attribute of element.getAttributeNames())
        if (/^(?:class|id|data-.*)$/.test(attribute)) element.removeAttribute(attribute);
    expect(read(document)).toEqual(original);
  });

  it.each(['title', 'dir', 'role', 'aria-label', 'aria-selected', 'href', 'alt', 'lang', 'content', 'type'])(
    'without any %s attribute it reads less, and nothing wrong',
    (attribute) => {
      const document = documentOf(html);
      for (const element of document.querySelectorAll(`[${attribute}]`)) element.removeAttribute(attribute);
      expect(wrongClaims(original, read(document))).toEqual([]);
    },
  );

  it('without any one element it reads less, and nothing wrong', () => {
    const document = documentOf(html);
    const wrong: string[] = [];
    // A line break is text, not structure.
    for (const element of document.querySelectorAll('body *:not(br)')) {
      const place = document.createComment('');
      element.replaceWith(place);
      for (const claim of wrongClaims(original, read(document)))
        wrong.push(`${element.outerHTML.slice(0, 80)}: ${claim}`);
      place.replaceWith(element);
    }
    expect(wrong).toEqual([]);
    expect(read(document)).toEqual(original);
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
const isFlag = /\.(?:is_paid_partnership|is_private|is_verified|like_and_view_counts_disabled)$/;

/** Without this one, no comments are no comments. */
const isDecisive = /\.comments_disabled$/;

const bodies: [name: string, page: PageRef, url?: string][] = [
  ['profile.json', pageAt('/mira.bakes/')],
  ['timeline.json', pageAt('/mira.bakes/')],
  ['reels.json', { ...pageAt('/mira.bakes/'), accountId: ids.mira }],
  ['reels-2026-08.json', { ...pageAt('/mira.bakes/'), accountId: ids.mira }],
  ['reels-logged-out.json', { ...pageAt('/mira.bakes/'), accountId: ids.mira }],
  ['post.json', pageAt(`/p/${posts.paid}/`)],
  [
    'web-profile-info.json',
    pageAt('/mira.bakes/'),
    'https://www.instagram.com/api/v1/users/web_profile_info/?username=mira.bakes',
  ],
];

describe.each(bodies)('when Instagram changes %s', (name, page, url) => {
  it('a value that is gone or of another kind is unknown, and nothing else becomes wrong', () => {
    const json: unknown = JSON.parse(textOf(name));
    const original = readText(JSON.stringify(json), page, url);
    expect(original.account).not.toBeNull();
    const wrong: string[] = [];
    for (const { path, value, put } of placesIn(json)) {
      for (const other of othersThan(value)) {
        if (isDecisive.test(path) || (other === true && isFlag.test(path))) continue;
        put(other);
        const mutated = readText(JSON.stringify(json), page, url);
        for (const claim of wrongClaims(original, mutated)) wrong.push(`${path} = ${JSON.stringify(other)}: ${claim}`);
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
    '[[[[]]]]',
    '{"items":[null,1,"x",{"media":null}]}',
    '{"data":{"user":null}}',
  ])('%s is nobody’s', (text) => {
    for (const { read } of instagram.responses)
      expect(read(JSON.parse(text), pageAt('/mira.bakes/'), at, 'en', '')).toMatchObject({ account: null, posts: [] });
  });

  it('is read without recursion, however deep it goes', () => {
    let deep: unknown = {};
    for (let level = 0; level < 200_000; level += 1) deep = { deep };
    expect(instagram.responses[0]?.read(deep, pageAt('/mira.bakes/'), at, 'en', '').account).toBeNull();
  });
});
