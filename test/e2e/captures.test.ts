import { describe, expect, inject, it } from 'vitest';
import { aLook } from '../support/badge';
import { captures } from '../support/captures';
import { profileCaptures } from '../support/profile-captures';
import type { Routes } from '../support/routes';
import { useDriver } from '../support/session';

/** The page may run nothing: it stays as it was captured, and asks only for what its markup names. */
const frozen = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

const read = ['instagram', 'tiktok', 'x', 'bluesky'];
const profiles = read.flatMap((site) => profileCaptures(site, captures(site) ?? []));
const routes: Routes = new Map(
  profiles.map(({ url, html }) => [url, { body: html, headers: frozen, contentType: 'text/html; charset=utf-8' }]),
);

/** Without its style sheets a page lies over itself, and a dialog may lock it: lets clicks through to the badge. */
function uncoverBadge(): void {
  for (const locked of document.querySelectorAll('[inert]')) locked.removeAttribute('inert');
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (element.localName !== 'fitlens-badge') element.style.setProperty('pointer-events', 'none', 'important');
  }
}

const tiers: [number, RegExp][] = [
  [1_000, /^Below 1,000/],
  [10_000, /^Nano/],
  [100_001, /^Micro/],
  [500_000, /^Mid-tier/],
  [1_000_000, /^Macro/],
  [Infinity, /^Mega/],
];

// Real pages at their real addresses. Skipped, loudly, where the captures are not: they hold real people's data.
describe.skipIf(profiles.length === 0)('On real pages', { sequential: true }, () => {
  const driver = useDriver(routes);

  it.each(profiles)('the badge has the follower count of $site page $index, to the last digit', async (profile) => {
    await driver().open(profile.url);
    const [, tier] = tiers.find(([bound]) => profile.followers < bound) ?? [];
    await expect.poll(async () => (await driver().badge())?.name ?? '', { timeout: 10_000 }).toMatch(tier ?? /never/);
    await driver().evaluate(uncoverBadge, null);
    await driver().clickBadge();
    const shown = profile.followers.toLocaleString('en');
    await expect.poll(async () => (await driver().badge())?.cardText ?? '').toContain(shown);
  });

  it.each(read)('a creator of %s is saved, gets a note, and both outlive the background', async (site) => {
    const profile = profiles.find((one) => one.site === site);
    if (!profile) throw new Error(`No profile among the captures of ${site}.`);
    await driver().open(profile.url);
    await expect.poll(async () => (await driver().badge())?.name ?? '', { timeout: 10_000 }).toMatch(/·/);
    await driver().evaluate(uncoverBadge, null);
    await driver().clickBadge();
    await aLook();
    // Who has seen the card decides with one press where the browser can tell, whatever a site has around the badge.
    if (inject('browser') === 'chromium') await driver().clickBadge('button.save');
    else await driver().decide('button.save');
    await expect.poll(async () => (await driver().badge())?.saveLabel).toBe('Saved');

    const note = `Seen on ${site}, ask for rates.`;
    const writing = await driver().popup();
    await expect.poll(() => writing.text()).toContain('Notes');
    await writing.fill('textarea', note);
    await writing.click({ name: 'Add note' });
    await expect.poll(() => writing.text()).toContain(note);
    await writing.close();

    await driver().stopBackground();
    await driver().open(profile.url);
    await expect.poll(async () => (await driver().badge())?.name ?? '', { timeout: 10_000 }).toMatch(/Saved/);
    const reading = await driver().popup();
    await expect.poll(() => reading.text()).toContain(note);
    await reading.close();
  });

  it('nothing was asked for but the pages and what their markup names', async () => {
    const own = profiles.map(({ url, html }) => `${url} ${html}`).join(' ');
    // Many addresses end in the same name, and all that was captured is long to look through.
    const endOf = (url: string) => decodeURI(new URL(url).pathname).split('/').at(-1) ?? url;
    const asked = await driver().requests();
    const strange = new Set([...new Set(asked.map(endOf))].filter((end) => !own.includes(end)));
    expect(asked.filter((url) => strange.has(endOf(url)))).toEqual([]);
  });
});
