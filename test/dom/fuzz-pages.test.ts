import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../src/sites/site';
import { sitesWithReaders as sites } from '../../src/sites/with-readers';
import { documentOf } from '../support/fixtures';
import { type Allows, isSameNumber, wrongNumbers } from '../support/fuzz/claims';
import { inputs, type PageInput } from '../support/fuzz/inputs';
import { planted } from '../support/fuzz/edits';
import { anyPageEdits, harmlessPageEdits, type PageEdit, whileEdited } from '../support/fuzz/page-edits';
import { withoutHanging } from '../support/fuzz/patience';
import { joined, readPage } from '../support/fuzz/read';
import { numbered, seeded } from '../support/fuzz/runs';

// A page takes ten times as long to read here as an answer: of a site's mutants one in ten is a page.

/** Where one post prints no number, Threads tells none of any: without that post, what the others print is told. */
const isTold: Allows = (was, is) => isSameNumber(was, is) || (was === null && is.value !== planted);

/** A page of a site with all that is known of it before anything is changed. */
function known(site: Site, page: PageInput, at: string) {
  const document = documentOf(page.html);
  const read = () => joined(page, readPage(site, page, document, at), at);
  const truth = read();
  const own = [truth.account?.handle ?? page.page.handle, truth.account?.id].filter((name) => typeof name === 'string');
  const names = { own, posts: truth.posts.map((post) => post.id) };
  const change = (edits: readonly PageEdit[], wanted = read) => whileEdited(document, edits, names, wanted);
  return { name: page.name, truth, read, change };
}

describe.each(sites.map((site) => [site.id, site] as const))('Whatever %s changes in a page', (id, site) => {
  const { pages = [], at = '' } = inputs[id] ?? {};
  const all = pages.map((page) => known(site, page, at));
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
