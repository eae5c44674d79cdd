import { describe, expect, it } from 'vitest';
import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import { bluesky } from '../../src/sites/bluesky/site';
import { api, at, documentOf, pageAt, posts, read, readOnly, textOf } from '../fixtures/bluesky/load';
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

/** Everything of hers in the feed, also what is set apart as a repost or an answer: nothing else may ever be told. */
function everything(): Reading {
  const json = JSON.parse(textOf('feed.json')) as {
    feed: { reason?: { $type: string }; post: { record: { reply?: unknown } } }[];
  };
  for (const entry of json.feed) {
    if (entry.reason?.$type.endsWith('#reasonRepost')) delete entry.reason;
    delete entry.post.record.reply;
  }
  const answers = [JSON.stringify(json)].map((text) => readOnly(text, api.feed, mira));
  return read(documentOf(textOf('profile.html')), mira, [
    ...answers,
    readOnly(textOf('profile.json'), api.profile, mira),
  ]);
}
const truth = everything();

/** What a reading claims that is not true of her, whatever the page was changed to. */
const wrongIn = (reading: Reading): string[] => wrongClaims(truth, reading);

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

  it('without any one element it reads less, and nothing wrong', { timeout: 60_000 }, () => {
    const document = documentOf(html);
    const wrong = withoutEach(document.querySelectorAll('body *'), (element) =>
      wrongIn(read(document, page)).filter((claim) => !saysZero(element, claim)),
    );
    expect(wrong).toEqual([]);
    expect(read(document, page)).toEqual(original);
  });

  it('with any one element twice it reads no more, and nothing wrong', { timeout: 60_000 }, () => {
    const document = documentOf(html);
    expect(doublingEach(document.querySelectorAll('body *'), () => wrongIn(read(document, page)))).toEqual([]);
  });
});

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
