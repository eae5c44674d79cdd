import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sitesWithReaders as sites } from '../../src/sites/with-readers';
import { wrongNumbers } from '../support/fuzz/claims';
import { inputs } from '../support/fuzz/inputs';
import { isTold, knownPage } from '../support/fuzz/known-page';
import { anyPageEdits, harmlessPageEdits } from '../support/fuzz/page-edits';
import { withoutHanging } from '../support/fuzz/patience';
import { numbered, seeded } from '../support/fuzz/runs';

// A page takes ten times as long to read here as an answer: of a site's mutants one in ten is a page.

describe.each(sites.map((site) => [site.id, site] as const))('Whatever %s changes in a page', (id, site) => {
  const { pages = [], at = '' } = inputs[id] ?? {};
  const all = pages.map((page) => knownPage(site, page, at));
  const one = fc.constantFrom(...all.keys());

  it('is a page that is read, to begin with', () => {
    expect(all.filter(({ truth }) => truth.account === null).map(({ name }) => name)).toEqual([]);
  });

  it('no reader throws or hangs, and nothing comes of it that is no reading', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(one, anyPageEdits, (index, edits) => {
        const page = numbered(all, index);
        expect(() => page.change(edits, () => withoutHanging(page.read, page.read))).not.toThrow();
      }),
      seeded(40, 0.05),
    );
  });

  it('what is taken away, wrapped, or of somebody else makes no number another one', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(one, harmlessPageEdits, (index, edits) => {
        const page = numbered(all, index);
        expect([page.name, wrongNumbers(page.truth, page.change(edits), isTold)]).toEqual([page.name, []]);
      }),
      seeded(40, 0.05),
    );
    expect(all.map(({ read }) => read())).toEqual(all.map(({ truth }) => truth));
  });
});
