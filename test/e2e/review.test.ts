import { describe, expect, it } from 'vitest';
import type { OwnPage } from '../support/driver';
import { baker, star } from '../support/made-up/creators';
import { instagramRoutes } from '../support/made-up/instagram';
import { useDriver } from '../support/session';

/** What these tests ask of a browser inside Fitlens's pages; Firefox has it by this name, too. */
declare const chrome: {
  tabs: {
    getCurrent(): Promise<{ id: number }>;
    query(which: object): Promise<{ id: number; lastAccessed: number }[]>;
  };
  action: Record<'getBadgeText' | 'getTitle', (of: { tabId: number | undefined }) => Promise<string>>;
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    getContexts(which: object): Promise<{ contextType: string; documentUrl?: string }[]>;
  };
};

const driver = useDriver(instagramRoutes([baker, star]));
const profile = (handle: string) => `https://www.instagram.com/${handle}/`;

/** What stands at the toolbar's icon for the creator's tab, and how the icon is called. */
const sign = (own: OwnPage): Promise<string> =>
  own.evaluate(async () => {
    const here = await chrome.tabs.getCurrent();
    const others = (await chrome.tabs.query({})).filter(({ id }) => id !== here.id);
    const tabId = others.toSorted((a, b) => b.lastAccessed - a.lastAccessed)[0]?.id;
    return `${await chrome.action.getBadgeText({ tabId })} ${await chrome.action.getTitle({ tabId })}`;
  }, null);

/** Keeps creators of Instagram to be looked at, as a spreadsheet's import does. */
const queue = (own: OwnPage, handles: string[]) =>
  own.evaluate(async (names) => {
    const creators = names.map((handle) => ({ site: 'instagram', handle, name: null, note: null }));
    await chrome.runtime.sendMessage({ fitlens: 'creators-import', body: { creators }, id: 'import' });
  }, handles);

// Each scenario goes on where the one before it ended.
describe('A marketer goes through those who are to be looked at', { sequential: true }, () => {
  it('begins in the panel on any page: Next opens the first profile in the tab in front', async () => {
    await driver().open('about:blank');
    const panel = await driver().ownPage('src/panel/index.html');
    await queue(panel, [baker.handle, star.handle]);
    await expect.poll(() => panel.text()).toContain('2 creators to look at');
    await panel.click({ name: 'Next' });
    await expect.poll(() => panel.text(), { timeout: 15_000 }).toMatch(/1 of 2 to look at.*Skip/s);
    await expect.poll(() => panel.text()).toContain(baker.name);
    expect(await driver().tabs()).toContain(profile(baker.handle));
    await panel.close();
  });

  it('sees the size of the profile at the toolbar’s icon', async () => {
    const popup = await driver().popup();
    await expect.poll(() => sign(popup)).toMatch(/^µ .*Micro · .*%/);
    await popup.close();
  });

  it('saves in the panel by a single key, and the badge on the page says so', async () => {
    const panel = await driver().ownPage('src/panel/index.html');
    await expect.poll(() => panel.text()).toContain('1 of 2 to look at');
    await panel.press('s');
    await expect.poll(() => panel.text()).toContain('1 creator to look at');
    await panel.close();
    await expect.poll(async () => (await driver().badge())?.saveLabel).toBe('Saved');
  });

  it('goes on to the next, and away from all profiles: then the icon has no sign', async () => {
    const panel = await driver().ownPage('src/panel/index.html');
    await panel.click({ name: 'Next' });
    await expect.poll(() => panel.text(), { timeout: 15_000 }).toMatch(/1 of 1 to look at/);
    await expect.poll(() => sign(panel)).toMatch(/^M/);
    await panel.close();
    await driver().evaluate(() => history.pushState({}, '', '/explore/'), null);
    const popup = await driver().popup();
    await expect.poll(() => sign(popup)).toBe(' Fitlens');
    await popup.close();
  });

  it('has a shortcut for each of them that neither browser keeps for itself', async () => {
    const popup = await driver().popup();
    const commands = await popup.evaluate(() => chrome.commands.getAll(), null);
    await popup.close();
    const named = commands.filter(({ name }) => !name.startsWith('_')).map(({ name, shortcut }) => [name, shortcut]);
    expect(Object.fromEntries(named)).toEqual({
      'save-creator': expect.stringMatching(/S$/),
      'reject-creator': expect.stringMatching(/D$/),
      'next-to-look-at': expect.stringMatching(/J$/),
      'open-panel': expect.stringMatching(/F$/),
    });
  });

  it('opens the panel beside the page from the popup, which makes way for it', async () => {
    const options = await driver().ownPage('src/options/index.html');
    const popup = await driver().popup();
    await popup.click({ name: 'Side panel' });
    const panels = () =>
      options.evaluate(async () => {
        const contexts = await chrome.runtime.getContexts({});
        return contexts.filter(({ contextType }) => contextType === 'SIDE_PANEL').map(({ documentUrl }) => documentUrl);
      }, null);
    await expect.poll(panels).toEqual([expect.stringMatching(/src\/panel\/index\.html$/)]);
    await expect.poll(() => driver().tabs()).not.toContainEqual(expect.stringContaining('src/popup/'));
    await options.close();
  });
});
