// npm start [-- --url URL FILE [--response URL=FILE]…]
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ownPages } from '../src/shared/own-pages';
import { newProfile, openChromium, originOf, tabOf } from '../test/support/chromium';
import { type Driver, launch, type OwnPage, root } from '../test/support/driver';
import { until } from '../test/support/until';
import { buildExtension } from './build-extension';
import { hasDisplay } from './has-display';
import { pageAt } from './read-page';
import { saveEverybody, screensOf } from './sample-list';
import { samples, savedPage, type Shown } from './samples';
import { command, responseOf, textOf, urlOf, UsageError } from './saved-page';

const extension = path.join(root, 'dist/chrome');
const pictures = path.join(root, 'pictures');

/** The samples, or the saved page of the command line. Throws one sentence for a wrong one. */
function whatToShow(): Shown {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, response: { type: 'string', multiple: true, default: [] } },
  });
  const [file, more] = positionals;
  if (values.url === undefined && file === undefined && values.response.length === 0) return samples;
  const url = urlOf(values.url);
  if (file === undefined) throw new UsageError('Name the saved page behind its address: --url URL FILE.');
  if (more !== undefined) throw new UsageError(`One saved page at a time: ${more} is a second one.`);
  pageAt(url);
  const responses = values.response
    .map(responseOf)
    .map((response) => ({ url: response.url, text: textOf(response.file) }));
  return savedPage(url.href, textOf(file), responses);
}

/** A window that stays until the person closes it. */
async function showInWindow({ routes, pages }: Shown): Promise<void> {
  const profile = await newProfile();
  const context = await openChromium({ profile, routes, extension, window: true });
  const closed = new Promise((done) => context.once('close', done));
  const [blank] = context.pages();
  for (const { url } of pages) await (await context.newPage()).goto(url);
  // Whoever wants to see the workplace finds somebody in it.
  const list = await context.newPage();
  await list.goto(`${await originOf(context)}/${ownPages.shortlist}`);
  const areSaved = async () => (await saveEverybody(tabOf(list))).length >= pages.length;
  await until(areSaved, 'everybody to save').catch(() => null);
  await blank?.close();
  console.log('Fitlens is in the window that has opened. Close it to end.');
  await closed;
  await rm(profile, { recursive: true, force: true });
}

/** Pictures of what a person would see; answers what the badge says. */
async function picture(driver: Driver, name: string, url: string): Promise<string> {
  const save = (what: string) => path.join(pictures, `${name}-${what}.png`);
  await driver.open(url);
  const read = async () => {
    const badge = await driver.badge();
    return badge?.loading === false && badge;
  };
  await until(read, 'the badge', 15_000).catch(() => null);
  // Responses come after the page: the badge first says what the page alone shows.
  await new Promise((done) => setTimeout(done, 1_000));
  const badge = await driver.badge();
  await driver.screenshot(save('badge'));
  if (!badge) return 'no badge';
  for (const scheme of ['light', 'dark'] as const) {
    await driver.setScheme(scheme);
    await driver.clickBadge();
    await driver.screenshot(save(`card-${scheme}`));
    await driver.press('Escape');
    const popup = await driver.popup();
    const isThere = () =>
      popup.evaluate(() => document.querySelector('#creator-title, .start, .nobody') !== null, null);
    await until(isThere, 'the popup').catch(() => null);
    await popup.screenshot(save(`popup-${scheme}`));
    await popup.close();
  }
  await driver.setScheme('light');
  return badge.name;
}

/** A picture of a page of Fitlens's own, as soon as this is to be seen in it. */
async function pictureOf(page: OwnPage, name: string, drawn: string): Promise<void> {
  const isDrawn = () => page.evaluate((selector) => document.querySelector(selector) !== null, drawn);
  await until(isDrawn, name).catch(() => console.log(`The picture ${name} shows less than it should.`));
  await page.screenshot(path.join(pictures, `${name}.png`));
  await page.close();
}

/** Pictures of Fitlens's own pages, by day and by night: first as they are found, then with everybody saved. */
async function pictureOwnPages(driver: Driver): Promise<void> {
  const inBoth = async (file: string, name: string, drawn: string) => {
    for (const scheme of ['light', 'dark'] as const) {
      await driver.setScheme(scheme);
      await pictureOf(await driver.ownPage(file), `${name}-${scheme}`, drawn);
    }
  };
  await inBoth(ownPages.welcome, 'welcome', 'h1');
  await inBoth(ownPages.shortlist, 'shortlist-empty', '.teach');
  const page = await driver.ownPage(ownPages.shortlist);
  const keys = await saveEverybody(page);
  await page.close();
  if (keys.length > 0) for (const { file, name, drawn } of screensOf(keys)) await inBoth(file, name, drawn);
  await driver.setScheme('light');
}

/** No display: what the badge says goes to the terminal, what it looks like to files. */
async function showInTerminal({ routes, pages }: Shown): Promise<void> {
  await mkdir(pictures, { recursive: true });
  const driver = await launch('chromium', { routes });
  try {
    const width = Math.max(...pages.map(({ url }) => url.length));
    for (const { name, url } of pages) console.log(`${url.padEnd(width)}  ${await picture(driver, name, url)}`);
    await pictureOwnPages(driver);
  } finally {
    await driver.close();
  }
  console.log(`There is no display, so the pictures are in ${path.relative(process.cwd(), pictures) || pictures}/.`);
}

await command(async () => {
  const shown = whatToShow();
  buildExtension('chrome');
  await (hasDisplay ? showInWindow(shown) : showInTerminal(shown));
});
