import { describe, expect, it } from 'vitest';
import { ownPages } from '../../src/shared/own-pages';
import { baker } from '../support/made-up/creators';
import { instagramRequests, instagramRoutes } from '../support/made-up/instagram';
import { useDriver } from '../support/session';

const driver = useDriver(instagramRoutes([baker]));
const [address = ''] = instagramRequests(baker.handle);

describe('Who has just installed Fitlens', { sequential: true }, () => {
  it('is shown in a tab of its own what it does', async () => {
    expect(driver().welcomedAt()).toBe(ownPages.welcome);
    expect(await driver().tabs()).toEqual(['about:blank']);
    const page = await driver().ownPage(ownPages.welcome);
    await expect.poll(() => page.text()).toMatch(/Mira Bakes.*24,310.*stay in this browser/);
    await page.close();
  });

  it('sees there what the badge really says of a made-up creator, and that nothing is kept of her', async () => {
    const page = await driver().ownPage(ownPages.welcome);
    await expect.poll(() => page.text()).toContain('Strong fit');
    await page.close();
    const popup = await driver().popup();
    await expect.poll(() => popup.text()).toContain('Start on a creator’s profile');
    expect(await popup.text()).not.toMatch(/Mira|Shortlist \(/);
    await popup.close();
  });

  it('is not shown it again by a background that was stopped and starts anew', async () => {
    await driver().stopBackground();
    await driver().open(address);
    await expect.poll(async () => (await driver().badge())?.name).toMatch(/Micro/);
    expect(await driver().tabs()).toEqual([address]);
  });
});
