import 'fake-indexeddb/auto';
import '../../src/background';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { messageSchemas } from '../../src/shared/messages';
import { live } from '../support/dying-store';
import { allRows, connect, type KeptRows, putBack, withoutChance } from '../support/kept-rows';
import { askAs, type Seed, seed, useNoChance, writeRival } from '../support/seeded-worker';
import { askNewWorker, askOrBeRefused, compared, faultsOf, remembers } from '../support/stopped';
import { messages, stories } from '../support/stories';

vi.mock('../../src/shared/browser', () => import('../support/worker'));

let seeded: Seed;
let before: KeptRows;
let raw: IDBDatabase;

useNoChance('2026-05-20T12:00:00.000Z');
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await live(async () => {
    seeded = await seed();
    await writeRival(seeded.note);
  });
  raw = await connect('fitlens');
  before = await allRows(raw);
});

/** Every row that is about a creator whom no message names. */
const untouched = (rows: KeptRows): string[] =>
  Object.values(rows)
    .flatMap((store) => Object.values(store))
    .map((row) => JSON.stringify(row))
    .filter((row) => row.includes(seeded.other));

it('every message there is has its story here', () => {
  expect(Object.keys(messages).toSorted()).toEqual(Object.keys(messageSchemas).toSorted());
});

describe.each(stories)('A worker that answers "%s" %s', (name, _, body) => {
  const send = async () => {
    if (remembers(name)) return askNewWorker(name, body(seeded), 'write-1');
    // Where there is no team, that it is shared or named is refused.
    if (name.startsWith('team')) return askOrBeRefused(name, body(seeded), 'write-1');
    return withoutChance(await askAs('write-1', name, body(seeded)));
  };

  it('and is stopped at any step has done it whole or not at all, and does it once when it is asked again', async () => {
    expect(await faultsOf({ name, send, raw, before })).toEqual([]);
    const isErased = name === 'all-erase';
    expect(untouched(await allRows(raw))).toEqual(isErased ? [] : untouched(before));
  });

  it('and whose answer is lost has done it once, however often it is asked, and answers the same', async () => {
    await putBack(raw, before);
    const first = await live(send);
    const done = compared(name, await allRows(raw));
    for (let again = 0; again < 2; again++) {
      expect((await live(send)).answer).toEqual(first.answer);
      expect(compared(name, await allRows(raw))).toEqual(done);
    }
  });
});
