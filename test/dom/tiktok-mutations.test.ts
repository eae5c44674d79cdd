import { describe, expect, it } from 'vitest';
import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import { tiktok } from '../../src/sites/with-readers';
import { api, at, documentOf, pageAt, posts, read, readOnly, textOf } from '../fixtures/tiktok/load';
import {
  doublingEach,
  isRounder,
  otherKinds,
  type Place,
  removeAttribute,
  replacingEach,
  valuesOf,
  withoutEach,
  wrongClaimsUnless,
} from '../support/mutations';

/** Both addresses of a photo post lead to it. */
const alike = (value: unknown): string =>
  JSON.stringify(value).replace('/photo/', '/video/').replaceAll('\\n', ' ').replace(/\s+/g, ' ');

/** The same value, or a rounder way to say it. */
const wrongClaims = wrongClaimsUnless((was, is) => alike(was) === alike(is) || isRounder(was, is));

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

  it('new class names change nothing', () => {
    const document = documentOf(html);
    for (const element of document.querySelectorAll('[class]')) element.className = 'css-new';
    expect(read(document, page)).toEqual(original);
  });

  it.each(valuesOf(documentOf(html), 'data-e2e'))('without the hook "%s" it reads less, and nothing wrong', (hook) => {
    const document = documentOf(html);
    removeAttribute(document, 'data-e2e', hook);
    expect(wrongClaims(original, read(document, page))).toEqual([]);
  });

  it.each(['id', 'title', 'href', 'lang', 'dir', 'role', 'aria-label', 'data-e2e'])(
    'without any %s attribute it reads less, and nothing wrong',
    (attribute) => {
      const document = documentOf(html);
      removeAttribute(document, attribute);
      expect(wrongClaims(original, read(document, page))).toEqual([]);
    },
  );

  it('without any one element it reads less, and nothing wrong', () => {
    const document = documentOf(html);
    const wrong = withoutEach(document.querySelectorAll('body *'), () => wrongClaims(original, read(document, page)));
    expect(wrong).toEqual([]);
    expect(read(document, page)).toEqual(original);
  });

  it('with any one element twice it reads no more, and nothing wrong', () => {
    const document = documentOf(html);
    const wrong = doublingEach(document.querySelectorAll('body *'), () => wrongClaims(original, read(document, page)));
    expect(wrong).toEqual([]);
  });
});

/** Here `true` is no other kind of value, but says something else. */
const meansSomething = /\.(?:isAd|isECVideo|brandOrganicType|isPinnedItem|privateAccount|secret|verified)$/;

const othersIn = (place: Place): unknown[] =>
  otherKinds(place).filter((other) => other !== true || !meansSomething.test(place.path));

/** What is wrong with any other kind of value in any place of `json`. */
function wrongAfterAnyChange(json: unknown, readJson: () => Reading): string[] {
  const original = readJson();
  if (original.account === null) return ['nothing is read before any change'];
  return replacingEach(json, othersIn, () => wrongClaims(original, readJson()));
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
