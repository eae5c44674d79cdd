import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Account, LeftOut, Post, Reading } from '../../src/model/reading';
import { getAccount } from '../../src/store/accounts';
import { getCreator, setWhy } from '../../src/store/creators';
import { setQuote } from '../../src/store/quotes';
import { save, unsave } from '../support/saving';
import { addNote, notesOf } from '../../src/store/notes';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { listSaved } from '../../src/store/shortlist';
import { joinCreatorsOf } from '../../src/store/unite';
import { aPost, daysLater, exact, today } from '../support/readings';
import { aWrite, contradictions, endStories, itIs, keptCounts, realCounts, seen } from '../support/store';

// An account that changed its handle is remembered twice until one look shows both its id and its new handle.

endStories();

let store: Store;
let first: string;
let second: string;

const look = (facts: Partial<Account>, day: number, rest: Partial<Reading> = {}): Promise<string> =>
  seen(store, facts, daysLater(day), rest);
const unite = () => look({ id: '17', handle: 'mira.bread' }, 5);
const on = async (day: number, act: () => Promise<unknown>) => {
  itIs(daysLater(day));
  await act();
};
const list = async () => (await listSaved(store, null, 10)).rows.map(({ id }) => id);
const isOnList = async (key: string) => (await getCreator(store, key))?.order !== undefined;
const lives = () => (first < second ? first : second);

const left = (id: string): LeftOut => ({ id, why: 'repost', source: 'response' });
const posts = (prefix: string): Post[] =>
  Array.from({ length: 8 }, (_, at) =>
    aPost(`${prefix}${at}`, {
      publishedAt: daysLater(-8 - 3 * at),
      likes: exact(480),
      comments: exact(20),
      kind: 'image',
    }),
  );

beforeEach(async () => {
  itIs(today);
  store = await openStore(crypto.randomUUID());
  first = await look({ id: '17', followers: exact(9_000) }, 0, { leftOut: [left('a')], posts: posts('p') });
  second = await look({ handle: 'mira.bread', followers: exact(9_100) }, 1, {
    leftOut: [left('b')],
    posts: posts('q'),
  });
});

describe('Two records of one account, once they are known to be one', () => {
  it.each([
    ['the first', 2, 3],
    ['the second', 3, 2],
  ])('are on the shortlist since %s was put there', async (_, daysOfFirst, daysOfSecond) => {
    const saving = [
      [daysOfFirst, first],
      [daysOfSecond, second],
    ] as const;
    for (const [day, key] of saving.toSorted(([a], [b]) => a - b)) await on(day, () => save(store, aWrite(), key));
    await unite();
    expect(await list()).toEqual([lives()]);
    expect(await getCreator(store, first)).toMatchObject({ accounts: [first], savedAt: daysLater(2), unsavedAt: null });
  });

  it.each([
    ['only the first still is', false, true, true],
    ['only the second still is', true, false, true],
    ['neither is any more', true, true, false],
  ])('are on the shortlist or not: %s', async (_, isFirstOff, isSecondOff, isOn) => {
    for (const key of [first, second]) await save(store, aWrite(), key);
    if (isFirstOff) await on(3, () => unsave(store, aWrite(), first));
    if (isSecondOff) await on(4, () => unsave(store, aWrite(), second));
    await unite();
    expect(await isOnList(first)).toBe(isOn);
    expect(await keptCounts(store)).toEqual(await realCounts(store));
    expect(await contradictions(store)).toEqual([]);
  });

  it('are found under either key, and nothing is left of the second account', async () => {
    await save(store, aWrite(), second);
    await unite();
    for (const key of [first, second]) expect(await getCreator(store, key)).toMatchObject({ accounts: [first] });
    expect(await getAccount(store, second)).toBeNull();
    expect(await store.count('creators')).toBe(1);
  });

  it.each([
    ['the first', 3, 2, 300],
    ['the second', 2, 3, 200],
  ])('have the price that was given last, that of %s', async (_, dayOfFirst, dayOfSecond, amount) => {
    const pricing = [
      [dayOfFirst, first, 300],
      [dayOfSecond, second, 200],
    ] as const;
    for (const [day, key, money] of pricing.toSorted(([a], [b]) => a - b))
      await on(day, () => setQuote(store, aWrite(), key, { amount: money, currency: 'EUR' }));
    await unite();
    expect((await getCreator(store, first))?.quote?.money).toEqual({ amount, currency: 'EUR' });
  });

  it('have no price where the last word was that there is none', async () => {
    await on(2, () => setQuote(store, aWrite(), first, { amount: 300, currency: 'EUR' }));
    await on(3, () => setQuote(store, aWrite(), second, { amount: 200, currency: 'EUR' }));
    await on(4, () => setQuote(store, aWrite(), second, null));
    await unite();
    expect((await getCreator(store, first))?.quote).toBeNull();
  });

  it('have the notes of both in the order they were written, and why they are kept', async () => {
    await addNote(store, aWrite(), first, 'One');
    await addNote(store, aWrite(), second, 'Two');
    await addNote(store, aWrite(), first, 'Three');
    await setWhy(store, aWrite(), second, 'Agreed to be asked');
    await unite();
    expect((await notesOf(store, first)).map(({ text }) => text)).toEqual(['Three', 'Two', 'One']);
    expect((await getCreator(store, first))?.why).toBe('Agreed to be asked');
  });

  it('leave out what either of them left out', async () => {
    await unite();
    const kept = await getAccount(store, first);
    expect(kept?.record.leftOut.map(({ id }) => id).toSorted()).toEqual(['a', 'b']);
  });

  it('have the days of both, and one rate', async () => {
    expect(await store.count('rates')).toBeGreaterThan(0);
    await unite();
    expect((await store.getAll('snapshots')).map(({ account }) => account)).toEqual([first, first, first]);
    expect(new Set((await store.getAll('rates')).map(({ account }) => account))).toEqual(new Set([first]));
    expect(await contradictions(store)).toEqual([]);
  });

  it('are one creator with the smaller id, and what names the other is led on', async () => {
    await save(store, aWrite(), first);
    await save(store, aWrite(), second);
    await unite();
    const goes = lives() === first ? second : first;
    expect(await store.get('creators', goes)).toEqual({ id: goes, into: lives() });
    await addNote(store, aWrite(), goes, 'Written in a window that knows the former name');
    await unsave(store, aWrite(), goes);
    expect(await list()).toEqual([]);
    expect(await notesOf(store, lives())).toHaveLength(1);
    expect(await keptCounts(store)).toEqual(await realCounts(store));
  });

  it('keep every account of a person of whom either was saved', async () => {
    const third = await look({ handle: 'mira.cakes' }, 2);
    await joinCreatorsOf(store, aWrite(), second, third);
    await save(store, aWrite(), first);
    await unite();
    expect((await getCreator(store, third))?.accounts.toSorted()).toEqual([first, third].toSorted());
    expect(await contradictions(store)).toEqual([]);
  });

  it('may be three: whatever led to the one that goes leads to the one that lives', async () => {
    const third = await look({ handle: 'mira.third' }, 2);
    for (const key of [first, second, third]) await addNote(store, aWrite(), key, key);
    await unite();
    await look({ id: '17', handle: 'mira.third' }, 6);
    expect(await list()).toHaveLength(1);
    for (const key of [first, second, third]) expect(await notesOf(store, key)).toHaveLength(3);
    const leading = (await store.getAll('creators')).flatMap((row) => ('into' in row ? [row.into] : []));
    expect(leading).toEqual(Array(2).fill((await list())[0]));
    expect(await contradictions(store)).toEqual([]);
  });
});
