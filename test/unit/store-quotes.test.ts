import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../src/model/reading';
import { daysKept } from '../../src/model/record';
import { getCreator, setWhy } from '../../src/store/creators';
import { lastCurrency, setQuote } from '../../src/store/quotes';
import { save, unsave } from '../support/saving';
import { forgetIdle } from '../../src/store/forgetting';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { daysLater, today } from '../support/readings';
import { aWrite, endStories, itIs, seen } from '../support/store';

endStories();
const euros = (amount: number) => ({ amount, currency: 'EUR' });

let store: Store;
beforeEach(async () => {
  itIs(today);
  store = await openStore(crypto.randomUUID());
});

/** A look at an account, `day` days from today; gives its key. */
const look = (facts: Partial<Account> = {}, day = 0): Promise<string> => seen(store, facts, daysLater(day));
const quoteOf = async (key: string) => (await getCreator(store, key))?.quote?.money ?? null;
const price = (key: string, money: Parameters<typeof setQuote>[3]) => setQuote(store, aWrite(), key, money);

describe('what a creator asks for one post', () => {
  it('is kept, changed and removed, for each creator alone', async () => {
    const [mira, other] = [await look(), await look({ handle: 'creator_one' })];
    expect(await quoteOf(mira)).toBeNull();
    await price(mira, euros(250));
    await price(other, { amount: 99.5, currency: 'USD' });
    await price(mira, euros(300));
    expect(await quoteOf(mira)).toEqual(euros(300));
    await price(mira, null);
    expect(await quoteOf(mira)).toBeNull();
    expect(await quoteOf(other)).toEqual({ amount: 99.5, currency: 'USD' });
  });

  it('puts its creator on the shortlist; none puts nobody there', async () => {
    const [mira, other] = [await look(), await look({ handle: 'creator_one' })];
    await price(mira, euros(250));
    await price(other, null);
    expect(await getCreator(store, mira)).toMatchObject({ savedAt: today, quote: { givenAt: today } });
    expect((await getCreator(store, other))?.order).toBeUndefined();
  });

  it('is not kept about a creator of whom nothing is remembered', async () => {
    await expect(price('gone', euros(250))).rejects.toThrow('errorForgotten');
    expect(await store.count('creators')).toBe(0);
  });

  it('tells what the next price is most likely given in: the currency of the one given last', async () => {
    expect(await lastCurrency(store)).toBeNull();
    await price(await look({ handle: 'creator_one' }), { amount: 80, currency: 'USD' });
    await price(await look(), euros(250));
    expect(await lastCurrency(store)).toBe('EUR');
  });

  it('stays while the creator is on the shortlist, and through a removal that is taken back', async () => {
    const mira = await look();
    await price(mira, euros(250));
    await forgetIdle(store, daysLater(1000), daysKept);
    expect(await quoteOf(mira)).toEqual(euros(250));
    itIs(daysLater(1000));
    await unsave(store, aWrite(), mira);
    itIs(daysLater(1001));
    await save(store, aWrite(), mira);
    expect(await quoteOf(mira)).toEqual(euros(250));
  });

  it('is forgotten with the account, and nobody else’s with it', async () => {
    const [gone, mira] = [await look({ handle: 'creator_one' }), await look({}, 1)];
    await price(gone, euros(250));
    await price(mira, euros(300));
    await unsave(store, aWrite(), gone);
    await forgetIdle(store, daysLater(91), daysKept);
    expect(await quoteOf(gone)).toBeNull();
    expect(await quoteOf(mira)).toEqual(euros(300));
    expect(await store.count('creators')).toBe(1);
  });
});

describe('why somebody is kept', () => {
  it('is kept, changed and removed, and puts nobody on the shortlist', async () => {
    const mira = await look();
    const why = async () => (await getCreator(store, mira))?.why;
    await setWhy(store, aWrite(), mira, 'Agreed to be asked');
    expect(await why()).toBe('Agreed to be asked');
    await setWhy(store, aWrite(), mira, null);
    expect(await why()).toBeNull();
    expect((await getCreator(store, mira))?.order).toBeUndefined();
  });
});
