import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model/reading';
import { joinReadings } from '../../src/records/join-readings';
import { newsite as site } from '../../src/sites/with-readers';
import { answerWith, at, documentOf, mira, posts, readAnswer, shown, textOf } from '../fixtures/newsite/load';
import {
  doublingEach,
  isRounder,
  isSame,
  otherKinds,
  type Place,
  removeAttribute,
  replacingEach,
  valuesOf,
  withoutEach,
  wrongClaimsUnless,
} from '../support/mutations';

/** The same value, or a rounder way to say it. */
const wrongClaims = wrongClaimsUnless((was, is) => isSame(was, is) || isRounder(was, is));

/** Without the mark of an answer it is a post of hers, for all that is seen. */
const wrongIn = (original: Reading, changed: Reading): string[] =>
  wrongClaims(original, { ...changed, posts: changed.posts.filter(({ id }) => id !== posts.answer) });

describe('when Newsite changes its page', () => {
  const html = textOf('profile.html');
  const read = (document: Document) => joinReadings(shown(document));
  const original = read(documentOf(html));

  it.each(['data-testid', 'href', 'lang', 'datetime'])(
    'without any %s attribute it reads less, and nothing wrong',
    (attribute) => {
      const document = documentOf(html);
      removeAttribute(document, attribute);
      expect(wrongIn(original, read(document))).toEqual([]);
    },
  );

  it.each(valuesOf(documentOf(html), 'data-testid'))(
    'without the hook "%s" it reads less, and nothing wrong',
    (hook) => {
      const document = documentOf(html);
      removeAttribute(document, 'data-testid', hook);
      expect(wrongIn(original, read(document))).toEqual([]);
    },
  );

  it('without any one element it reads less, and nothing wrong', () => {
    const document = documentOf(html);
    const wrong = withoutEach(document.querySelectorAll('body *'), () => wrongIn(original, read(document)));
    expect(wrong).toEqual([]);
    expect(read(document)).toEqual(original);
  });

  it('with any one element twice it reads no more, and nothing wrong', () => {
    const document = documentOf(html);
    const wrong = doublingEach(document.querySelectorAll('body *'), () => wrongIn(original, read(document)));
    expect(wrong).toEqual([]);
  });
});

/** Here `true` is no other kind of value, but says something else. */
const meansSomething = /\.(?:verified|private|hidesLikes|pinned|partnership)$/;

const othersIn = (place: Place): unknown[] =>
  otherKinds(place).filter((other) => other !== true || !meansSomething.test(place.path));

describe('when Newsite changes its answer', () => {
  it('a value that is gone or of another kind is unknown, and nothing else becomes wrong', () => {
    const json = answerWith();
    const original = readAnswer(json);
    expect(original.account).not.toBeNull();
    expect(replacingEach(json, othersIn, () => wrongIn(original, readAnswer(json)))).toEqual([]);
  });
});

describe('what is no payload of Newsite', () => {
  it.each(['null', '1', '"text"', '[]', '{}', '{"profile":[],"posts":{"0":1}}', '{"posts":[null,1,{"id":7}]}'])(
    '%s is nobody’s',
    (text) => {
      for (const reader of site.responses)
        expect(reader.read(JSON.parse(text), mira, at, 'en', '')).toMatchObject({ account: null, posts: [] });
    },
  );

  it('an empty document is read without harm', () => {
    const [reading] = site.read(documentOf(''), mira, at);
    expect(reading).toMatchObject({ account: null, missing: [{ what: 'page', why: 'not-loaded' }] });
  });
});
