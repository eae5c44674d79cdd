import type { OwnPage } from './driver';

/**
 * Lets days pass: what was kept of visits and of what the person did lies that much further back. Nobody can set a
 * browser's clock ahead. When posts were published is the sites' own to say, and stays as it is, as does the order of
 * changes, which no clock decides.
 */
export const letDaysPass = (page: OwnPage, days: number): Promise<void> =>
  page.evaluate(async (passed) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => fail(request.error ?? new Error('The request failed.')));
      });
    const earlier = (text: string) => new Date(Date.parse(text) - passed * 86_400_000).toISOString();
    const published = new Set(['publishedAt', 'publishedWithin', 'lastPostAt']);
    const shifted = (value: unknown, name = ''): unknown => {
      if (Array.isArray(value)) return value.map((one) => shifted(one));
      if (value !== null && typeof value === 'object')
        return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shifted(one, key)]));
      if (typeof value !== 'string' || published.has(name)) return value;
      if (/^\d{4}-\d\d-\d\d$/.test(value)) return earlier(value).slice(0, 10);
      return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? earlier(value) : value;
    };
    const db = await settled(indexedDB.open('fitlens'));
    const visits = ['accounts', 'snapshots', 'creators', 'notes', 'candidates', 'events', 'collaborations'];
    const tx = db.transaction(
      [...db.objectStoreNames].filter((name) => visits.includes(name)),
      'readwrite',
    );
    for (const name of tx.objectStoreNames) {
      const store = tx.objectStore(name);
      const rows: unknown[] = await settled(store.getAll());
      store.clear();
      for (const row of rows) store.put(shifted(row));
    }
    await new Promise((done, fail) => {
      tx.addEventListener('complete', done);
      tx.addEventListener('abort', () => fail(tx.error ?? new Error('Nothing was moved.')));
    });
    db.close();
  }, days);
