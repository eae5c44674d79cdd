import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Table } from '../../src/shortlist/engine/table';
import { valuesOf } from '../../src/shortlist/engine/values';
import { aKept, aQuery, type Kept, noFilters } from '../support/listed-rows';
import { german, naiveFacets, naiveFind } from '../support/naive-table';
import { today } from '../support/readings';

const now = Date.parse(today);
const ids = Array.from({ length: 25 }, (_, n) => `creator-${n}`);
const valuesOfKept = ({ creator, summary, candidates }: Kept) => valuesOf(creator, summary, candidates);
const everybody = { text: '', filters: noFilters, sort: { by: 'savedAt', down: true } } as const;

/** Some creators, each once. */
const someKept = fc.subarray(ids).chain((of) => fc.tuple(...of.map(aKept)));
const aChange = fc.oneof(
  someKept.map((put) => ({ put, remove: [] as string[] })),
  fc.subarray(ids, { maxLength: 5 }).map((remove) => ({ put: [] as Kept[], remove })),
);

describe('The table of everybody', () => {
  it('answers every query as if everybody were looked at and sorted, whatever was added, changed and erased before', () => {
    fc.assert(
      fc.property(
        fc.array(aChange, { maxLength: 6 }),
        fc.array(aQuery, { minLength: 1, maxLength: 6 }),
        (changes, queries) => {
          const table = new Table(german);
          const kept = new Map<string, Kept>();
          for (const { put, remove } of changes) {
            table.put(put.map(valuesOfKept));
            table.remove(remove);
            for (const one of put) kept.set(one.creator.id, one);
            for (const id of remove) kept.delete(id);
            for (const query of queries) {
              const found = Array.from(table.find(query, now), (row) => table.idOf(row));
              expect(found).toEqual(naiveFind([...kept.values()], query, now));
            }
            expect(table.facets()).toEqual(naiveFacets([...kept.values()], everybody));
            expect(table.ids().toSorted()).toEqual([...kept.keys()].toSorted());
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
