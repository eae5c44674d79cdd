import { describe, expect, it } from 'vitest';
import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import { x } from '../../src/sites/x/site';
import { at, documentOf, pageAt, posts, read, readOnly, textOf } from '../fixtures/x/load';

type Facts = { [field: string]: unknown };

/** Fields that are no claim when they are at their default: a page that does not say so is read as "no". */
const defaults = new Set(['collaboration', 'hidden', 'links']);

/** The same number, or one whose range holds it: without the exact source a rounder one speaks. */
function isVaguer(was: unknown, is: unknown): boolean {
  const [exact, other] = [was, is] as ({ min: number; max: number } | null | undefined)[];
  return (
    typeof exact?.min === 'number' && typeof other?.min === 'number' && other.min <= exact.min && exact.max <= other.max
  );
}

/** A text without what a picture or a hidden part says; the bio with its links in X's other spelling. */
const isShorter = (field: string, was: unknown, is: unknown) =>
  typeof is === 'string' &&
  (field === 'name'
    ? String(was).startsWith(is)
    : ['caption', 'bio'].includes(field) && is.slice(0, 5) === String(was).slice(0, 5));

/** What `mutated` claims and `original` does not: every field must be the same, vaguer, or null. */
function wrongClaims(original: Reading, mutated: Reading): string[] {
  const compare = (name: string, was: Facts | null | undefined, is: Facts | null): string[] =>
    Object.entries(is ?? {}).flatMap(([field, value]) => {
      const isSame = JSON.stringify(value) === JSON.stringify(was?.[field]) || isVaguer(was?.[field], value);
      const isAllowed = value === null || defaults.has(field) || isShorter(field, was?.[field], value);
      return isSame || isAllowed ? [] : [`${name}.${field}: ${JSON.stringify(value)}`];
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
  ['profile.html', '/mira_bakes'],
  ['profile-zh.html', '/mira_bakes'],
  ['profile-protected.html', '/mira_bakes'],
  ['server-drawn.html', '/mira_bakes'],
  ['server-drawn-marked.html', '/mira_bakes'],
  ['server-streamed.html', '/mira_bakes'],
  ['profile-redrawn.html', '/mira_bakes'],
  ['post-redrawn.html', `/mira_bakes/status/${posts.photo}`],
  ['post.html', `/mira_bakes/status/${posts.photo}`],
];

describe.each(pages)('when X changes %s', (name, address) => {
  const html = textOf(name);
  const page = pageAt(address);
  const original = read(documentOf(html), page);

  it('new class names and wrappers without them change nothing', () => {
    const document = documentOf(html);
    for (const element of document.querySelectorAll('[class]')) element.setAttribute('class', 'r-new');
    for (const element of document.querySelectorAll('button, time')) {
      const wrapper = document.createElement('div');
      element.replaceWith(wrapper);
      wrapper.append(element);
    }
    expect(read(document, page)).toEqual(original);
  });

  it.each([...new Set([...html.matchAll(/data-testid="([^"]+)"/g)].map(([, hook]) => hook ?? ''))])(
    'without the hook %s it reads less, and nothing wrong',
    (hook) => {
      const document = documentOf(html);
      for (const element of document.querySelectorAll(`[data-testid="${hook}"]`))
        element.removeAttribute('data-testid');
      expect(wrongClaims(original, read(document, page))).toEqual([]);
    },
  );

  it.each(
    'role aria-label aria-selected href alt lang datetime type dir content itemprop itemscope itemtype data-href'.split(
      ' ',
    ),
  )('without any %s attribute it reads less, and nothing wrong', (attribute) => {
    const document = documentOf(html);
    for (const element of document.querySelectorAll(`[${attribute}]`)) element.removeAttribute(attribute);
    expect(wrongClaims(original, read(document, page))).toEqual([]);
  });
});

describe.each([pages[0], pages[3]].filter((page) => page !== undefined))(
  'when X changes one part of %s',
  (name, address) => {
    const whole = documentOf(textOf(name));
    // The first posts have all the parts there are.
    for (const cell of [...whole.querySelectorAll('[data-testid="cellInnerDiv"]')].slice(5)) cell.remove();
    const html = whole.documentElement.outerHTML;
    const page = pageAt(address);
    const original = read(documentOf(html), page);

    it('without any one hook, it reads less, and nothing wrong', () => {
      const document = documentOf(html);
      const wrong: string[] = [];
      for (const element of document.querySelectorAll('[data-testid]')) {
        const hook = element.getAttribute('data-testid') ?? '';
        element.removeAttribute('data-testid');
        for (const claim of wrongClaims(original, read(document, page))) wrong.push(`${hook}: ${claim}`);
        element.setAttribute('data-testid', hook);
      }
      expect(wrong).toEqual([]);
    }, 120_000);

    it('with any one part of it twice it reads nothing wrong', () => {
      const document = documentOf(html);
      const wrong: string[] = [];
      for (const element of document.querySelectorAll('body [data-testid], body a, body button, body time')) {
        const copy = element.cloneNode(true);
        element.after(copy);
        for (const claim of wrongClaims(original, read(document, page)))
          wrong.push(`${element.outerHTML.slice(0, 80)}: ${claim}`);
        copy.parentNode?.removeChild(copy);
      }
      expect(wrong).toEqual([]);
      expect(read(document, page)).toEqual(original);
    }, 120_000);
  },
);

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
  const all = [undefined, null, ...(Array.isArray(value) ? [{}] : [[]]), 'many', 0.5];
  return typeof value === 'number' ? [...all, -1, Number.MAX_VALUE] : all;
}

/** Here another text is no other kind of value, but says something else. */
const isText = (path: string, other: unknown) =>
  typeof other === 'string' && /\.(?:name|description|full_text|text)$/.test(path);

const bodies: [name: string, operation: string, page: PageRef][] = [
  ['user-2025-03.json', 'UserByScreenName', pageAt('/mira_bakes')],
  ['user-2026-05.json', 'UserByScreenName', pageAt('/mira_bakes')],
  ['user-2026-08.json', 'UserByScreenName', pageAt('/mira_bakes')],
  ['tweets-2025-03.json', 'UserTweets', pageAt('/mira_bakes')],
  ['tweets-2026-08.json', 'UserTweets', pageAt('/mira_bakes')],
  ['replies.json', 'UserTweetsAndReplies', pageAt('/mira_bakes')],
  ['media.json', 'UserMedia', pageAt('/mira_bakes')],
  ['user-2026-10.json', 'UserByScreenName', pageAt('/mira_bakes')],
  ['tweets-2026-10.json', 'UserOriginalsTimeline', pageAt('/mira_bakes')],
  ['conversation-2026-10.json', 'TweetDetail', pageAt(`/mira_bakes/status/${posts.threadStart}`)],
  ['conversation.json', 'TweetDetail', pageAt(`/mira_bakes/status/${posts.threadStart}`)],
  ['post.json', 'TweetResultByRestId', pageAt(`/mira_bakes/status/${posts.photo}`)],
];

describe.each(bodies)('when X changes %s', (name, operation, page) => {
  it('a value that is gone or of another kind is unknown, and nothing else becomes wrong', { timeout: 120_000 }, () => {
    const json: unknown = JSON.parse(textOf(name));
    const original = readOnly(JSON.stringify(json), operation, page);
    expect(original.account).not.toBeNull();
    const wrong: string[] = [];
    for (const { path, value, put } of placesIn(json)) {
      for (const other of othersThan(value)) {
        if (isText(path, other)) continue;
        put(other);
        for (const reader of x.responses) {
          const mutated = reader.read(json, page, at, 'en', '');
          if (mutated.account === null) continue;
          for (const claim of wrongClaims(original, mutated))
            wrong.push(`${path} = ${JSON.stringify(other)}: ${claim}`);
        }
      }
      put(value);
    }
    expect([...new Set(wrong)].slice(0, 20)).toEqual([]);
  });
});

describe('what is no payload at all', () => {
  it.each([
    'null',
    '1',
    '"text"',
    '[]',
    '{"data":null}',
    '{"data":[]}',
    '{"data":{"user":{"result":null}}}',
    '{"data":{"user":{"result":{"timeline":{"timeline":{"instructions":[null,1,{"entries":[null,{"content":7}]},{"moduleItems":{}}]}}}}}}',
  ])('%s is nobody’s', (text) => {
    for (const { read: readJson } of x.responses)
      expect(readJson(JSON.parse(text), pageAt('/mira_bakes'), at, 'en', '')).toMatchObject({
        account: null,
        posts: [],
      });
  });
});
