import { describe, expect, it } from 'vitest';
import { asWebUrl, get } from '../../src/reading/json/json';
import { parseResponse } from '../../src/reading/json/read-response';
import { commercialFacts } from '../../src/reading/meta/commercial';
import { isAnswer } from '../../src/sites/x/json/post';

describe('A link that a page tells', () => {
  it.each([
    ['mira.example/bread', 'https://mira.example/bread'],
    ['http://mira.example/', 'http://mira.example/'],
    ['javascript:alert(1)', null],
    ['data:text/html,bread', null],
    ['file:///home/mira', null],
    ['chrome-extension://fitlens/src/popup/index.html', null],
  ])('%s: only what leads into the web becomes one', (told, link) => {
    expect(asWebUrl(told)).toBe(link);
  });
});

describe('A value in what a site told', () => {
  it('is one that stands there itself, and none that all objects have', () => {
    expect(get({ user: { id: '1' } }, 'user', 'id')).toBe('1');
    for (const name of ['constructor', 'toString', '__proto__'])
      expect(get({ user: {} }, 'user', name)).toBeUndefined();
  });
});

describe('The reach of a post', () => {
  it.each([
    ['BOOSTED', true],
    ['boosted_by_somebody', true],
    // Of a post of the account’s own Instagram tells also that it was not.
    ['not_boosted', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('is bought where its state is %j: %j', (state, promoted) => {
    expect(commercialFacts({ boosted_status: state }).promoted).toBe(promoted);
  });
});

describe('A post of X', () => {
  it.each([
    ['begins its conversation', { conversation_id_str: '1' }, false],
    ['goes on in one that another began', { conversation_id_str: '7' }, true],
    ['goes on in a thread of the author’s own', { self_thread: { id_str: '7' } }, true],
    ['begins a thread of the author’s own', { conversation_id_str: '1', self_thread: { id_str: '1' } }, false],
    ['tells of no conversation', {}, false],
  ])('that %s', (_, legacy, isOne) => {
    expect(isAnswer({ rest_id: '1', legacy })).toBe(isOne);
  });
});

describe('An answer that comes in several documents', () => {
  const reader = {
    name: 'any',
    url: /./,
    holds: /./,
    read: () => {
      throw new Error('It is only parsed.');
    },
  };
  const documentsIn = (text: string) =>
    parseResponse({ url: 'https://www.instagram.com/', text, at: '2026-11-30T10:00:00.000Z', language: 'en' }, [reader])
      .documents;

  it.each([
    ['a line each', '{"a":1}\n{"b":{}}'],
    ['each behind its guard, on one line', 'for (;;);{"a":1}for (;;);{"b":{}}'],
    ['each behind its guard, a line each', 'for (;;);{"a":1}\nfor (;;);{"b":{}}'],
    ['with one that broke off', '{"a":1}\n{"b":{}}\n{"c":'],
  ])('is read to its end: %s', (_, text) => {
    expect(documentsIn(text)).toEqual([{ a: 1 }, { b: {} }]);
  });
});
