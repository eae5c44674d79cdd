import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ListView } from '../../src/model/list-view';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { listViews, putView, removeView } from '../../src/store/views';
import { aWrite } from '../support/store';

let store: Store;
beforeEach(async () => {
  store = await openStore(crypto.randomUUID());
});

const view = (id: string, name: string): ListView => ({
  id,
  name,
  columns: ['name', 'rate'],
  sort: { by: 'rate', down: true },
  filters: {
    brief: null,
    statuses: ['contacted'],
    tags: [],
    sites: [],
    tiers: [],
    verdicts: [],
    topics: [],
    languages: [],
    noEmail: true,
    notSeenLately: false,
  },
});

const names = async () => (await listViews(store)).map(({ name }) => name);
const put = (one: ListView) => putView(store, aWrite(), one);

describe('Views of the table', () => {
  it('are listed in the order in which they were saved, also after one was changed', async () => {
    await put(view('b', 'No answer'));
    await put(view('a', 'Bakers'));
    await put(view('b', 'No answer yet'));

    expect(await names()).toEqual(['No answer yet', 'Bakers']);
    expect((await listViews(store))[0]).toMatchObject(view('b', 'No answer yet'));
  });

  it('come back where they were when a removal is undone', async () => {
    await put(view('a', 'Bakers'));
    await put(view('b', 'No answer'));
    const [first] = await listViews(store);
    if (!first) throw new Error('no view');

    await removeView(store, aWrite(), 'a');
    expect(await names()).toEqual(['No answer']);
    await put(first);

    expect(await names()).toEqual(['Bakers', 'No answer']);
  });

  it('cost nothing but themselves where they cannot be read', async () => {
    await put(view('a', 'Bakers'));
    await store.put('views', { ...view('b', 'Broken'), columns: ['nothing'] } as unknown as ListView);

    expect(await names()).toEqual(['Bakers']);
    expect(await store.count('views')).toBe(2);
  });
});
