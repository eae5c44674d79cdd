import { describe, expect, it } from 'vitest';
import { askedBy, noFilters, toggle } from '../../src/shortlist/filters/filters';
import { inChunks } from '../../src/shortlist/many/in-chunks';
import { sortedBy } from '../../src/shortlist/table/sorted-by';
import { tagNames } from '../../src/ui/creator/tag-names';
import { firstLook, isSameLook, readLook } from '../../src/shortlist/views/view-look';

describe('What a table is narrowed down by', () => {
  it('is asked once, and not asked by the same once more', () => {
    const once = toggle(toggle(noFilters, { kind: 'sites', value: 'x' }), { kind: 'noEmail' });
    expect(askedBy(once)).toEqual([{ kind: 'sites', value: 'x' }, { kind: 'noEmail' }]);
    expect(toggle(toggle(once, { kind: 'sites', value: 'x' }), { kind: 'noEmail' })).toEqual(noFilters);
  });
});

describe('A column’s head', () => {
  it('sorts the most first where that is of interest, and turns it round when it is pressed again', () => {
    expect(sortedBy('rate', firstLook.sort)).toEqual({ by: 'rate', down: true });
    expect(sortedBy('rate', { by: 'rate', down: true })).toEqual({ by: 'rate', down: false });
    expect(sortedBy('name', firstLook.sort)).toEqual({ by: 'name', down: false });
  });
});

describe('How a table looks', () => {
  it('is as it was left, and as in the beginning where that cannot be read', () => {
    const look = { ...firstLook, columns: ['name' as const], filters: { ...noFilters, tags: ['bakers'] } };
    expect(readLook(JSON.stringify(look))).toEqual(look);
    expect(isSameLook(readLook(JSON.stringify(look)), firstLook)).toBe(false);
    for (const broken of ['', '{', '{"columns":["none"]}']) expect(readLook(broken)).toEqual(firstLook);
  });
});

describe('Tags', () => {
  it('are typed with commas of any script between them, each once', () => {
    expect(tagNames(' bakers, Bio  food、日本，bakers,, ')).toEqual(['bakers', 'Bio food', '日本']);
  });
});

describe('Work on many creators', () => {
  const keys = Array.from({ length: 250 }, (_, n) => `c${n}`);

  it('is done a hundred at a time, and tells how far it is', async () => {
    const done: number[] = [];
    const told: number[] = [];
    const job = { signal: new AbortController().signal, progress: (part: number) => told.push(part) };
    expect(await inChunks(keys, job, async (few) => done.push(few.length))).toBe(true);
    expect(done).toEqual([100, 100, 50]);
    expect(told).toEqual([100, 200, 250]);
  });

  it('stops between two parts when it is stopped', async () => {
    const stop = new AbortController();
    const done: number[] = [];
    const work = async (few: string[]) => {
      done.push(few.length);
      stop.abort();
    };
    expect(await inChunks(keys, { signal: stop.signal, progress: () => {} }, work)).toBe(false);
    expect(done).toEqual([100]);
  });
});
