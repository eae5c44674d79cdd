import { describe, expect, it } from 'vitest';
import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import { bluesky } from '../../src/sites/with-readers';
import { feed, posts, thread, threadV2 } from '../fixtures/bluesky/answers';
import { drawn, type PageName } from '../fixtures/bluesky/drawn';
import { api, at, documentOf, pageAt, read, readOnly, textOf } from '../fixtures/bluesky/load';
import {
  doublingEach,
  isRounder,
  isSame,
  isWithinMinutes,
  otherKinds,
  removeAttribute,
  replacingEach,
  valuesOf,
  withoutEach,
  wrongClaimsUnless,
} from '../support/mutations';

const mira = pageAt('/profile/mira-bakes.example');

/** The same value, a rounder way to say it, or a time that is off by the moment between writing and publishing. */
const wrongClaims = wrongClaimsUnless(
  (was, is) => isSame(was, is) || isRounder(was, is) || isWithinMinutes(1, was, is),
);

/** All that is true of her: her posts. Nothing of anybody else's and none of her answers may ever be told. */
const everything = (): Reading =>
  read(documentOf(drawn('profile')), mira, [
    readOnly(JSON.stringify(feed), api.feed, mira),
    readOnly(textOf('profile.json'), api.profile, mira),
  ]);
const truth = everything();

/** What a reading claims that is not true of her, whatever the page was changed to. */
const wrongIn = (reading: Reading): string[] => wrongClaims(truth, reading);

const rootPage = pageAt(`/profile/mira-bakes.example/post/${posts.root}`);
const pages: [name: PageName, page: PageRef][] = [
  ['few', mira],
  ['after-navigation', mira],
  ['post', rootPage],
];

const holds = (element: Element, names: string) => element.matches(names) || element.querySelector(names) !== null;

/** What one element alone tells cannot be known without it, nor that it is gone. */
const toldAlone = (element: Element, claim: string): boolean =>
  // An empty button is a zero: without its number alone, a button says that.
  (element.matches('[data-testid="repostCount"]') && /\.shares: \{"value":0,/.test(claim)) ||
  // Without its pictures or its film, a post is one of text; of three pictures one may be left.
  (holds(element, 'img[alt="a loaf"], [style*="/watch/"]') && /\.kind: "(?:text|image)"/.test(claim)) ||
  // The row that says whom a post answers; an answer of the server tells it too.
  ((element.textContent ?? '').startsWith('Replied to') && claim.startsWith(posts.answer));

describe.each(pages)('when Bluesky changes %s', (name, page) => {
  const html = drawn(name);
  const original = read(documentOf(html), page);

  it('tells the truth to begin with', () => {
    expect(original.account).not.toBeNull();
    expect(wrongIn(original)).toEqual([]);
  });

  it.each(['href', 'lang', 'role', 'aria-label', 'data-testid', 'data-tooltip'])(
    'without any %s attribute it reads less, and nothing wrong',
    (attribute) => {
      const document = documentOf(html);
      removeAttribute(document, attribute);
      expect(wrongIn(read(document, page))).toEqual([]);
    },
  );

  it.each(valuesOf(documentOf(html), 'data-testid'))(
    'without the name "%s" it reads less, and nothing wrong',
    (hook) => {
      const document = documentOf(html);
      removeAttribute(document, 'data-testid', hook);
      expect(wrongIn(read(document, page))).toEqual([]);
    },
  );

  it('without any one element it reads less, and nothing wrong', { timeout: 240_000 }, () => {
    const document = documentOf(html);
    const wrong = withoutEach(document.querySelectorAll('body *'), (element) =>
      wrongIn(read(document, page)).filter((claim) => !toldAlone(element, claim)),
    );
    expect(wrong).toEqual([]);
    expect(read(document, page)).toEqual(original);
  });

  it('with any one element twice it reads no more, and nothing wrong', { timeout: 240_000 }, () => {
    const document = documentOf(html);
    expect(doublingEach(document.querySelectorAll('body *'), () => wrongIn(read(document, page)))).toEqual([]);
  });
});

const bodies: [name: string, body: unknown, url: string, page: PageRef][] = [
  ['the profile', JSON.parse(textOf('profile.json')), api.profile, mira],
  ['the list of posts', structuredClone(feed), api.feed, mira],
  ['the thread', structuredClone(thread), api.thread, rootPage],
  ['the newer thread', structuredClone(threadV2), api.threadV2, rootPage],
];

describe.each(bodies)('when Bluesky changes the answer with %s', (_, json, url, page) => {
  it('a value that is gone or of another kind is unknown, and nothing else becomes wrong', { timeout: 240_000 }, () => {
    const readJson = () => readOnly(JSON.stringify(json), url, page);
    expect(readJson().account).not.toBeNull();
    expect(replacingEach(json, otherKinds, () => wrongIn(readJson()))).toEqual([]);
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
