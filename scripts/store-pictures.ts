// npm run pictures      the pictures for the stores, 1280 by 800, of made-up creators: pictures/store/
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ownPages } from '../src/shared/own-pages';
import { writeRoute } from '../src/shortlist/routes';
import { type Driver, launch, type OwnPage, root } from '../test/support/driver';
import { type CastAccount, routesOf } from '../test/support/made-up/cast';
import { until } from '../test/support/until';
import { askWorker } from './ask-worker';
import { buildExtension } from './build-extension';
import { activateShared, listed, nameCampaign, workOn } from './store-pictures/campaign';
import { connect, exchange, startTeam } from './store-pictures/colleague';
import { people } from './store-pictures/people';
import { sizeOf } from './store-pictures/png-size';
import { saveEverybody } from './sample-list';
import { command } from './saved-page';

/** What both stores take. */
const size = { width: 1280, height: 800 };
const folder = path.join(root, 'pictures/store');
const routes = routesOf(people);

const fileOf = (name: string) => path.join(folder, `${name}.png`);

/** Opens a profile, and waits until the badge has said all. */
async function visit(driver: Driver, { url }: CastAccount): Promise<void> {
  await driver.open(url);
  const isRead = async () => {
    const badge = await driver.badge();
    return badge?.loading === false && badge.name.includes('%') && badge;
  };
  await until(isRead, `the badge on ${url}`, 15_000);
}

/** Does something in a page of Fitlens's own, and closes it. */
async function inPage<T>(driver: Driver, file: string, act: (page: OwnPage) => Promise<T>): Promise<T> {
  const page = await driver.ownPage(file);
  try {
    return await act(page);
  } finally {
    await page.close();
  }
}

const stands = (page: OwnPage, selector: string): Promise<boolean> =>
  until(() => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector), selector);

/** A picture of a page of Fitlens's own, once this stands in it and what is to be done first is done. */
const pictureOf = (
  driver: Driver,
  name: string,
  route: Parameters<typeof writeRoute>[0],
  drawn: string,
  first: (page: OwnPage) => Promise<unknown> = async () => {},
) =>
  inPage(driver, `${ownPages.shortlist}${writeRoute(route)}`, async (page) => {
    await stands(page, drawn);
    await first(page);
    await page.screenshot(fileOf(name));
  });

/** The best fits first: without it the order would be another each time. */
async function sortByVerdict(page: OwnPage): Promise<void> {
  const head = '.grid-head [role=columnheader]:nth-child(3)';
  await page.click(`${head} button`);
  await stands(page, `${head}:not([aria-sort=none])`);
}

/** What a colleague did before: met one of them, shared the campaign, and wrote to her. */
async function colleagueWorks(driver: Driver, connected: (page: OwnPage) => Promise<void>): Promise<void> {
  const [first] = people;
  if (first) await visit(driver, first);
  await inPage(driver, ownPages.shortlist, async (page) => {
    const brief = await nameCampaign(page);
    const [key = ''] = await saveEverybody(page);
    await connected(page);
    await askWorker(page, 'team-share', { brief });
    await askWorker(page, 'creator-change', {
      key,
      change: { do: 'status', brief, status: 'contacted', reason: null },
    });
    const [creator = ''] = (await listed(page)).values();
    await askWorker(page, 'note-add', {
      creator,
      text: 'Wrote to her on Monday. She answers within a day, and likes the product.',
    });
    await exchange(page);
  });
}

/** Badge and card on a profile. */
async function pictureProfile(driver: Driver, account: CastAccount): Promise<void> {
  await visit(driver, account);
  await driver.screenshot(fileOf('1-badge'));
  await driver.clickBadge();
  await until(async () => (await driver.badge())?.cardOpen, 'the card');
  await driver.screenshot(fileOf('2-card'));
  await driver.press('Escape');
}

await command(async () => {
  buildExtension('chrome');
  await mkdir(folder, { recursive: true });
  const couch = await startTeam();
  const start = () => launch('chromium', { routes, team: couch.url, size });
  try {
    const colleague = await start();
    try {
      await colleagueWorks(colleague, (page) => connect(page, couch, 'Ben'));
    } finally {
      await colleague.close();
    }
    const driver = await start();
    try {
      for (const one of people.toReversed()) await visit(driver, one);
      const campaign = await inPage(driver, ownPages.shortlist, async (page) => {
        await connect(page, couch, 'Ana');
        return activateShared(page);
      });
      const [first] = people;
      if (first) await pictureProfile(driver, first);
      const keys = await inPage(driver, ownPages.shortlist, async (page) => {
        await saveEverybody(page);
        await workOn(page);
        await exchange(page);
        return listed(page);
      });
      const idOf = (called: string) => [keys.get(called) ?? ''];
      await pictureOf(driver, '3-shortlist', { screen: 'table', campaign }, '.grid-body .called', sortByVerdict);
      await pictureOf(
        driver,
        '4-creator',
        { screen: 'creator', ids: idOf('@lena.linnen'), campaign },
        '#creator-title',
      );
      await pictureOf(driver, '5-team', { screen: 'creator', ids: idOf('@sofia.cose'), campaign }, '#creator-title');
    } finally {
      await driver.close();
    }
  } finally {
    await couch.stop();
  }
  for (const name of ['1-badge', '2-card', '3-shortlist', '4-creator', '5-team']) {
    const made = sizeOf(fileOf(name));
    if (made.width !== size.width || made.height !== size.height)
      throw new Error(
        `${name}.png is ${made.width} by ${made.height}, and stores take ${size.width} by ${size.height}.`,
      );
    console.log(path.relative(root, fileOf(name)));
  }
});
