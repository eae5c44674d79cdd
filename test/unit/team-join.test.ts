import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { type SharedDocument, sharedDocumentSchema } from '../../src/model/team/shared-document';
import { joinDocuments, normalize, sameDocument } from '../../src/team/documents/join';
import { anyBrief, anyCreator, anyErasedCreator, anyMember } from '../support/shared-documents';

const bytes = (document: SharedDocument): string => JSON.stringify(document);
const join = joinDocuments;
const runs = { numRuns: 3_000 };

const kinds: [string, fc.Arbitrary<SharedDocument>][] = [
  ['a creator', anyCreator],
  ['a creator that may have been erased', anyErasedCreator],
  ['a campaign', anyBrief],
  ['a browser of the team', anyMember],
];

describe.each(kinds)('Versions of %s', (_name, any) => {
  it('come to the same bytes, whichever comes first', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(bytes(join(a, b))).toBe(bytes(join(b, a)));
      }),
      runs,
    );
  });

  it('come to the same bytes, whichever two meet before the third', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(bytes(join(join(a, b), c))).toBe(bytes(join(a, join(b, c))));
      }),
      runs,
    );
  });

  it('come to the same bytes, once and twice', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const both = join(a, b);
        expect(bytes(join(a, a))).toBe(bytes(normalize(a)));
        expect(bytes(normalize(both))).toBe(bytes(both));
        expect(bytes(join(both, a))).toBe(bytes(both));
        expect(bytes(join(b, both))).toBe(bytes(both));
        expect(sameDocument(both, a)).toBe(bytes(both) === bytes(normalize(a)));
      }),
      runs,
    );
  });

  it('come to what the next Fitlens reads, unchanged', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const both = join(a, b);
        const read = safeParse(sharedDocumentSchema, JSON.parse(bytes(both)));
        expect(read.issues).toBeUndefined();
        expect(read.success && bytes(normalize(read.output))).toBe(bytes(both));
      }),
      runs,
    );
  });
});
