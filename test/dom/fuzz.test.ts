import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinReadings } from '../../src/records/join-readings';
import { readSources } from '../../src/reading/read-sources';
import { sitesWithReaders as sites } from '../../src/sites/with-readers';
import type { Site } from '../../src/sites/site';
import { isTakenToItsEnds } from '../support/door';
import { seeded } from '../support/fuzz/runs';
import { sourceFiles } from '../support/sources';

// Structures of nothing but the words that a site's readers look for. What the sites really send, changed, is read in
// fuzz-answers.test.ts and fuzz-pages.test.ts.

const at = '2026-11-20T10:00:00.000Z';

/** The words a site's readers look for: keys, hooks, hosts. Random data made of them gets deep into the readers. */
const vocabularyOf = (site: Site): string[] => {
  const own = sourceFiles.filter(({ file }) => file.startsWith(`sites/${site.id}/`));
  const words = own.flatMap(({ text }) => [...text.matchAll(/'([^'\n]{1,60})'/g)].map(([, word = '']) => word));
  return [...new Set([...words, '__proto__', 'constructor', 'length'])];
};

const odd = fc.oneof(
  fc.constantFrom(
    null,
    true,
    false,
    -1,
    0,
    3,
    1.5,
    1e21,
    Number.NaN,
    '',
    ' ',
    '0',
    '12.3K',
    '1,234',
    'mira.bakes',
    '501',
  ),
  fc.integer(),
  fc.string(),
  fc.webUrl(),
);

const jsonOf = (words: string[]) =>
  fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 7, depthSize: 'large' },
      odd,
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...words), tie('node'), { maxKeys: 6 }),
    ),
  })).node;

/** A page of known hooks in any order, with scripts of known and unknown JSON. */
const pageOf = (words: string[]) =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom('div', 'span', 'a', 'h1', 'h2', 'header', 'script', 'li', 'article'),
        fc.constantFrom(...words),
        fc.string(),
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => {
      const page = document.implementation.createHTMLDocument('made up');
      let parent: Element = page.body;
      for (const [name, word, text] of parts) {
        const element = page.createElement(name);
        for (const attribute of ['data-testid', 'data-e2e', 'title', 'aria-label', 'href', 'id', 'type']) {
          element.setAttribute(attribute, word);
        }
        element.textContent = text;
        parent.append(element);
        if (text.length % 2) parent = element;
      }
      return page;
    });

/** Every site takes one of them for a handle; the made-up data hold the first. */
const handles = ['mira.bakes', 'mira_bakes'];

const profileOn = (site: Site) =>
  handles.map((handle) => site.page(new URL(site.profileUrl({ handle, id: null })))).find((page) => page !== null);

describe.each(sites.map((site) => [site.id, site] as const))('Whatever %s sends', (id, site) => {
  const page = profileOn(site);
  const words = vocabularyOf(site);
  const check = (readings: Parameters<typeof joinReadings>[0]) => {
    for (const reading of readings) if (!isTakenToItsEnds(reading)) throw new Error(JSON.stringify(reading));
    joinReadings(readings);
  };

  it('its readers never throw, and give nothing that is no reading', () => {
    if (!page) throw new Error(`${id} does not know its own profile address.`);
    const run = () =>
      fc.assert(
        fc.property(jsonOf(words), (json) => {
          check(readSources(page, (known) => site.responses.map((one) => one.read(json, known, at, 'en', ''))));
        }),
        seeded(600, 0.05),
      );
    expect(run).not.toThrow();
  }, 3_600_000);

  it('its page readers never throw, nor does the place for the badge', () => {
    if (!page) throw new Error(`${id} does not know its own profile address.`);
    fc.assert(
      fc.property(pageOf(words), (made) => {
        check(readSources(page, (known) => site.read(made, known, at)));
        site.anchor(made, page);
      }),
      seeded(30, 0.005),
    );
    expect(words.length).toBeGreaterThan(10);
  }, 3_600_000);
});
