import { askWorker, stopWorker } from './store-browser';
import type { Seeded } from './store-steps';

/** How long chores may take at all, and how long after one look comes the next, in milliseconds. */
const [patience, between] = [600_000, 100];

/**
 * Makes everything that is done once a day due, own figures included, as after two days without a browser. Runs in a page
 * of the extension.
 */
async function makeDue(): Promise<void> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error));
    });
  const db = await result(indexedDB.open('fitlens'));
  const meta = db.transaction('meta', 'readwrite').objectStore('meta');
  const before = new Date(Date.now() - 2 * 86_400_000).toISOString();
  await result(meta.put({ id: 'chores', doneAt: before }));
  const rows: { id: string }[] = await result(meta.getAll());
  for (const row of rows.filter(({ id }) => id.startsWith('curves:')))
    await result(meta.put({ ...row, madeAt: before }));
  await result(meta.delete('unreadable'));
  db.close();
}

/** Whether `meta` has this row. Runs in a page of the extension. */
export async function isThere(id: string): Promise<boolean> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error));
    });
  const db = await result(indexedDB.open('fitlens'));
  const row = await result(db.transaction('meta').objectStore('meta').get(id));
  db.close();
  return row !== undefined;
}

/** How long looks take while everything that is due once a day is done, and how long that takes, in milliseconds. */
export async function looksDuringChores({ browser, profile }: Seeded): Promise<{ looks: number[]; took: number }> {
  await browser.own.evaluate(makeDue);
  await stopWorker(browser);
  const begin = performance.now();
  await askWorker(browser, 'settings', {});
  const looks: number[] = [];
  // The last of the chores tells what was looked through.
  while (!(await browser.own.evaluate(isThere, 'unreadable'))) {
    if (performance.now() - begin > patience) throw new Error('What is due once a day does not come to its end.');
    looks.push((await profile.look()).took);
    await browser.own.waitForTimeout(between);
  }
  return { looks, took: performance.now() - begin };
}
