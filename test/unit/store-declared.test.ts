import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { joinVersions, withoutErased } from '../../src/store/join-versions';
import { getCreator } from '../../src/store/creators';
import { setDeclared } from '../../src/store/declared';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { aKit } from '../support/declared';
import { daysLater, today } from '../support/readings';
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

  it('is what was said last, where two records turn out to be one account, or a backup has another', async () => {
    const one = await seen(store, { id: '17' });
    const other = await seen(store, { handle: 'mira.bread' });
    await setDeclared(store, aWrite(), one, aKit);
    itIs(daysLater(1));
    await setDeclared(store, aWrite(), other, { ...aKit, womenShare: 0.4 });
    const [first, second] = [await getCreator(store, one), await getCreator(store, other)];
    if (!first || !second) throw new Error('The creators are not there.');
    expect(joinVersions(first, { ...second, id: first.id }).declared).toMatchObject({ womenShare: 0.4 });
    expect(joinVersions({ ...second, id: first.id }, first).declared).toMatchObject({ womenShare: 0.4 });
    expect(withoutErased(first, second.changed.declared ?? null)).not.toHaveProperty('declared');

    await seen(store, { id: '17', handle: 'mira.bread' }, daysLater(2));
    expect(await getCreator(store, one)).toMatchObject({ declared: { womenShare: 0.4 } });
  });

  it('is not kept about a creator of whom nothing is remembered', async () => {
    await expect(setDeclared(store, aWrite(), 'gone', aKit)).rejects.toThrow('errorForgotten');
  });
});
