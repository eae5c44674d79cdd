import { until } from '../until';
import type { Life, LifeTab } from './life';

/** The handles of all accounts that are remembered, in order. */
export const remembered = (life: Pick<Life, 'inFitlens'>): Promise<string[]> =>
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

/**
 * Has the browser throw the page of a tab away that is not in front, as it does for want of memory, and then comes back to
 * the tab.
 */
export const discard = (life: Life, { id }: LifeTab): Promise<void> =>
  life.inFitlens(async (tab) => {
    interface Browser {
      tabs: { discard(id: number): Promise<void>; update(id: number, how: object): Promise<unknown> };
    }
    const { tabs } = (globalThis as unknown as { chrome: Browser }).chrome;
    await tabs.discard(tab);
    await tabs.update(tab, { active: true });
  }, id);

/** Switches the made-up site off or on, as the options do. */
export const setSiteOn = (life: Life, isOn: boolean): Promise<void> =>
  life.inFitlens(
    async (sitesOff) => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(of: object): Promise<unknown> } } }
      ).chrome;
      await runtime.sendMessage({ fitlens: 'settings-change', body: { sitesOff } });
    },
    isOn ? [] : ['instagram'],
  );

/** The addresses of Fitlens's own pages in windows that are not private. */
export const openInNormal = (life: Life): Promise<string[]> =>
  life.inFitlens(async () => {
    interface Browser {
      windows: { getAll(how: object): Promise<{ incognito: boolean; tabs: { url?: string }[] }[]> };
    }
    const all = await (globalThis as unknown as { chrome: Browser }).chrome.windows.getAll({ populate: true });
    return all.flatMap(({ incognito, tabs }) => (incognito ? [] : tabs.flatMap(({ url }) => url ?? [])));
  }, null);

/** Clicks on the first element of a page that `selector` names. */
export async function clickOn(tab: LifeTab, selector: string): Promise<void> {
  const find = (wanted: string) => {
    const element = document.querySelector(wanted);
    element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = element?.getBoundingClientRect();
    return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  };
  const { x, y } = await until(() => tab.evaluate(find, selector), selector);
  await tab.clickAt(x, y);
}
