import type { BrowserContext, Page } from 'playwright';
import { originOf } from '../../test/support/chromium';
import { baker } from '../../test/support/made-up/creators';
import { instagramRoutes } from '../../test/support/made-up/instagram';
import { saving } from '../../test/support/saving';
import { until } from '../../test/support/until';
import { alternate, type Contender, now } from './contenders';
import { openAnswer, profileAddress, timed } from './store-browser';
import { seedStore } from './store-seed';
import { sizes } from './store-sizes';
import type { Row } from './table';

const [count] = sizes;
const rounds = 5;

/** A browser with a thousand creators, and a page of Fitlens's own to ask its worker from. */
interface Kept {
  own: Page;
  key: string;
  /** Version 0.1.0 kept what it knew in other stores, and took other messages. */
  isFirst: boolean;
}

let asked = 0;

/** How long the worker takes to answer, in milliseconds. Throws the sentence that it refuses with. */
async function took(own: Page, name: string, body: object): Promise<number> {
  asked += 1;
  return openAnswer(await own.evaluate(timed, { fitlens: name, body, id: `before-${Date.now()}-${asked}` })).took;
}

/** The key of the account with this handle, once its posts are there, and in which store. Runs in a page of the extension. */
async function keyOf(handle: string): Promise<{ key: string; isFirst: boolean } | null> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error));
    });
  const db = await result(indexedDB.open('fitlens'));
  try {
    const isFirst = db.objectStoreNames.contains('records');
    const store = isFirst ? 'records' : 'accounts';
    const key = await result(
      db.transaction(store).objectStore(store).index('siteHandle').getKey(['instagram', handle]),
    );
    const posts =
      key &&
      (await result(
        db
          .transaction(isFirst ? store : 'posts')
          .objectStore(isFirst ? store : 'posts')
          .get(key),
      ));
    const { length } = (isFirst ? posts?.posts : posts?.recent) ?? [];
    return length > 0 ? { key: key as string, isFirst } : null;
  } finally {
    db.close();
  }
}

/** Writes so many creators like the one with this key, as 0.1.0 kept them. Runs in a page of the extension. */
async function writeAsFirst({ key, saved }: { key: string; saved: number }): Promise<void> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error));
    });
  const db = await result(indexedDB.open('fitlens'));
  const tx = db.transaction(['records', 'creators'], 'readwrite');
  const record = await result(tx.objectStore('records').get(key));
  const exactly = (value: number) => ({ value, min: value, max: value, source: 'exact' });
  for (let at = 0; at < saved; at += 1) {
    const own = `seed-${at}`;
    const handle = `made.up.${at}`;
    const account = { ...record.account, id: `9${at}`, handle, followers: exactly(1_200 + at * 37) };
    const posts = record.posts.map((post: { id: string }) => ({ ...post, id: `${post.id}-${at}`, author: handle }));
    tx.objectStore('records').put({ ...record, key: own, account, lowerHandle: handle, posts });
    const savedAt = new Date(Date.now() - 864e5 - at * 60_000).toISOString();
    tx.objectStore('creators').put({ key: own, accounts: [own], savedAt, unsavedAt: null });
  }
  await new Promise<void>((done, fail) => {
    tx.addEventListener('complete', () => done());
    tx.addEventListener('abort', () => fail(tx.error));
  });
  db.close();
}

/** What a message that both versions know is called, and what it says, in each. */
const messages = {
  save: ({ key, isFirst }: Kept, saved: boolean): [string, object] =>
    isFirst ? ['save', { key, saved }] : ['creator-change', { key, change: saving(saved) }],
  list: ({ isFirst }: Kept): [string, object] => ['shortlist', isFirst ? {} : { after: null, text: '' }],
  note: ({ key }: Kept): [string, object] => ['note-add', { creator: key, text: 'Asks 200 € a reel, answers fast.' }],
  creator: ({ key }: Kept): [string, object] => ['creator', { key }],
};

async function fill(context: BrowserContext): Promise<Kept> {
  const origin = await originOf(context);
  const own = context.pages()[0] ?? (await context.newPage());
  await own.goto(`${origin}/icons/16.png`);
  // The worker makes the store: a page that opens it before would make an empty one.
  await took(own, 'settings', {});
  const tab = await context.newPage();
  await tab.goto(profileAddress);
  const { key, isFirst } = await until(() => own.evaluate(keyOf, baker.handle), 'the profile to be kept');
  await tab.close();
  const kept = { own, key, isFirst };
  await took(own, ...messages.save(kept, true));
  await took(own, ...messages.note(kept));
  if (isFirst) await own.evaluate(writeAsFirst, { key, saved: count });
  else await seedStore(own, key, count, 0);
  return kept;
}

interface Measure {
  measure(kept: Kept): Promise<number>;
  /** How many times of 0.1.0 it may take. */
  limit: number;
}

/**
 * A write is one transaction over everything that it touches, with its id, so that it happens whole, and once however often it
 * is repeated: 0.1.0 wrote its one row and no more. A note also makes its creator a candidate.
 */
const measures: { readonly [name: string]: Measure } = {
  'a creator, as the popup asks': { measure: (kept) => took(kept.own, ...messages.creator(kept)), limit: 2 },
  'the list, as far as it is asked for at once': {
    measure: (kept) => took(kept.own, ...messages.list(kept)),
    limit: 0.5,
  },
  'take off the list': { measure: (kept) => took(kept.own, ...messages.save(kept, false)), limit: 3 },
  Save: { measure: (kept) => took(kept.own, ...messages.save(kept, true)), limit: 3 },
  'add a note': { measure: (kept) => took(kept.own, ...messages.note(kept)), limit: 10 },
};

/** How long the worker takes for what 0.1.0 could do too, with a thousand creators. */
export async function* measureBefore(base: readonly Contender[]): AsyncGenerator<Row> {
  const rows = await alternate(
    [...base, now],
    instagramRoutes([baker]),
    fill,
    async (kept) => {
      const times: number[] = [];
      for (const { measure } of Object.values(measures)) times.push(await measure(kept));
      return times;
    },
    rounds,
  );
  for (const [at, [name, { limit }]] of Object.entries(measures).entries())
    yield { name, unit: 'ms', measured: rows[at] ?? new Map(), limits: { base: limit } };
}
