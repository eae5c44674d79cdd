import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as steps from '../../src/reading/in-steps';
import { readSources } from '../../src/reading/read-sources';
import { type DrawnPage, drawnPages } from '../support/drawn-pages';
import { documentOf } from '../support/fixtures';

vi.mock('../../src/reading/in-steps', async (load) => {
  const real = await load<typeof steps>();
  return { ...real, beginPart: vi.fn(real.beginPart) };
});

const at = '2026-11-20T10:00:00.000Z';

const read = ({ site }: DrawnPage, document: Document, page = 0, asked: DrawnPage['asked'] = []) =>
  readSources(asked[page % asked.length] ?? fail(), (known) => site.read(document, known, at));

function fail(): never {
  throw new Error('There is nothing here.');
}

/** A look, and how many posts or scripts it read that were not known from the look before. */
function look(drawn: DrawnPage, document: Document) {
  vi.mocked(steps.beginPart).mockClear();
  const readings = read(drawn, document, 0, drawn.asked);
  return { readings, parts: vi.mocked(steps.beginPart).mock.calls.length };
}

/** The copy was never looked at: nothing is known of it. */
const copyOf = (document: Document): Document => document.cloneNode(true) as Document;

const texts = ['', '1', '12,345', '3.4K', 'Pinned', '2 days ago', '944명', '👍'];

/** One thing that happens on a page; `a`, `b` and `c` choose what it happens to. */
type Change = (document: Document, drawn: DrawnPage, a: number, b: number, c: number) => void;

const pick = <T>(all: ArrayLike<T>, place: number): T => all[place % Math.max(1, all.length)] ?? fail();
const parts = (document: Document) => document.body.querySelectorAll('*');

const changes: { [what: string]: Change } = {
  'a text changes': (document, _, a, b) => {
    const leaves = [...parts(document)].filter(({ childNodes }) => childNodes.length === 1);
    const leaf = leaves[a % Math.max(1, leaves.length)]?.firstChild;
    if (leaf?.nodeType === 3) leaf.textContent = pick(texts, b);
  },
  'an attribute takes the value of another': (document, _, a, b, c) => {
    const element = pick(parts(document), a);
    const attribute = element.attributes[b % Math.max(1, element.attributes.length)];
    if (attribute === undefined || /[^\w-]/.test(attribute.name)) return;
    const others = document.body.querySelectorAll(`[${attribute.name}]`);
    attribute.value = pick(others, c).getAttribute(attribute.name) ?? '';
  },
  'an attribute goes': (document, _, a, b) => {
    const element = pick(parts(document), a);
    const attribute = element.attributes[b % Math.max(1, element.attributes.length)];
    if (attribute) element.removeAttribute(attribute.name);
  },
  'an element goes': (document, _, a) => {
    const element = pick(parts(document), a);
    if (element.childElementCount < 4) element.remove();
  },
  'a post goes': (document, { item }, a) => {
    const items = document.querySelectorAll(item);
    if (items.length > 0) pick(items, a).remove();
  },
  'a post comes that is like another': (document, { item }, a, b) => {
    const items = document.querySelectorAll(item);
    if (items.length > 0) pick(items, a).after(pick(items, b).cloneNode(true));
  },
  'two posts change places': (document, { item }, a, b) => {
    const items = document.querySelectorAll(item);
    if (items.length === 0) return;
    const [one, other] = [pick(items, a), pick(items, b)];
    if (!one.contains(other) && !other.contains(one)) one.before(other);
  },
  'a post’s element is used for another post': (document, { item }, a, b) => {
    const items = document.querySelectorAll(item);
    if (items.length > 0) pick(items, a).innerHTML = pick(items, b).innerHTML;
  },
  'a post is changed while it is out of the page': (document, { item }, a, b) => {
    const items = document.querySelectorAll(item);
    const one = items.length > 0 ? pick(items, a) : null;
    const parent = one?.parentElement;
    if (!one || !parent) return;
    one.remove();
    for (const link of one.querySelectorAll('[href]'))
      link.setAttribute('href', pick(document.querySelectorAll('[href]'), b).getAttribute('href') ?? '');
    for (const leaf of one.querySelectorAll('span'))
      if (leaf.childElementCount === 0) leaf.textContent = pick(texts, b);
    parent.append(one);
  },
  'something hides what is in it': (document, _, a, b) => {
    const element = pick(parts(document), a);
    if (b % 2) element.setAttribute('hidden', '');
    else element.setAttribute('style', 'display: none');
  },
  'what was hidden is shown': (document) => {
    for (const element of document.querySelectorAll('[hidden], [style]')) {
      element.removeAttribute('hidden');
      element.removeAttribute('style');
    }
  },
  'something becomes a link as a whole': (document, _, a) => pick(parts(document), a).setAttribute('role', 'link'),
  'something is wrapped': (document, _, a, b) => {
    const element = pick(parts(document), a);
    const wrapper = document.createElement(pick(['a', 'ul', 'div', 'article', 'button'], b));
    element.before(wrapper);
    wrapper.append(element);
  },
  'the language changes': (document, _, a) => {
    document.documentElement.lang = pick(['en', 'de', 'ko', 'hi', 'pt-BR', ''], a);
  },
};

