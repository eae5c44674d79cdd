import 'fake-indexeddb/auto';

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../src/shared/problem';
import { lookThrough, unreadableRows } from '../../src/store/kept';
import type { Store } from '../../src/store/schema';
import { backupText, forgedText, importText, unitsIn } from '../support/backups';
import { type Act, live } from '../support/histories';
import { anyEdits, edited, written } from '../support/fuzz/edits';
import { expectNoHang, leastTime, timed } from '../support/fuzz/patience';
import { seeded } from '../support/fuzz/runs';
import { allRows, connect, type KeptRows, putBack } from '../support/kept-rows';

/** What one person did with three creators in a browser, at these days. */
const acts: Act[] = [
  { what: 'save', who: 0, at: 1 },
  { what: 'note', who: 0, at: 2, which: 0 },
  { what: 'quote', who: 0, at: 3, which: 0 },
  { what: 'tags', who: 0, at: 4 },
  { what: 'brief', at: 5, which: 0, field: 'keywords' },
  { what: 'status', who: 0, at: 6, which: 0, status: 'contacted' },
  { what: 'work', who: 0, at: 7, which: 0, post: 'p1' },
  { what: 'save', who: 1, at: 8 },
  { what: 'declared', who: 1, at: 9 },
  { what: 'status', who: 1, at: 10, which: 1, status: 'rejected' },
  { what: 'view', at: 11, which: 0 },
  { what: 'save', who: 2, at: 12 },
  { what: 'erase', who: 2, at: 13 },
];

let text: string;
let units: { kind: string }[];
let here: Store;
let name: string;
let raw: IDBDatabase;
let before: KeptRows;
/** Processor time of importing the unchanged backup, in ms. */
let usual: number;

const putAllBack = () => putBack(raw, before);

beforeAll(async () => {
  text = await backupText(await live(acts, 'bbbbbbbb', false));
  units = unitsIn(text);
  // What is here: the same creators with other things of them, and somebody whom no backup knows.
  here = await live(
    [
      { what: 'save', who: 0, at: 20 },
      { what: 'note', who: 0, at: 21, which: 1 },
      { what: 'why', who: 1, at: 22, which: 0 },
    ],
    'aaaaaaaa',
    true,
  );
  name = here.name;
  raw = await connect(name);
  before = await allRows(raw);
  usual = await leastTime(() => imported(text), putAllBack);
  await putAllBack();
}, 600_000);

/** Imports it; null where it was refused with a sentence. */
async function imported(file: string): Promise<number | null> {
  try {
    return await importText(here, file);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** Imports it; throws where it hangs. What was kept before is kept again where that has to be looked at. */
async function importedInTime(file: string): Promise<number | null> {
  const { result, cost } = await timed(() => imported(file));
  await expectNoHang(
    cost,
    () => leastTime(() => imported(file), putAllBack),
    async () => usual,
  );
  return result;
}

/** Without what only counts how often something was done. */
const content = (rows: KeptRows): KeptRows => ({ ...rows, writes: {} });

/** What a person wrote here is here still. */
const byHand = ['notes', 'candidates', 'events', 'collaborations'];
const lostIn = (after: KeptRows): string[] =>
  byHand.flatMap((store) =>
    Object.keys(before[store] ?? {})
      .filter((key) => after[store]?.[key] === undefined)
      .map((key) => `${store} ${key}`),
  );

describe('A backup that somebody changed', () => {
  it('is refused with a sentence where its hash tells, and changes nothing', { timeout: 3_600_000 }, async () => {
    const cut = fc.record({
      at: fc.nat(99_999),
      take: fc.nat(40),
      put: fc.constantFrom('', '"', '\n', ',', '0', '\u0000', '\ud800', '}'),
    });
    await fc.assert(
      fc
        .asyncProperty(cut, async ({ at, take, put }) => {
          // The first line may say another time: it is no part of the hash. Nor is the line break at the end.
          const first = text.indexOf('\n') + 1;
          const place = first + (at % (text.length - first));
          const other = text.slice(0, place) + put + text.slice(place + take);
          if (other.trimEnd() === text.trimEnd()) return;
          expect(await importedInTime(other)).toBeNull();
          expect(await allRows(raw)).toEqual(before);
        })
        .afterEach(putAllBack),
      seeded(150, 0.3),
    );
  });

  it(
    'with a hash of its own is refused, or taken whole: what is here stays, all can be read, twice is as once',
    { timeout: 3_600_000 },
    async () => {
      await fc.assert(
        fc
          .asyncProperty(anyEdits, async (edits) => {
            const changed = edited(units, edits, ['id0', 'h0']);
            const file = await forgedText(
              text,
              (Array.isArray(changed) ? changed : [changed]).map((unit) => written(unit)),
            );
            const isRefused = (await importedInTime(file)) === null;
            const after = await allRows(raw);
            // A tombstone may be of what is here, by its id: then it is gone, as it should be.
            const lost = file.includes('"kind":"removed"') ? [] : lostIn(after);
            const again = await imported(file);
            expect({ lost, isRefusedAgain: again === null }).toEqual({ lost: [], isRefusedAgain: isRefused });
            expect(content(await allRows(raw))).toEqual(content(isRefused ? before : after));
            await lookThrough(here);
            expect(await unreadableRows(here)).toEqual([]);
          })
          .afterEach(putAllBack),
        seeded(100, 0.7),
      );
    },
  );
});
