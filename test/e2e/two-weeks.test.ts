import { describe, expect, inject, it } from 'vitest';
import { letDaysPass } from '../support/days';
import { type Driver, launch, type OwnPage } from '../support/driver';
import { chooseFile, lastDownload, watchDownloads } from '../support/files';
import { type CastAccount, cast, castAccount, grown, type MadeUpSite, routesOf } from '../support/made-up/cast';
import { useDriver } from '../support/session';
import { until } from '../support/until';

// Two weeks of one marketer, from a look at thirty creators to a list in another browser. Each scenario goes on where the
// one before it ended.

const routes = routesOf(cast);
const driver = useDriver(routes);
const options = 'src/options/index.html';
const shortlist = 'src/shortlist/index.html';

const sizes = [
  [1_000, /Below 1,000/],
  [10_000, /Nano/],
  [100_001, /Micro/],
  [500_000, /Mid-tier/],
  [1_000_000, /Macro/],
  [Infinity, /Mega/],
] as const;

/** What the badge says of one as soon as all that the page fetched was read. */
function isRead({ creator }: CastAccount): RegExp {
  if (creator.isPrivate) return /private/i;
  const size = sizes.find(([bound]) => creator.followers < bound)?.[1].source ?? '';
  return new RegExp(creator.posts.length < 6 ? size : `${size}.*%`, 's');
}

/** Opens a profile, and waits until the badge says what there is to say. */
async function visit(one: CastAccount, browser: Driver = driver()): Promise<void> {
  await browser.open(one.url);
  await expect.poll(async () => (await browser.badge())?.name, { message: one.url }).toMatch(isRead(one));
}

/** Opens the card, and gives all that it says. What arrives meanwhile may have nothing to unfold for a moment. */
async function openCard(browser: Driver = driver()): Promise<string> {
  const open = async () => {
    if ((await browser.badge())?.cardOpen !== true) await browser.clickBadge();
    return (await browser.badge())?.cardText ?? '';
  };
  await expect.poll(open).not.toBe('');
  return (await browser.badge())?.cardText ?? '';
}

const cardText = async () => (await driver().badge())?.cardText;

/** Unfolds what can be chosen in the card, and chooses. */
async function choose(kind: 'into' | 'reject' | 'against', act: string): Promise<void> {
  await driver().clickBadge(`details:has(> .${kind}) > summary`);
  await driver().decide(`.${kind} [value="${act}"]`);
}

/** Presses Save; gives what the button says then. */
async function save(): Promise<string | null | undefined> {
  await openCard();
  await driver().decide('button.save');
  const isSaved = async () => (await driver().badge())?.saveLabel === 'Saved';
  await until(isSaved, 'Save to say that it is done');
  return (await driver().badge())?.saveLabel;
}

/** The rows of a store, read by a page of Fitlens's own. */
async function keptIn(store: string, browser: Driver = driver()): Promise<{ [field: string]: unknown }[]> {
  const page = await browser.ownPage('icons/16.png');
  const rows = await page.evaluate(
    (name) =>
      new Promise<{ [field: string]: unknown }[]>((done, fail) => {
        const opening = indexedDB.open('fitlens');
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.addEventListener('success', () => {
            opening.result.close();
            done(reading.result);
          });
        });
        opening.addEventListener('error', () => fail(opening.error ?? new Error('The store does not open.')));
      }),
    store,
  );
  await page.close();
  return rows;
}

/** What the choice of a campaign offers. */
const campaignsOf = (page: OwnPage): Promise<string[]> =>
  page.evaluate(
    () => [...document.querySelectorAll<HTMLOptionElement>('.campaign option')].map(({ text }) => text),
    null,
  );