const change = fc.record({
  what: fc.constantFrom(...Object.keys(changes)),
  a: fc.nat(10_000),
  b: fc.nat(10_000),
  c: fc.nat(10_000),
  asked: fc.nat(3),
});

afterEach(() => vi.unstubAllGlobals());

describe.each(Object.entries(drawnPages))('On %s', (_, drawn) => {
  it('a page that changed is read as one that was never looked at', { timeout: 120_000 }, () => {
    const pages = drawn.asked.flatMap((page) => [page, { ...page, accountId: '50012345678' }]);
    fc.assert(
      fc.property(fc.array(change, { minLength: 4, maxLength: 10 }), (all) => {
        const document = documentOf(drawn.html);
        for (const { what, a, b, c, asked } of all) {
          // Of an empty page nothing can change.
          if (parts(document).length === 0) return;
          read(drawn, document, asked, pages);
          changes[what]?.(document, drawn, a, b, c);
          expect([what, read(drawn, document, asked, pages)]).toEqual([
            what,
            read(drawn, copyOf(document), asked, pages),
          ]);
        }
      }),
      { numRuns: 5 },
    );
  });

  it('a second look at an unchanged page reads no post again', () => {
    const document = documentOf(drawn.html);
    const first = look(drawn, document);
    expect(first.readings.at(-1)?.posts.length).toBeGreaterThan(1);
    expect(first.parts).toBeGreaterThan(2);
    expect(look(drawn, document)).toEqual({ readings: first.readings, parts: 0 });
  });

  it('a post that changed is read again alone, however many there are', () => {
    const document = documentOf(drawn.html);
    const items = [...document.querySelectorAll(drawn.item)];
    for (const item of items) for (let more = 0; more < 4; more += 1) item.after(item.cloneNode(true));
    const first = look(drawn, document);
    const [changed = fail()] = items;
    changed.append(document.createElement('i'));
    // Some sites read a post in up to three parts.
    expect(look(drawn, document).parts).toBeLessThanOrEqual(3);
    expect(first.parts).toBeGreaterThan(10);
  });

  it('a post that changed while it was out of the page is read anew', async () => {
    const document = documentOf(drawn.html);
    look(drawn, document);
    const item = document.querySelector(drawn.item) ?? fail();
    const { parentNode, nextSibling } = item;
    item.remove();
    // What is taken out is still watched until the browser has told of it.
    await Promise.resolve();
    for (const part of item.querySelectorAll('*')) {
      if (part.childElementCount === 0) part.textContent = '77';
      if (part.hasAttribute('aria-label')) part.setAttribute('aria-label', '77');
    }
    parentNode?.insertBefore(item, nextSibling);
    expect(read(drawn, document, 0, drawn.asked)).toEqual(read(drawn, copyOf(document), 0, drawn.asked));
  });

  it('a style on what holds the posts has none of them read again', () => {
    const document = documentOf(drawn.html);
    look(drawn, document);
    document.body.setAttribute('style', 'min-height: 4000px');
    document.querySelector(drawn.item)?.parentElement?.setAttribute('class', 'moved');
    expect(look(drawn, document).parts).toBe(0);
  });

  it('a page that shows no counts yet asks the browser for no language', () => {
    const asked: string[] = [];
    const watched = (name: string) =>
      new Proxy(Reflect.get(Intl, name) as object, {
        get: (target, key) => (asked.push(name), Reflect.get(target, key) as unknown),
        construct: (target, given) => (asked.push(name), Reflect.construct(target as never, given)),
      });
    vi.stubGlobal(
      'Intl',
      Object.fromEntries(
        ['NumberFormat', 'RelativeTimeFormat', 'PluralRules', 'Collator'].map((name) => [name, watched(name)]),
      ),
    );
    const loading = documentOf('<!doctype html><html lang="sw"><body><main></main></body></html>');
    for (const page of drawn.asked) readSources(page, (known) => drawn.site.read(loading, known, at));
    const inEnglish = documentOf(drawn.html);
    inEnglish.documentElement.lang = 'en';
    if (drawn.site !== drawnPages['youtube']?.site) read(drawn, inEnglish, 0, drawn.asked);
    expect(asked).toEqual([]);
  });
});
