import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { getCreator } from '../../src/store/creators';
import { setDeclared } from '../../src/store/declared';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { aKit } from '../support/declared';
import { today } from '../support/readings';
import { aWrite, endStories, itIs, seen } from '../support/store';

endStories();

let store: Store;
beforeEach(async () => {
  itIs(today);
  store = await openStore(crypto.randomUUID());
});

describe('what a creator declares of their audience', () => {
  it('is kept, and its creator with it; none is none', async () => {
    const mira = await seen(store);
    await setDeclared(store, aWrite(), mira, aKit);
    expect(await getCreator(store, mira)).toMatchObject({ declared: aKit, savedAt: today });
    await setDeclared(store, aWrite(), mira, null);
    expect(await getCreator(store, mira)).not.toHaveProperty('declared');
  });

  it('is not kept about a creator of whom nothing is remembered', async () => {
    await expect(setDeclared(store, aWrite(), 'gone', aKit)).rejects.toThrow('errorForgotten');
  });
});