/** Chooses the second campaign above the table. */
const chooseCampaign = (page: OwnPage): Promise<void> =>
  page.evaluate(() => {
    const select = document.querySelector<HTMLSelectElement>('.campaign select');
    const second = [...(select?.options ?? [])].find(({ text }) => text.startsWith('Campaign 2'));
    if (!select || !second) throw new Error('The second campaign is not offered.');
    select.value = second.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, null);

const sites: MadeUpSite[] = ['instagram', 'tiktok', 'youtube', 'x', 'threads', 'bluesky'];

describe('In two weeks a marketer', { sequential: true }, () => {
  describe('looks at thirty creators', () => {
    it.each(sites)('on %s: each is read, and saved', async (site) => {
      for (const one of cast.filter((account) => account.site === site)) {
        await visit(one);
        expect(await save()).toBe('Saved');
      }
    });

    it('and has all of them on the list, by the names they give themselves', async () => {
      const creators = await keptIn('creators');
      expect(creators).toHaveLength(cast.length);
      const page = await driver().ownPage(shortlist);
      await expect.poll(() => page.text()).toContain(`${cast.length} creators`);
      for (const name of ['نور تطبخ', 'Quiet Quill', 'ゆきの本棚']) {
        await page.fill('input[type="search"]', name);
        await expect.poll(() => page.text()).toMatch(new RegExp(`1 creator\\b.*${name}`, 's'));
      }
      await page.close();
    });
  });

  describe('sorts them into two campaigns', () => {
    it('the second is begun in the card of somebody who suits it', async () => {
      await visit(castAccount('instagram', 'mira.bakes'));
      await openCard();
      await choose('into', 'new');
      await expect.poll(cardText).toContain('Campaign 2');
      await visit(castAccount('x', 'ada_explains'));
      await openCard();
      await driver().decide('button.save');
      await expect.poll(cardText).toContain('In “Campaign 2”');
    });

    it('somebody is rejected with a reason, on the page', async () => {
      await visit(castAccount('tiktok', 'gone.quiet'));
      await openCard();
      await choose('reject', 'reject:inactive');
      await expect.poll(cardText).toContain('Rejected for “Campaign 2” today');
    });

    it('and everybody in it is contacted, at once, in the table', async () => {
      const page = await driver().ownPage(shortlist);
      await expect.poll(() => campaignsOf(page)).toContain('Campaign 2 (3)');
      await chooseCampaign(page);
      // Who was rejected is hidden until asked for.
      await expect.poll(() => page.text()).toContain('2 creators');
      await page.click({ name: 'Select all' });
      await page.click({ name: 'Status…' });
      await page.press('3');
      await expect.poll(() => page.text()).toMatch(/Contacted.*Contacted.*2 creators changed/s);
      await page.close();
    });
  });

  describe('writes down what became of the talks', () => {
    it('a note and a price, which no page learns', async () => {
      const mira = castAccount('instagram', 'mira.bakes');
      await visit(mira);
      const popup = await driver().popup();
      await expect.poll(() => popup.text()).toContain('Their price per post');
      await popup.fill('textarea', 'Two reels in March, answers fast.');
      await popup.click({ name: 'Add note' });
      await expect.poll(() => popup.text()).toContain('Two reels in March');
      await popup.fill('.quote input', '640');
      await popup.press('Enter');
      await expect.poll(() => popup.text()).toContain('Cost per engagement');
      await popup.close();
      expect(await openCard()).not.toMatch(/Two reels|640/);
    });
  });

  describe('comes back after two weeks', () => {
    it('and sees who has grown since', async () => {
      const page = await driver().ownPage('icons/16.png');
      await letDaysPass(page, 14);
      await page.close();
      const later = [
        grown(castAccount('instagram', 'mira.bakes'), 25_890),
        grown(castAccount('x', 'ada_explains'), 18_374),
        grown(castAccount('bluesky', 'fern-and-moss.example'), 2_233),
      ];
      for (const [url, answer] of routesOf(later)) routes.set(url, answer);

      const changes = [/followers \+6\.5%/, /followers \+20%/, /followers [−-]10%/];
      for (const [index, one] of later.entries()) {
        await visit(one);
        const card = await openCard();
        expect(card).toContain('Saved 14 days ago');
        expect(card).toMatch(changes[index] ?? /never/);
      }
    });

    it('and who has published nothing for two months', async () => {
      await visit(castAccount('tiktok', 'gone.quiet'));
      expect(await openCard()).toMatch(/No post for 60 days.*Saved 14 days ago · followers unchanged/s);
    });

    it('and is told at once whom they have rejected, when and why: nobody is judged twice', async () => {
      expect((await driver().badge())?.name).toMatch(/Rejected$/);
      expect(await openCard()).toMatch(/Rejected for “Campaign 2” 14 days ago/);
    });
  });

  describe('hands over what was found', () => {
    it('compared side by side, saved as a spreadsheet, and as a page for the client without prices and notes', async () => {
      const page = await driver().ownPage(shortlist);
      await expect.poll(() => campaignsOf(page)).toContain('Campaign 2 (3)');
      await chooseCampaign(page);
      await expect.poll(() => page.text()).toContain('2 creators');
      await watchDownloads(page);
      await page.click({ name: 'Select all' });
      await page.click({ name: 'Save as CSV' });
      await expect.poll(() => lastDownload(page)).toMatch(/mira\.bakes.*Campaign 2.*contacted/s);
      await page.click({ name: 'Select all' });
      await page.click({ name: 'Compare' });
      await expect.poll(() => page.text()).toMatch(/Side by side.*Mira Bakes.*Followers/s);

      await page.click({ name: 'For the client' });
      await expect.poll(() => page.text()).toMatch(/2 creators|Ada Explains.*Mira Bakes|Mira Bakes.*Ada Explains/s);
      await page.click({ name: 'Save as a file' });
      await expect.poll(async () => (await lastDownload(page)) ?? '').toContain('<!doctype html>');
      const file = (await lastDownload(page)) ?? '';
      expect(file).toContain('Mira Bakes');
      expect(file).not.toMatch(/\$640|Two reels in March/);
      await page.close();
    });
  });

  describe('takes everything along', () => {
    it('in one file, into the browser of a colleague, who finds list, notes, price and days as they were', async () => {
      const here = await driver().ownPage(`${options}#data`);
      await expect.poll(() => here.text()).toContain('Make a backup');
      await watchDownloads(here);
      await here.click({ name: 'Make a backup' });
      await expect.poll(async () => (await lastDownload(here)) ?? '').toContain('"ゆきの本棚"');
      const backup = (await lastDownload(here)) ?? '';
      await here.close();

      const other = await launch(inject('browser'), { routes });
      try {
        const there = await other.ownPage(`${options}#data`);
        await expect.poll(() => there.text()).toContain('Choose a backup…');
        await chooseFile(there, '#restore-file', 'backup.json', backup);
        await expect.poll(() => there.text()).toContain('what importing it changes');
        await there.click({ name: 'Import' });
        await expect.poll(() => there.text()).toContain('The backup is imported.');
        await there.close();

        const ids = (rows: { [field: string]: unknown }[]) =>
          rows.map(({ id }) => String(id)).toSorted((a, b) => a.localeCompare(b));
        expect(ids(await keptIn('creators', other))).toEqual(ids(await keptIn('creators')));
        // One row a candidate, and one a change: in the order of their places, which nothing has twice.
        const places = async (store: string, browser: Driver) =>
          (await keptIn(store, browser)).toSorted((a, b) => String(a['order']).localeCompare(String(b['order'])));
        for (const store of ['candidates', 'events'])
          expect(await places(store, other)).toEqual(await places(store, driver()));
        await visit(grown(castAccount('instagram', 'mira.bakes'), 25_890), other);
        expect(await openCard(other)).toMatch(/Saved 14 days ago.*followers \+6\.5%/s);
        const popup = await other.popup();
        await expect.poll(() => popup.text()).toContain('Two reels in March, answers fast.');
        const price = () => document.querySelector<HTMLInputElement>('.quote input')?.value;
        expect(await popup.evaluate(price, null)).toBe('640');
        await popup.close();
      } finally {
        await other.close();
      }
    });
  });

  it('and all this time nothing was asked for but what the pages ask for themselves', async () => {
    const asked = new Set(await driver().requests());
    expect([...asked].filter((url) => !routes.has(url))).toEqual([]);
    expect([...asked]).toEqual(expect.arrayContaining(cast.map(({ url }) => url)));
  });
});
