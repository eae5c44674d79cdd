import type { Page } from 'playwright';
import { type Couch, startCouch, type User } from '../../test/support/couch';
import { until } from '../../test/support/until';
import { askWorker, openTeamBrowser, removeProfile, stopWorker, type StoreBrowser } from './store-browser';
import { spread } from './statistics';
import { documentId } from '../../src/model/team/shared-document';
import { madeCampaign, madeDocument, stored } from './team-documents';
import { type Asked, teamExcesses } from './team-limits';

/** What a team's database holds, and how often a change is waited for. */
const documents = 100_000;
const rounds = 9;
/** For how long nobody does anything, and how long before that the last exchange has to come to its end, ms. */
const [idle, ending] = [60_000, 5_000];

const database = 'team';
const partOf = 1_000;

async function fill(couch: Couch): Promise<void> {
  await couch.makeDatabase(database);
  await put(couch, [madeCampaign]);
  for (let n = 0; n < documents; n += partOf)
    await put(
      couch,
      Array.from({ length: partOf }, (_, at) => stored(n + at)),
    );
}

async function put(couch: Couch, docs: readonly object[]): Promise<void> {
  const { status, json } = await couch.ask('POST', `/${database}/_bulk_docs`, { docs });
  if (status >= 300) throw new Error(`The server took nothing: ${JSON.stringify(json)}`);
}

/** Connects, as the page of the options does once the person has agreed. */
async function connect(browser: StoreBrowser, couch: Couch, { user, password }: User): Promise<void> {
  const { protocol, hostname } = new URL(couch.url);
  const isAllowed = await browser.own.evaluate(
    (origins) =>
      (
        globalThis as unknown as { chrome: { permissions: { request(it: { origins: string[] }): Promise<boolean> } } }
      ).chrome.permissions.request({ origins }),
    [`${protocol}//${hostname}/*`],
  );
  if (!isAllowed) throw new Error('The browser does not let Fitlens go to the server.');
  const connection = { address: couch.url, database, credentials: { user, password } };
  await askWorker(browser, 'team-connect', { connection, name: 'Bench' });
}

/** How many creators are kept. Runs in a page of the extension. */
async function keptCreators(): Promise<number> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error));
    });
  const db = await result(indexedDB.open('fitlens'));
  const count = await result(db.transaction('creators').objectStore('creators').count());
  db.close();
  return count;
}

interface First {
  /** Seconds. */
  took: number;
  /** How often another progress was told. */
  told: number;
  /** How many were there when the worker was stopped, and right after it went on. */
  stoppedAt: number;
  wentOnFrom: number;
}

/** Takes everything in, a part at a time, with the worker stopped once on the way. */
async function takeEverything(browser: StoreBrowser): Promise<First> {
  const told = new Set<number>();
  let [stoppedAt, wentOnFrom] = [0, 0];
  const begin = performance.now();
  for (;;) {
    const { progress, trouble, lastAt } = (await askWorker(browser, 'team-exchange', {})).out;
    if (trouble) throw new Error(trouble.text);
    if (progress) told.add(progress.done);
    if (stoppedAt === 0 && (progress?.done ?? 0) > documents / 3) {
      stoppedAt = progress?.done ?? 0;
      await stopWorker(browser);
      wentOnFrom = (await askWorker(browser, 'team', {})).out.progress?.done ?? 0;
    }
    // Before the first part came there is none either.
    if (!progress && lastAt !== null) break;
  }
  const took = (performance.now() - begin) / 1_000;
  const kept = await browser.own.evaluate(keptCreators);
  if (kept !== documents) throw new Error(`Of ${documents} creators ${kept} are kept.`);
  return { took, told: told.size, stoppedAt, wentOnFrom };
}

/** The followers that a colleague's look told of the account with this handle. Runs in a page of the extension. */
async function toldFollowers(handle: string): Promise<number | null> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error));
    });
  const db = await result(indexedDB.open('fitlens'));
  const index = db.transaction('accounts').objectStore('accounts').index('siteHandle');
  const row = await result(index.get(['instagram', handle]));
  db.close();
  return row?.told?.account.followers?.value ?? null;
}

/** A colleague's look changes one document; how long until it is here, ms. */
async function timeOfChange(browser: StoreBrowser, couch: Couch, round: number): Promise<number> {
  const n = 1_000 * (round + 1);
  const document = stored(n, 777_000 + round);
  const before = await couch.ask('GET', `/${database}/${encodeURIComponent(documentId(madeDocument(n)))}`);
  const changed = {
    ...document,
    accounts:
      'accounts' in document ? document.accounts.map((one) => ({ ...one, seenAt: new Date().toISOString() })) : [],
    _rev: before.json['_rev'],
  };
  await put(couch, [changed]);
  const begin = performance.now();
  const isHere = async () => (await browser.own.evaluate(toldFollowers, `made.${n}`)) === 777_000 + round;
  await until(isHere, 'the change to come', 30_000);
  return performance.now() - begin;
}

async function requestsDuring(couch: Couch, page: Page): Promise<Asked[]> {
  await page.waitForTimeout(ending);
  const before = couch.asked.length;
  await page.waitForTimeout(idle);
  return couch.asked.slice(before).map(({ path, query }) => ({ path, waits: query.get('feed') !== null }));
}

/**
 * Measures what a team's database of many documents costs, and tells it; answers a sentence for each limit that is
 * exceeded.
 */
export async function tellTeam(): Promise<string[]> {
  const couch = await startCouch();
  let browser: StoreBrowser | null = null;
  try {
    await fill(couch);
    const user = await couch.makeUser('bench', [`fitlens:${database}`]);
    browser = await openTeamBrowser(couch.url);
    await connect(browser, couch, user);
    console.log(`\nA team's database of ${documents.toLocaleString('en')} creators`);
    const { took, told, stoppedAt, wentOnFrom } = await takeEverything(browser);
    console.log(
      `  taken in: ${took.toFixed(0)} s, ${(documents / took).toFixed(0)} documents a second; ${told} times it was told how far`,
    );
    console.log(`  stopped at ${stoppedAt}, it went on from ${wentOnFrom}`);

    const page = await browser.context.newPage();
    await page.goto(`${browser.origin}/src/shortlist/index.html`);
    const changes: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const time = await timeOfChange(browser, couch, round);
      if (round > 0) changes.push(time);
    }
    const { low, middle, high } = spread(changes);
    console.log(
      `  a change, with a page open: ${middle.toFixed(0)} (${low.toFixed(0)}–${high.toFixed(0)}) ms, the longest ${Math.max(...changes).toFixed(0)}`,
    );

    const open = await requestsDuring(couch, page);
    const kinds = [...new Set(open.map(({ path: asked, waits }) => `${asked}${waits ? ' that waits' : ''}`))];
    console.log(`  requests in ${idle / 1_000} s, with a page open: ${open.length} (${kinds.join(', ')})`);
    await page.close();
    // What waited when the page went ends by itself.
    await browser.own.waitForTimeout(25_000);
    const alone = await requestsDuring(couch, browser.own);
    console.log(`  without a page: ${alone.length}`);
    return teamExcesses({ stoppedAt, wentOnFrom, changes, open, alone });
  } finally {
    await browser?.close();
    if (browser) await removeProfile(browser.profile);
    await couch.stop();
  }
}
