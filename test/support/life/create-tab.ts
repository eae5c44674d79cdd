import type { Where } from './life';

/**
 * Opens an empty tab, in a new window if so told, else in the window `beside`. Travels into the browser as text, and uses
 * nothing from outside its braces.
 */
export async function createTab(wish: {
  where: Where;
  beside: number | null;
}): Promise<{ id: number; window: number }> {
  interface Tab {
    id: number;
    windowId: number;
  }
  interface Browser {
    tabs: { create(how: object): Promise<Tab> };
    windows: { create(how: object): Promise<{ tabs: Tab[] }> };
  }
  const { tabs, windows } = (globalThis as unknown as { chrome: Browser }).chrome;
  const { where, beside } = wish;
  const made =
    where === 'tab'
      ? await tabs.create({ url: 'about:blank', ...(beside !== null && { windowId: beside }) })
      : (await windows.create({ url: 'about:blank', incognito: where === 'private' })).tabs[0];
  if (!made) throw new Error('The browser opened no tab.');
  return { id: made.id, window: made.windowId };
}
