import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ListView } from '../../src/model/list-view';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { listViews, putView, removeView } from '../../src/store/views';
import { aWrite } from '../support/store';
import { aView } from '../support/views';

let store: Store;
beforeEach(async () => {
  store = await openStore(crypto.randomUUID());
});

const names = async () => (await listViews(store)).map(({ name }) => name);
const put = (one: ListView) => putView(store, aWrite(), one);

describe('Views of the table', () => {
  it('are listed in the order in which they were saved, also after one was changed', async () => {
    await put(aView('b', 'No answer'));
    await put(aView('a', 'Bakers'));
    await put(aView('b', 'No answer yet'));

    expect(await names()).toEqual(['No answer yet', 'Bakers']);
    expect((await listViews(store))[0]).toMatchObject(aView('b', 'No answer yet'));
  });

  it('come back where they were when a removal is undone', async () => {
    await put(aView('a', 'Bakers'));
    await put(aView('b', 'No answer'));
    const [first] = await listViews(store);
    if (!first) throw new Error('no view');

    await removeView(store, aWrite(), 'a');
    expect(await names()).toEqual(['No answer']);
    await put(first);

    expect(await names()).toEqual(['Bakers', 'No answer']);
  });

  it('cost nothing but themselves where they cannot be read', async () => {
    await put(aView('a', 'Bakers'));
    await store.put('views', { ...aView('b', 'Broken'), columns: ['nothing'] } as unknown as ListView);

    expect(await names()).toEqual(['Bakers']);
    expect(await store.count('views')).toBe(2);
  });
});
