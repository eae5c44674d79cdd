import type { Life, LifeTab } from './life';

/** The handles of all accounts that are remembered, in order. */
export const remembered = (life: Life): Promise<string[]> =>
  life.inFitlens(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => fail(request.error ?? new Error('The request failed.')));
      });
    const db = await settled(indexedDB.open('fitlens'));
    const rows: { account: { handle: string } }[] = await settled(
      db.transaction('accounts').objectStore('accounts').getAll(),
    );
    db.close();
    return rows.map(({ account }) => account.handle).toSorted();
  }, null);

/** How many badges a page has, those of frames that it may look into among them. */
export const badges = (tab: LifeTab): Promise<number> =>
  tab.evaluate(() => {
    const inner = [...document.querySelectorAll('iframe')].map(({ contentDocument }) => contentDocument);
    return [document, ...inner].reduce((sum, one) => sum + (one?.querySelectorAll('fitlens-badge').length ?? 0), 0);
  }, null);

/** The words of a page. */
export const textOf = (tab: LifeTab): Promise<string> =>
  tab.evaluate(() => document.body.innerText.replace(/\s+/g, ' '), null);

/** Goes on to another profile without a load, as the made-up Instagram does. */
export const goTo = (tab: LifeTab, handle: string): Promise<void> =>
  tab.evaluate((next) => (window as unknown as { goTo(handle: string): void }).goTo(next), handle);
