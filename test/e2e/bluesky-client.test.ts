import { describe, expect, it } from 'vitest';
import { type ClientPage, clientPages, sampleSize, serve } from '../support/bluesky-client';
import type { Routes } from '../support/routes';
import { useDriver } from '../support/session';

const named = (part: string) => (page: ClientPage) => page.file.includes(part);
const pages = clientPages();
const profiles = pages.filter(
  ({ heads, file }) => heads.length > 2 && named('rendered_profile_')({ file } as ClientPage),
);

/** What an estimate is worked out from, in the words of the card. */
const sampleTold = (cardText: string): number => Number(/Worked out from (\d+) posts/.exec(cardText)?.[1] ?? NaN);

// The way from the real client's page to the card, whole. Skipped, loudly, where the captures are not.
describe.skipIf(pages.length === 0)('On pages of the real Bluesky client', { sequential: true }, () => {
  const routes: Routes = new Map();
  const driver = useDriver(routes);

  const openPage = async (page: ClientPage, replays: boolean) => {
    routes.clear();
    for (const [url, answer] of serve(page, replays)) routes.set(url, answer);
    await driver().open(page.url);
    await expect.poll(async () => (await driver().badge())?.name ?? '', { timeout: 15_000 }).toMatch(/%/);
    await driver().clickBadge();
    await expect.poll(async () => (await driver().badge())?.cardText ?? '').toContain('Worked out from');
    return (await driver().badge())?.cardText ?? '';
  };

  it.each(profiles.map((page) => [page.file, page] as const))(
    '%s: the card has its followers, and a rate from its own posts alone, as drawn',
    async (_, page) => {
      const card = await openPage(page, false);
      expect(card).toContain(page.account.followers.toLocaleString('en'));
      expect(sampleTold(card)).toBe(sampleSize(page, new Date()));
    },
  );

  it.each(profiles.map((page) => [page.file, page] as const))(
    '%s: and the same once its answers have come',
    async (_, page) => {
      const card = await openPage(page, true);
      expect(card).toContain(page.account.followers.toLocaleString('en'));
      await expect
        .poll(async () => sampleTold((await driver().badge())?.cardText ?? ''))
        .toBe(sampleSize(page, new Date()));
    },
  );
});
