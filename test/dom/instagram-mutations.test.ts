import { describe, expect, it } from 'vitest';
import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import { instagram } from '../../src/sites/with-readers';
import { at, documentOf, ids, pageAt, posts, readDocument, readText, textOf } from '../fixtures/instagram/load';
import {
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

/**
 * The same value, or a span of time around it; a reel whose mark is gone is still a video, and −1 likes is how Instagram
 * says that they are hidden.
 */
const differing = wrongClaimsUnless(
  (was, is, field) =>
    isSame(was, is) ||
    isWiderSpan(was, is) ||
    (field === 'kind' && was === 'reel' && is === 'video') ||
    (field === 'hidden' && isSame(is, ['likes'])),
);

const wrongClaims = (truth: Reading, changed: Reading): string[] => differing(withSpans(truth), changed);

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
      removeAttribute(document, attribute);
      expect(wrongClaims(original, read(document))).toEqual([]);
    },
  );

  it('without any one element it reads less, and nothing wrong', () => {
    const document = documentOf(html);
    // A line break is text, not structure.
    const wrong = withoutEach(document.querySelectorAll('body *:not(br)'), () => wrongClaims(original, read(document)));
    expect(wrong).toEqual([]);
    expect(read(document)).toEqual(original);
  });
});

/** Here `true` is no other kind of value, but says something else. */
const isFlag = /\.(?:is_paid_partnership|is_private|is_verified|like_and_view_counts_disabled)$/;

/** Without the first, no comments are no comments; without anything in the second, there is no commission. */
const isDecisive = /\.(?:comments_disabled|affiliate_info(?:\.\w+)?)$/;

const othersIn = (place: Place): unknown[] =>
  isDecisive.test(place.path) ? [] : otherKinds(place).filter((other) => other !== true || !isFlag.test(place.path));

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
    const readJson = () => readText(JSON.stringify(json), page, url);
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
