import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Declared } from '../../src/model/declared';
import { getCreator } from '../../src/store/creators';
import { setDeclared } from '../../src/store/declared';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { today } from '../support/readings';
import { aWrite, endStories, itIs, seen } from '../support/store';

endStories();

let store: Store;
beforeEach(async () => {
  itIs(today);
  store = await openStore(crypto.randomUUID());
});

const kit: Declared = {
  audienceCountries: [{ country: 'DE', share: 0.6 }],
  audienceAges: [],
  womenShare: 0.7,
  monthlyReach: 90_000,
  source: 'Media kit of May',
  givenAt: today,
};

describe('what a creator declares of their audience', () => {
  it('is kept, and its creator with it; none is none', async () => {
    const mira = await seen(store);
    await setDeclared(store, aWrite(), mira, kit);
    expect(await getCreator(store, mira)).toMatchObject({ declared: kit, savedAt: today });
    await setDeclared(store, aWrite(), mira, null);
    expect(await getCreator(store, mira)).not.toHaveProperty('declared');
  });

  it('is not kept about a creator of whom nothing is remembered', async () => {
    await expect(setDeclared(store, aWrite(), 'gone', kit)).rejects.toThrow('errorForgotten');
  });
});
