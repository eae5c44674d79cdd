import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import { activateBrief, addBrief, listBriefs, removeBrief } from '../../src/store/briefs';
import { takeChores } from '../../src/store/chores';
import { setQuote } from '../../src/store/quotes';
import { save, unsave } from '../support/saving';
import { addNote, editNote, notesOf } from '../../src/store/notes';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { listSaved } from '../../src/store/shortlist';
import { day } from '../../src/model/day';
import { daysLater, today } from '../support/readings';
import { allRows, aWrite, endStories, itIs, seen } from '../support/store';

endStories();

let store: Store;
beforeEach(async () => {
  itIs(today);
  store = await openStore(crypto.randomUUID());
});

const list = async () => (await listSaved(store, null, 50)).rows.map(({ id }) => id);

/** Days by which the clock is set, between one thing that is done and the next. */
const leaps = [0, 365, -730, 365, -1, 400, -400, 0, 0, -365];
const name = (at: number) => `creator_${at}`;

/** Does something once for every leap of the clock. */
async function throughLeaps(act: (at: number) => Promise<unknown>): Promise<void> {
  let days = 0;
  for (const [at, leap] of leaps.entries()) {
    days += leap;
    itIs(daysLater(days));
    await act(at);
  }
}

describe('Whatever the clock does,', () => {
  it('the shortlist is in the order in which creators were put there', async () => {
    const keys: string[] = [];
    for (const at of leaps.keys()) keys.push(await seen(store, { handle: name(at) }));
    await throughLeaps((at) => save(store, aWrite(), keys[at] ?? ''));
    expect(await list()).toEqual(keys.toReversed());
  });

  it('notes are in the order in which they were written', async () => {
    const mira = await seen(store);
    await throughLeaps((at) => addNote(store, aWrite(), mira, `Note ${at}`));
    expect((await notesOf(store, mira)).map(({ text }) => text)).toEqual(
      [...leaps.keys()].map((at) => `Note ${at}`).toReversed(),
    );
  });

  it('the brief in use is the one that was chosen last', async () => {
    const first = defaultBrief('Micro-influencer');
    for (const id of ['one', 'two']) await addBrief(store, aWrite(), { ...first, id, name: id }, first);
    itIs(daysLater(365));
    await activateBrief(store, aWrite(), 'one', first);
    itIs(daysLater(-365));
    await activateBrief(store, aWrite(), 'two', first);
    expect((await listBriefs(store, first)).active).toBe('two');
    await removeBrief(store, aWrite(), 'two', first);
    expect((await listBriefs(store, first)).active).toBe('one');
  });

  it('who is taken off and put back within a day keeps the place, and no leap makes it a day', async () => {
    const [mira, other] = [await seen(store), await seen(store, { handle: 'creator_one' })];
    await save(store, aWrite(), mira);
    await save(store, aWrite(), other);
    itIs(daysLater(365));
    await unsave(store, aWrite(), mira);
    await save(store, aWrite(), mira);
    expect(await list()).toEqual([other, mira]);
  });

  it('no two changes have one stamp, and every later one is greater', async () => {
    const given: string[] = [];
    const mira = await seen(store);
    const stampsOf = async () =>
      [...JSON.stringify(await allRows(store)).matchAll(/\d{14}-[\da-f]{6}-[\da-f]{8}/g)].map(([stamp]) => stamp);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -800, max: 800 }), fc.nat(3), async (days, what) => {
        itIs(daysLater(days));
        const before = new Set(await stampsOf());
        if (what === 0) await addNote(store, aWrite(), mira, 'Bread');
        else if (what === 1) await setQuote(store, aWrite(), mira, { amount: 5, currency: 'EUR' });
        else if (what === 2) await unsave(store, aWrite(), mira);
        else await save(store, aWrite(), mira);
        const newer = [...new Set(await stampsOf())].filter((stamp) => !before.has(stamp));
        const last = given.at(-1) ?? '';
        expect(newer.every((stamp) => stamp > last)).toBe(true);
        given.push(...newer.toSorted());
      }),
      { numRuns: 60 },
    );
    expect(new Set(given).size).toBe(given.length);
    expect(given.length).toBeGreaterThan(60);
  });

  it('an edited note stays where it was written', async () => {
    const mira = await seen(store);
    const [one, two] = [aWrite(), aWrite()];
    await addNote(store, one, mira, 'One');
    await addNote(store, two, mira, 'Two');
    itIs(daysLater(-365));
    await editNote(store, aWrite(), one, 'One, edited');
    expect((await notesOf(store, mira)).map(({ text }) => text)).toEqual(['Two', 'One, edited']);
  });

  it('where even the clock’s own row is gone, what is saved next comes first', async () => {
    const [mira, other] = [await seen(store), await seen(store, { handle: 'creator_one' })];
    itIs(daysLater(365));
    await save(store, aWrite(), mira);
    await store.delete('meta', 'clock');
    itIs(today);
    await save(store, aWrite(), other);
    expect(await list()).toEqual([other, mira]);
  });
});

describe('What is due once a day', () => {
  const start = Date.parse(today);
  const takes = async (days: number) => takeChores(store, start + days * day);

  it('is due on the first day, though no clock is believed before it went on for an hour', async () => {
    expect(await takes(0)).toEqual({ due: true, doubted: true });
    expect(await takes(0.01)).toEqual({ due: false, doubted: false });
    expect(await takes(1 / 24)).toEqual({ due: true, doubted: false });
    expect(await takes(1)).toEqual({ due: false, doubted: false });
    expect(await takes(1 + 1 / 24)).toEqual({ due: true, doubted: false });
  });

  it.each([
    ['ahead', 400],
    ['back', -400],
  ])('is doubted after a leap %s, and not again and again', async (_, days) => {
    await takes(0);
    await takes(1 / 24);
    expect(await takes(days)).toEqual({ due: true, doubted: true });
    expect(await takes(days + 0.01)).toEqual({ due: false, doubted: false });
    expect(await takes(days + 1 / 24)).toEqual({ due: true, doubted: false });
  });
});
