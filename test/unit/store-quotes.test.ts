import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../src/model/reading';
import { save, unsave } from '../../src/store/creators';
import { lastQuote, quoteOf, setQuote } from '../../src/store/quotes';
import { forgetOld, putReading } from '../../src/store/records';
import { openStore, type Store } from '../../src/store/open';
import { anAccount, aReading, daysLater, today } from '../support/readings';

const euros = (amount: number) => ({ amount, currency: 'EUR' });

let store: Store;
beforeEach(async () => {
  store = await openStore(crypto.randomUUID());
});

/** A look at an account, `day` days from today; gives the key of its record. */
async function look(facts: Partial<Account> = {}, day = 0): Promise<string> {
  const record = await putReading(store, aReading({ account: anAccount(facts), at: daysLater(day) }));
  return record?.key ?? '';
}

describe('what a creator asks for one post', () => {
  it('is kept, changed and removed, for each creator alone', async () => {
    const [mira, other] = [await look(), await look({ handle: 'creator_one' })];
    expect(await quoteOf(store, mira)).toBeNull();
    await setQuote(store, mira, euros(250));
    await setQuote(store, other, { amount: 99.5, currency: 'USD' });
    await setQuote(store, mira, euros(300));
    expect(await quoteOf(store, mira)).toEqual(euros(300));
    await setQuote(store, mira, null);
    expect(await quoteOf(store, mira)).toBeNull();
    expect(await quoteOf(store, other)).toEqual({ amount: 99.5, currency: 'USD' });
  });

  it('is not kept about a creator of whom nothing is remembered', async () => {
    await expect(setQuote(store, 'gone', euros(250))).rejects.toThrow('errorForgotten');
    expect(await store.count('quotes')).toBe(0);
  });

  it('tells what the next price is most likely given in: the currency of the one given last', async () => {
    expect(await lastQuote(store)).toBeNull();
    await setQuote(store, await look(), euros(250), daysLater(1));
    await setQuote(store, await look({ handle: 'creator_one' }), { amount: 80, currency: 'USD' }, today);
    expect(await lastQuote(store)).toEqual(euros(250));
  });

  it('stays while the creator is on the shortlist, and through a removal that is taken back', async () => {
    const mira = await look();
    await save(store, mira, today);
    await setQuote(store, mira, euros(250));
    await forgetOld(store, daysLater(1000));
    expect(await quoteOf(store, mira)).toEqual(euros(250));
    await unsave(store, mira, daysLater(1000));
    await save(store, mira, daysLater(1001));
    expect(await quoteOf(store, mira)).toEqual(euros(250));
  });

  it('is forgotten with the account, and nobody else’s with it', async () => {
    const [gone, mira] = [await look({ handle: 'creator_one' }), await look({}, 1)];
    await setQuote(store, gone, euros(250));
    await setQuote(store, mira, euros(300));
    await forgetOld(store, daysLater(91));
    expect(await quoteOf(store, gone)).toBeNull();
    expect(await quoteOf(store, mira)).toEqual(euros(300));
    expect(await store.count('quotes')).toBe(1);
  });
});

describe('a renamed account that got a second record', () => {
  async function split(): Promise<{ first: string; stray: string }> {
    const first = await look({ id: '17' });
    return { first, stray: await look({ handle: 'mira.bread' }, 1) };
  }
  const unite = () => look({ id: '17', handle: 'mira.bread' }, 2);

  it('brings along the price that was noted under it', async () => {
    const { first, stray } = await split();
    await setQuote(store, stray, euros(250));
    expect(await unite()).toBe(first);
    expect(await quoteOf(store, first)).toEqual(euros(250));
    expect(await store.count('quotes')).toBe(1);
  });

  it.each([
    ['the second', 1, 2, 300],
    ['the first', 2, 1, 250],
  ])('keeps the newer price of two, be it %s', async (_, ofFirst, ofStray, amount) => {
    const { first, stray } = await split();
    await save(store, stray);
    await setQuote(store, first, euros(250), daysLater(ofFirst));
    await setQuote(store, stray, euros(300), daysLater(ofStray));
    await unite();
    expect(await quoteOf(store, first)).toEqual(euros(amount));
    expect(await store.count('quotes')).toBe(1);
  });
});
