import { describe, expect, inject, it } from 'vitest';
import { baker, star } from '../support/made-up/creators';
import { instagramRequests, instagramRoutes } from '../support/made-up/instagram';
import { useDriver } from '../support/session';

const driver = useDriver(instagramRoutes([baker, star]));

/** The badge as soon as it says something that `pattern` knows. */
async function badgeSays(pattern: RegExp): Promise<void> {
  await expect.poll(async () => (await driver().badge())?.name, { timeout: 10_000 }).toMatch(pattern);
}

const address = `https://www.instagram.com/${baker.handle}/`;

// Each scenario goes on where the one before it ended: it is one visit of one marketer.
describe('A marketer finds a micro-influencer', { sequential: true }, () => {
  it('the profile says beside the follower count: size, engagement with its range, and how well they fit', async () => {
    await driver().open(address);
    await badgeSays(/Micro.*%.*fit/i);
    const badge = await driver().badge();
    expect(badge?.text).toMatch(/Micro/);
    expect(badge?.rect.height).toBeGreaterThan(10);
    expect(badge?.rect.height).toBeLessThan(50);
  });

  it('there is one badge, and the page cannot look inside', async () => {
    const hosts = await driver().evaluate(
      () => [...document.querySelectorAll('fitlens-badge')].map((host) => host.shadowRoot !== null),
      null,
    );
    expect(hosts).toEqual([false]);
  });

  it('a click opens the reasons, with the exact follower count; Escape closes them', async () => {
    await driver().clickBadge();
    await expect.poll(async () => (await driver().badge())?.cardText).toContain('24,310');
    await driver().press('Escape');
    await expect.poll(async () => (await driver().badge())?.cardOpen).toBe(false);
  });

  it('Save keeps the creator', async () => {
    await driver().clickBadge();
    expect((await driver().badge())?.saveLabel).toBe('Save');
    await driver().decide('button.save');
    await expect.poll(async () => (await driver().badge())?.saveLabel).toBe('Saved');
  });

  it('in the popup the marketer writes a note about the creator', async () => {
    const popup = await driver().popup();
    await expect.poll(() => popup.text()).toContain(baker.name);
    await popup.fill('textarea', 'Asks 200 € a reel, answers fast.');
    await popup.click({ name: 'Add note' });
    await expect
      .poll(() => popup.evaluate(() => [...document.querySelectorAll('li.note')].map((note) => note.textContent), null))
      .toEqual([expect.stringContaining('Asks 200 € a reel, answers fast.')]);
    await popup.close();
  });

  it('and what she asks per post: the popup says what an engagement costs, the page learns nothing of it', async () => {
    const popup = await driver().popup();
    await expect.poll(() => popup.text()).toContain('Their price per post');
    await popup.fill('.quote input', '1,250.50');
    await popup.press('Enter');
    await expect.poll(() => popup.text()).toMatch(/Cost per engagement: \$[\d.]+–\$[\d.]+/);
    await popup.close();
    const badge = await driver().badge();
    expect(`${badge?.name} ${badge?.cardText}`).not.toMatch(/1,?250|Cost per/);
  });

  it('after the browser has stopped the background, the creator is still saved', async () => {
    await driver().stopBackground();
    await driver().open(address);
    await badgeSays(/Micro.*Saved/);
  });

  it('going on to the next profile without a load shows that creator, and nothing of the one before', async () => {
    await driver().evaluate(
      (handle) => (window as unknown as { goTo(handle: string): void }).goTo(handle),
      star.handle,
    );
    await badgeSays(/^Mega.*%/);
    expect((await driver().badge())?.name).not.toMatch(/Saved/);
  });

  it.skipIf(inject('browser') === 'firefox')(
    'after a restart of the browser, creator, note and price are there',
    async () => {
      await driver().restart();
      await driver().open(address);
      await badgeSays(/Micro.*Saved/);
      const popup = await driver().popup();
      await expect.poll(() => popup.text()).toContain('Asks 200 € a reel');
      const price = () => document.querySelector<HTMLInputElement>('.quote input')?.value;
      expect(await popup.evaluate(price, null)).toBe('1250.5');
      await popup.close();
    },
  );

  it('all this time nothing was asked for but what the page itself asks for', async () => {
    const own = [baker, star].flatMap(({ handle }) => instagramRequests(handle));
    const asked = new Set(await driver().requests());
    expect([...asked].filter((url) => !own.includes(url))).toEqual([]);
    expect(asked).toContain(address);
  });
});
