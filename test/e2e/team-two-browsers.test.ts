import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { askWorker } from '../../scripts/ask-worker';
import { serverAt } from '../../scripts/team/server';
import { setUpTeam } from '../../scripts/team/set-up';
import { type Couch, startCouch } from '../support/couch';
import { type Driver, launch, type OwnPage } from '../support/driver';
import { cast, castAccount, routesOf } from '../support/made-up/cast';
import { useDriver } from '../support/session';
import { until } from '../support/until';

// Two real browsers, Chromium and Firefox, and their own server: what both hold in the end is the same, to the byte.

const routes = routesOf(cast);
const mira = castAccount('instagram', 'mira.bakes');
const other = inject('browser') === 'chromium' ? 'firefox' : 'chromium';

let couch: Couch;
let ana: Driver;
beforeAll(async () => {
  couch = await startCouch();
  await setUpTeam(
    serverAt(couch.url, couch.admin),
    { database: 'team', members: [], removed: [], list: false },
    () => {},
  );
  ana = await launch(other, { routes, team: couch.url });
}, 60_000);
afterAll(async () => {
  await ana?.close();
  await couch?.stop();
});
const kim = useDriver(routes, () => couch.url);

/** Connects a browser as somebody, in the options, as a person does. */
async function connect(driver: Driver, name: string): Promise<void> {
  const { user, password } = await couch.makeUser(name.toLowerCase(), ['fitlens:team']);
  const page = await driver.ownPage('src/options/index.html#team');
  await expect.poll(() => page.text()).toContain('Your name');
  await page.fill('#team-address', couch.url);
  await page.fill('#team-database', 'team');
  await page.fill('#team-user', user);
  await page.fill('#team-password', password);
  await page.fill('#team-name', name);
  await page.click({ name: 'Connect' });
  await expect.poll(() => page.text(), { timeout: 15_000 }).toContain('Connected to your team’s database.');
  await page.close();
}

/** Does something in a page of Fitlens's own, and closes it. */
async function inPage<T>(driver: Driver, act: (page: OwnPage) => Promise<T>): Promise<T> {
  const page = await driver.ownPage('src/shortlist/index.html');
  try {
    return await act(page);
  } finally {
    await page.close();
  }
}

/** A browser and the server tell each other everything. */
const exchange = (driver: Driver): Promise<unknown> =>
  inPage(driver, (page) =>
    until(
      async () => {
        const { waiting, progress, trouble, lastAt } = await askWorker(page, 'team-exchange', {});
        return waiting === 0 && progress === null && trouble === null && lastAt !== null;
      },
      'everything to be told',
      30_000,
    ),
  );

/** What a browser holds of the team: every document by its name, as it lies in its store. */
const documentsOf = (driver: Driver): Promise<{ [name: string]: unknown }> =>
  inPage(driver, (page) =>
    page.evaluate(async () => {
      const result = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, fail) => {
          request.addEventListener('success', () => done(request.result));
          request.addEventListener('error', () => fail(request.error));
        });
      const db = await result(indexedDB.open('fitlens'));
      const rows: { id: string; document: unknown }[] = await result(
        db.transaction('documents').objectStore('documents').getAll(),
      );
      db.close();
      return Object.fromEntries(rows.map(({ id, document }) => [id, JSON.stringify(document)]));
    }, null),
  );

it('Chromium and Firefox, each of which worked by itself while the server was away, hold the same to the byte', async () => {
  await kim().open(mira.url);
  await expect.poll(async () => (await kim().badge())?.name).toMatch(/%/);
  await connect(kim(), 'Kim');
  const { brief, key, note } = await inPage(kim(), async (page) => {
    const { briefs, active } = await askWorker(page, 'briefs', {});
    const spring = { ...briefs.find(({ id }) => id === active), id: 'spring', name: 'Spring bread' };
    await askWorker(page, 'brief-add', spring as never);
    await askWorker(page, 'brief-activate', { id: spring.id });
    await askWorker(page, 'team-share', { brief: spring.id });
    const [account = ''] = await page.evaluate(
      () =>
        new Promise<string[]>((done) => {
          indexedDB.open('fitlens').addEventListener('success', ({ target }) => {
            const db = (target as IDBOpenDBRequest).result;
            const keys = db.transaction('accounts').objectStore('accounts').getAllKeys();
            keys.addEventListener('success', () => {
              db.close();
              done(keys.result.map(String));
            });
          });
        }),
      null,
    );
    const { view } = await askWorker(page, 'note-add', { creator: account, text: 'Answers fast.' });
    return { brief: spring.id, key: view?.key ?? '', note: view?.notes[0]?.id ?? '' };
  });
  await exchange(kim());
  await connect(ana, 'Ana');
  await exchange(ana);
  await couch.away();
  await inPage(kim(), async (page) => {
    await askWorker(page, 'note-edit', { id: note, text: 'Answers within an hour.' });
    const contacted = { do: 'status', brief, status: 'contacted', reason: null } as const;
    await askWorker(page, 'creator-change', { key, change: contacted });
  });
  await inPage(ana, async (page) => {
    await askWorker(page, 'note-edit', { id: note, text: 'Answers, but not on weekends.' });
    await askWorker(page, 'creator-change', { key, change: { do: 'tags', add: ['bread'], remove: [] } });
    await askWorker(page, 'quote-set', { creator: key, money: { amount: 200, currency: 'EUR' } });
  });
  await couch.back();
  for (const driver of [kim(), ana, kim(), ana]) await exchange(driver);
  const [atKim, atAna] = [await documentsOf(kim()), await documentsOf(ana)];
  expect(Object.keys(atKim).map((name) => name.split(':')[0])).toEqual(['brief', 'creator', 'member', 'member']);
  expect(atAna).toEqual(atKim);
  const shown = (driver: Driver) =>
    inPage(driver, async (page) => {
      const view = await askWorker(page, 'creator', { key });
      const texts = view?.notes.flatMap(({ text, rivals }) => [text, ...(rivals ?? []).map((one) => one.text)]);
      return { texts, tags: view?.tags, status: view?.candidates[0]?.status, price: view?.quote.money };
    });
  const here = await shown(kim());
  expect(await shown(ana)).toEqual(here);
  expect(here).toMatchObject({ tags: ['bread'], status: 'contacted', price: { amount: 200, currency: 'EUR' } });
  expect(new Set(here.texts)).toEqual(new Set(['Answers within an hour.', 'Answers, but not on weekends.']));
}, 180_000);
