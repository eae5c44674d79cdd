import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eraseAll } from '../../src/store/erase';
import { openStore } from '../../src/store/open';
import { backupText, importText } from '../support/backups';
import { history, live, written } from '../support/histories';

const empty = () => openStore(crypto.randomUUID());

describe.each([
  ['under the same keys', false],
  ['under keys of their own', true],
])('Two browsers that know the same accounts %s', (_name, ownKeys) => {
  it('come to the same, whichever is imported first, and whichever into the other', async () => {
    await fc.assert(
      fc.asyncProperty(history, history, async (one, other) => {
        const [a, b] = [await live(one, 'aaaaaaaa', ownKeys), await live(other, 'bbbbbbbb', ownKeys)];
        const [textA, textB] = [await backupText(a), await backupText(b)];
        const [first, second] = [await empty(), await empty()];
        await importText(first, textA);
        await importText(first, textB);
        await importText(second, textB);
        await importText(second, textA);
        const both = await written(first);
        expect(await written(second)).toEqual(both);
        expect(rejectedOf(both)).toEqual(flaggedOf(both));
        await importText(a, textB);
        await importText(b, textA);
        expect(await written(a)).toEqual(both);
        expect(await written(b)).toEqual(both);
      }),
      { numRuns: 25 },
    );
  });

  it('come to the same once and twice', async () => {
    await fc.assert(
      fc.asyncProperty(history, history, async (one, other) => {
        const [a, b] = [await live(one, 'aaaaaaaa', ownKeys), await live(other, 'bbbbbbbb', ownKeys)];
        const text = await backupText(b);
        await importText(a, text);
        const once = await backupText(a);
        await importText(a, text);
        expect(await backupText(a)).toBe(once);
      }),
      { numRuns: 25 },
    );
  });

  it('give everything back after they met: erased and imported, the next backup has the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(history, history, async (one, other) => {
        // Nobody gets the id of who was erased; here they do, which only matters where somebody else has the same account.
        const [mine, theirs] = [one, other].map((acts) => acts.filter(({ what }) => !ownKeys || what !== 'erase'));
        const a = await live(mine ?? [], 'aaaaaaaa', ownKeys);
        await importText(a, await backupText(await live(theirs ?? [], 'bbbbbbbb', ownKeys)));
        const met = await backupText(a);
        await eraseAll(a, 'w1');
        await importText(a, met);
        expect(await backupText(a)).toBe(met);
      }),
      { numRuns: 25 },
    );
  });
});

type Written = Awaited<ReturnType<typeof written>>;
const rejectedOf = ({ candidates }: Written): string[] =>
  [...new Set(candidates.flatMap(({ status, creator }) => (status === 'rejected' ? [creator] : [])))].toSorted();
const flaggedOf = ({ creators }: Written): string[] =>
  creators.flatMap(({ id, rejected }) => (rejected ? [id] : [])).toSorted();
