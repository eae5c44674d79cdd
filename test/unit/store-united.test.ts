import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Account, LeftOut, Reading } from '../../src/model/reading';
import { isSaved, listCreators, save, unsave } from '../../src/store/creators';
import { quoteOf, setQuote } from '../../src/store/quotes';
import { getRecord, putReading, recordsOfSite } from '../../src/store/records';
import { openStore, type Store } from '../../src/store/open';
import { anAccount, aReading, daysLater, today } from '../support/readings';

// An account that changed its handle is remembered twice until one look shows both its id and its new handle.

let store: Store;
let first: string;
let second: string;

async function look(facts: Partial<Account>, day: number, rest: Partial<Reading> = {}): Promise<string> {
  const record = await putReading(store, aReading({ account: anAccount(facts), at: daysLater(day), ...rest }));
  return record?.key ?? '';
}
const unite = () => look({ id: '17', handle: 'mira.bread' }, 5);

const left = (id: string): LeftOut => ({ id, why: 'repost', source: 'response' });

beforeEach(async () => {
  store = await openStore(crypto.randomUUID());
  first = await look({ id: '17' }, 0, { leftOut: [left('a')] });
  second = await look({ handle: 'mira.bread' }, 1, { leftOut: [left('b')] });
});

describe('Two records of one account, once they are known to be one', () => {
  it.each([
    ['the first', 2, 3],
    ['the second', 3, 2],
  ])('are on the shortlist since %s was put there', async (_, daysOfFirst, daysOfSecond) => {
    await save(store, first, daysLater(daysOfFirst));
    await save(store, second, daysLater(daysOfSecond));
    await unite();
    expect(await listCreators(store)).toEqual([
      { key: first, accounts: [first], savedAt: daysLater(2), unsavedAt: null },
    ]);
  });

  it.each([
    ['only the first still is', false, true, true],
    ['only the second still is', true, false, true],
    ['neither is any more', true, true, false],
  ])('are on the shortlist or not: %s', async (_, isFirstOff, isSecondOff, isOn) => {
    for (const key of [first, second]) await save(store, key, today);
    if (isFirstOff) await unsave(store, first, daysLater(3));
    if (isSecondOff) await unsave(store, second, daysLater(4));
    await unite();
    expect(await isSaved(store, first)).toBe(isOn);
  });

  it('are found under the first key, and nothing is left of the second', async () => {
    await save(store, second, today);
    await unite();
    expect(await isSaved(store, first)).toBe(true);
    expect(await isSaved(store, second)).toBe(false);
    expect(await getRecord(store, second)).toBeNull();
    expect(await store.count('creators')).toBe(1);
  });

  it.each([
    ['the first', 3, 2, 300],
    ['the second', 2, 3, 200],
  ])('have the price that was given last, that of %s', async (_, dayOfFirst, dayOfSecond, amount) => {
    await setQuote(store, first, { amount: 300, currency: 'EUR' }, daysLater(dayOfFirst));
    await setQuote(store, second, { amount: 200, currency: 'EUR' }, daysLater(dayOfSecond));
    await unite();
    expect(await quoteOf(store, first)).toEqual({ amount, currency: 'EUR' });
    expect(await store.count('quotes')).toBe(1);
  });

  it('leave out what either of them left out', async () => {
    await unite();
    const record = await getRecord(store, first);
    expect(record?.leftOut.map(({ id }) => id).toSorted()).toEqual(['a', 'b']);
  });
});

describe('The records of a site', () => {
  it('are all of its accounts and none of another site’s', async () => {
    await look({ site: 'threads', handle: 'mira.bakes' }, 1);
    await look({ site: 'instagram-next', handle: 'mira.bakes' }, 1);
    const keys = (await recordsOfSite(store, 'instagram')).map(({ key }) => key);
    expect(keys.toSorted()).toEqual([first, second].toSorted());
  });
});
