import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { putReading } from '../../src/store/accounts';
import { renewCurves } from '../../src/store/curves';
import { forgetIdle } from '../../src/store/forgetting';
import { addNote } from '../../src/store/notes';
import { unsave } from '../support/saving';
import { openStore } from '../../src/store/open';
import version1 from '../fixtures/store/v1.json';
import { live, stopsOf } from '../support/dying-store';
import { allRows, connect, counted, countsKept, type KeptRows, putBack, withoutChance } from '../support/kept-rows';
import { anAccount, aReading, daysLater, exact, today } from '../support/readings';
import { useNoChance } from '../support/seeded-worker';

useNoChance('2026-11-20T12:00:00.000Z');

/** The store of version 1, as it lay in a browser. */
function load(name: string): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(name, version1.version);
    opening.addEventListener('error', () => fail(opening.error ?? new Error('It could not be opened.')));
    opening.addEventListener('upgradeneeded', () => {
      for (const [part, { keyPath, indexes, rows }] of Object.entries(version1.stores)) {
        const store = opening.result.createObjectStore(part, { keyPath });
        for (const [index, { keyPath: path, multiEntry }] of Object.entries(
          indexes as { [index: string]: { keyPath: string | string[]; multiEntry: boolean } },
        ))
          store.createIndex(index, path, { multiEntry });
        for (const row of rows) store.add(row);
      }
    });
    opening.addEventListener('success', () => {
      opening.result.close();
      done();
    });
  });
}

const keptIn = async (name: string): Promise<KeptRows> => {
  const raw = await connect(name);
  const rows = await allRows(raw);
  raw.close();
  return rows;
};

describe('A store of version 1 that is brought up to date', () => {
  it('and stopped at any step is brought up to date by the next start, with nothing lost and nothing twice', async () => {
    await load('whole');
    const undisturbed = await live(async () => void (await openStore('whole')));
    const whole = withoutChance(await keptIn('whole'));
    expect(Object.keys(whole['accounts'] ?? {})).toHaveLength(2);
    for (const step of stopsOf(undisturbed)) {
      const name = `stopped at ${step}`;
      await load(name);
      expect((await live(async () => void (await openStore(name)), step)).died).toBe(true);
      await live(async () => void (await openStore(name)));
      const rows = withoutChance(await keptIn(name));
      // Standards, devices and the clock may have been told anew.
      const { meta: _, ...own } = rows;
      const { meta: _meta, ...expected } = whole;
      expect({ step, own }).toEqual({ step, own: expected });
      expect(countsKept(rows)).toEqual(counted(rows));
    }
  });
});

describe('What is done once a day', () => {
  let before: KeptRows;
  let raw: IDBDatabase;

  beforeAll(async () => {
    await live(async () => {
      const store = await openStore('daily');
      for (let at = 0; at < 23; at++) {
        const account = anAccount({ handle: `idle.${at}`, followers: exact(1_000 + at) });
        await putReading(store, aReading({ account, at: daysLater(at === 22 ? 170 : 0, today) }));
      }
      const saved = await putReading(store, aReading({ account: anAccount({ handle: 'kept' }) }));
      await addNote(store, 'note-1', saved?.record.key ?? '', 'Answers within a day');
      const former = await putReading(store, aReading({ account: anAccount({ handle: 'former' }) }));
      await addNote(store, 'note-2', former?.record.key ?? '', 'Never answered');
      vi.setSystemTime(today);
      await unsave(store, 'unsaved', former?.record.key ?? '');
    });
    raw = await connect('daily');
    before = await allRows(raw);
  });
  beforeEach(() => putBack(raw, before));

  it.each([
    ['forgetting', async () => void (await forgetIdle(await openStore('daily'), daysLater(180, today), 90))],
    ['an own curve', async () => void (await renewCurves(await openStore('daily'), 'instagram', today))],
  ])('%s is stopped at any step, and goes on where it was: nothing is half gone', async (_, work) => {
    const undisturbed = await live(work);
    const done = await allRows(raw);
    for (const step of stopsOf(undisturbed)) {
      await putBack(raw, before);
      await live(work, step);
      const left = await allRows(raw);
      const changed: string[] = [];
      const keys = Object.keys(left['accounts'] ?? {});
      expect(Object.keys(left['posts'] ?? {})).toEqual(keys);
      expect(countsKept(left)).toEqual(counted(left));
      for (const [store, rows] of Object.entries(left))
        for (const [key, row] of Object.entries(rows))
          if (store !== 'meta' && !isDeepStrictEqual(row, before[store]?.[key])) changed.push(`${store} ${key}`);
      expect(changed).toEqual([]);
      await live(work);
      const { meta: _meta, ...rest } = await allRows(raw);
      const { meta: _expected, ...expected } = done;
      expect(rest).toEqual(expected);
    }
  });
});
