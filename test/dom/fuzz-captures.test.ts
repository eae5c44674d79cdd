import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sitesWithReaders as sites } from '../../src/sites/with-readers';
import { capturedPages } from '../support/fuzz/captured-pages';
import { wrongNumbers } from '../support/fuzz/claims';
import { isTold, type KnownPage, knownPage } from '../support/fuzz/known-page';
import { anyPageEdits, harmlessPageEdits } from '../support/fuzz/page-edits';
import { numbered, seeded } from '../support/fuzz/runs';

// The same as with made-up pages, on real ones: few, since one takes up to a second. Left out, loudly, where they are not.

const at = '2026-11-29T12:00:00.000Z';

describe.each(sites.map((site) => [site.id, site] as const))('Whatever %s changes in a real page', (_, site) => {
  const pages = capturedPages(site);
  const known = new Map<number, KnownPage>();
  const knownAt = (index: number): KnownPage => {
    const page = known.get(index) ?? knownPage(site, numbered(pages, index), at);
    known.set(index, page);
    return page;
  };
  it.skipIf(pages.length === 0)(
    'no reader throws, and nothing comes of it that is no reading',
    { timeout: 3_600_000 },
    () => {
      fc.assert(
        fc.property(fc.nat(pages.length - 1), anyPageEdits, (index, edits) => {
          expect(() => knownAt(index).change(edits)).not.toThrow();
        }),
        seeded(2, 0.001),
      );
    },
  );

  it.skipIf(pages.length === 0)(
    'what is taken away, wrapped, or of somebody else makes no number another one',
    { timeout: 3_600_000 },
    () => {
      fc.assert(
        fc.property(fc.nat(pages.length - 1), harmlessPageEdits, (index, edits) => {
          const page = knownAt(index);
          expect([page.name, wrongNumbers(page.truth, page.change(edits), isTold)]).toEqual([page.name, []]);
        }),
        seeded(2, 0.001),
      );
      for (const page of known.values()) expect(page.read()).toEqual(page.truth);
    },
  );
});
