import type { Page } from 'playwright';
import type { Candidate } from '../../src/model/candidate';
import type { Creator } from '../../src/model/creator';
import type { Note } from '../../src/model/note';
import type { Count } from '../../src/model/count';
import type { Snapshot } from '../../src/model/snapshot';
import type { Summary } from '../../src/model/summary';
import type { AccountRow, Counts, PostsRow, RateRow } from '../../src/store/schema';
import { people, type Person } from './store-people';

/** What is kept of one creator, as the worker wrote it. */
interface Rows {
  accounts: AccountRow;
  posts: PostsRow;
  creators: Creator;
  summaries: Summary;
  snapshots: Snapshot;
  notes: Note;
  candidates: Candidate;
  rates: RateRow[];
}

/** So many creators are sent and written at once, and after so many it is told how far it is. */
const [part, told] = [500, 10_000];

/** What is kept of the account with this key, and of its creator, in every store. Runs in a page of the extension. */
async function rowsOf(key: string): Promise<Partial<Rows>> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error));
    });
  const db = await result(indexedDB.open('fitlens'));
  const tx = db.transaction([...db.objectStoreNames]);
  const found: { [store: string]: unknown } = {};
  for (const store of ['accounts', 'posts', 'creators', 'summaries'])
    found[store] = await result(tx.objectStore(store).get(key));
  const own = IDBKeyRange.bound([key], [key, []]);
  found.snapshots = await result(tx.objectStore('snapshots').get(own));
  found.notes = await result(tx.objectStore('notes').index('creator').get(own));
  found.candidates = await result(tx.objectStore('candidates').index('creator').get(key));
  const rates: RateRow[] = await result(tx.objectStore('rates').getAll());
  found.rates = rates.filter(({ account }) => account === key);
  db.close();
  return found;
}

/**
 * Writes creators like the first one: saved, with everything that is kept of such, or only visited. Runs in a page of the
 * extension.
 */
async function writeRows({ of, some, saved }: { of: Rows; some: Person[]; saved: boolean }): Promise<void> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error));
    });
  const day = 86_400_000;
  const now = Date.now();
  const ago = (days: number) => new Date(now - days * day).toISOString();
  const exactly = (n: number) => ({ value: Math.round(n), min: Math.round(n), max: Math.round(n) });
  const counted = (count: Count | null, times: number) => count && { ...count, ...exactly(count.value * times) };
  const rated = <T extends { typical: number; low: number; high: number }>(rate: T | null, times: number) =>
    rate && { ...rate, typical: rate.typical * times, low: rate.low * times, high: rate.high * times };
  const db = await result(indexedDB.open('fitlens'));
  const stores = ['accounts', 'posts', 'creators', 'summaries', 'snapshots', 'rates', 'notes', 'candidates', 'meta'];
  const tx = db.transaction(stores, 'readwrite');
  const put = (store: string, row: object) => void tx.objectStore(store).put(row);
  const counts: Counts = await result(tx.objectStore('meta').get('counts'));
  for (const { key, site, id, handle, name, url, followers, times, ...one } of some) {
    const { account, digest, revision } = of.accounts;
    const own = { site, id, handle, name, followers: { ...account.followers, ...exactly(followers) } };
    const seen = { firstSeenAt: ago(one.seen + one.saved), lastSeenAt: ago(one.seen) };
    const idle = saved ? {} : { idleSince: seen.lastSeenAt };
    put('accounts', { key, account: { ...account, ...own }, lowerHandle: handle, ...seen, revision, digest, ...idle });
    const recent = of.posts.recent.map((post, at) => ({
      ...post,
      id: `${id}${at}`,
      author: handle,
      url: `${url}p/${id}${at}/`,
      likes: counted(post.likes, times),
      comments: counted(post.comments, times),
    }));
    put('posts', {
      ...of.posts,
      key,
      recent,
      last: { ...of.posts.last, page: { ...of.posts.last.page, site, handle } },
    });
    for (const rate of of.rates) {
      put('rates', { ...rate, site, account: key, followers, rate: rate.rate * times });
      const counting = `${site} ${rate.per}`;
      counts.rates[counting] = (counts.rates[counting] ?? 0) + 1;
    }
    for (const before of [0, 30, 90]) {
      const at = ago(one.seen + before);
      const rate = rated(of.snapshots.rate, times);
      put('snapshots', {
        ...of.snapshots,
        account: key,
        day: at.slice(0, 10),
        at,
        followers: exactly(followers * (1 - before / 1_000)),
        rate,
      });
    }
    counts.accounts++;
    if (!saved) continue;
    const wall = String(Math.floor(now - one.saved * day)).padStart(14, '0');
    const order = `${wall}-000000-${key.slice(0, 8)}`;
    put('creators', {
      ...of.creators,
      id: key,
      accounts: [key],
      tags: one.tags,
      savedAt: ago(one.saved),
      changed: { saved: order },
      order,
    });
    put('summaries', {
      ...of.summaries,
      id: key,
      account: key,
      site,
      handle,
      name,
      url,
      followers: exactly(followers),
      rate: rated(of.summaries.rate, times),
      lastSeenAt: seen.lastSeenAt,
      growth: times / 10 - 0.1,
      words: one.words,
    });
    if (one.status !== null)
      put('candidates', {
        ...of.candidates,
        creator: key,
        status: one.status,
        nextStep: one.seen < 30 ? { text: 'Ask her again', dueOn: ago(-one.seen).slice(0, 10) } : null,
        order,
        changed: { status: order },
      });
    counts.saved++;
    if (one.note === null) continue;
    put('notes', { ...of.notes, id: `note-${key}`, creator: key, text: one.note, order, changed: order });
    counts.notes++;
  }
  put('meta', counts);
  await new Promise<void>((done, fail) => {
    tx.addEventListener('complete', () => done());
    tx.addEventListener('abort', () => fail(tx.error));
  });
  db.close();
}

/**
 * Fills the store of a browser, through a page of the extension, with so many saved creators and so many accounts that
 * were only visited: rows that the worker itself wrote of the account with this key, each with values of its own.
 */
export async function seedStore(page: Page, key: string, saved: number, visited: number): Promise<void> {
  const found = await page.evaluate(rowsOf, key);
  const missing = Object.entries(found).flatMap(([store, row]) =>
    row === undefined || (Array.isArray(row) && row.length === 0) ? [store] : [],
  );
  if (missing.length > 0) throw new Error(`The worker wrote nothing of the first creator to ${missing.join(', ')}.`);
  const of = found as Rows;
  const all = saved + visited;
  for (let from = 0; from < all; from += part) {
    const isSaved = from < saved;
    const some = people(from, Math.min(part, (isSaved ? saved : all) - from), of.summaries.topics);
    await page.evaluate(writeRows, { of, some, saved: isSaved });
    if (from > 0 && from % told === 0)
      console.log(`  ${from.toLocaleString('en')} of ${all.toLocaleString('en')} made-up creators are written`);
  }
}
