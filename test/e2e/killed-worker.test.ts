import { describe, expect, inject, it } from 'vitest';
import type { OwnPage } from '../support/driver';
import { baker } from '../support/made-up/creators';
import { instagramRoutes } from '../support/made-up/instagram';
import { seeded } from '../support/seeded';
import { useDriver } from '../support/session';

const driver = useDriver(instagramRoutes([baker]));
const address = `https://www.instagram.com/${baker.handle}/`;

/** How often the worker is stopped. In every test run a few times; `FITLENS_KILLS=200` stops it until it must be right. */
const kills = Number(process.env['FITLENS_KILLS'] ?? 12);

interface Write {
  fitlens: string;
  body: object;
  id: string;
}

/** Sends writes at once, each with its id until the worker has acknowledged it; gives how often each had to be sent. */
const sendUntilDone = (popup: OwnPage, writes: Write[]): Promise<number[]> =>
  popup.evaluate(async (all) => {
    interface Extension {
      runtime: { sendMessage(message: object): Promise<{ ok?: unknown; error?: string } | undefined> };
    }
    const here = globalThis as unknown as { browser?: Extension; chrome: Extension };
    const { runtime } = here.browser ?? here.chrome;
    const send = async (write: object): Promise<number> => {
      for (let sent = 1; ; sent++) {
        const answer = await runtime.sendMessage(write).catch(() => undefined);
        if (answer && 'ok' in answer) return sent;
        if (answer?.error !== undefined || sent === 50) throw new Error(answer?.error ?? 'Nobody answered.');
      }
    };
    return Promise.all(all.map(send));
  }, writes);

type Rows = { [store: string]: { [field: string]: unknown }[] };

/** Everything that is kept, as a page of Fitlens reads it. */
const rowsOf = (popup: OwnPage): Promise<Rows> =>
  popup.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => fail(request.error ?? new Error('The request failed.')));
      });
    const db = await settled(indexedDB.open('fitlens'));
    const tx = db.transaction([...db.objectStoreNames]);
    const read = async (name: string) => [name, await settled(tx.objectStore(name).getAll())] as const;
    const rows = Object.fromEntries(await Promise.all([...db.objectStoreNames].map(read)));
    db.close();
    return rows;
  }, null);

const inOrder = (rows: unknown[][]) => rows.toSorted((a, b) => String(a).localeCompare(String(b)));

/** One to four writes; what `expected` says is so once they were acknowledged. */
function makeWrites(round: number, random: () => number, creator: string, expected: Expected): Write[] {
  const writes: Write[] = [];
  const several = 1 + Math.floor(random() * 4);
  for (let at = 0; at < several; at++) {
    const id = `${round}-${at}`;
    const kind = Math.floor(random() * 4);
    const last = [...expected.notes.keys()].at(-1);
    if (kind === 0 && last !== undefined && !last.startsWith(`${round}-`)) {
      expected.notes.delete(last);
      writes.push({ fitlens: 'note-remove', body: { id: last }, id });
    } else if (kind === 1 && expected.amountOf !== round) {
      Object.assign(expected, { amount: round + 1, amountOf: round });
      const money = { amount: round + 1, currency: 'EUR' };
      writes.push({ fitlens: 'quote-set', body: { creator, money }, id });
    } else if (kind === 2) {
      expected.named.add(`named.${id}`);
      const named = { site: 'instagram', handle: `named.${id}`, name: null, note: `About ${id}` };
      writes.push({ fitlens: 'creators-import', body: { creators: [named] }, id });
    } else {
      expected.notes.set(id, `Note ${id}`);
      writes.push({ fitlens: 'note-add', body: { creator, text: `Note ${id}` }, id });
    }
  }
  return writes;
}

interface Expected {
  notes: Map<string, string>;
  named: Set<string>;
  amount: number | null;
  /** The round in which it was given; two of one round would be in no order. */
  amountOf: number | null;
}

describe(`A worker that is stopped ${kills} times in the middle of its work`, () => {
  it('has kept all it acknowledged, nothing half, and nothing twice', { timeout: 60_000 + kills * 5_000 }, async () => {
    const random = seeded(10);
    const expected: Expected = { notes: new Map(), named: new Set(), amount: null, amountOf: null };
    await driver().open(address);
    await expect.poll(async () => (await driver().badge())?.name, { timeout: 10_000 }).toMatch(/Micro.*%/);
    const popup = await driver().popup();
    const account = (await rowsOf(popup))['accounts']?.[0]?.['key'] as string;
    let repeated = 0;
    for (let round = 0; round < kills; round++) {
      const sending = sendUntilDone(popup, makeWrites(round, random, account, expected));
      const looking = random() < 0.3 ? driver().open(address) : null;
      // A while that depends on nothing but how much is asked of the browser.
      for (let asked = Math.floor(random() * 12); asked > 0; asked--) await popup.evaluate(() => null, null);
      await driver().stopBackground();
      const sent = await sending;
      repeated += sent.filter((times) => times > 1).length;
      await looking;
    }
    const rows = await rowsOf(popup);
    const own = rows['creators']?.find(({ id }) => id === account);
    expect(own).toMatchObject({ quote: expected.amount && { money: { amount: expected.amount, currency: 'EUR' } } });
    const notes = (rows['notes'] ?? []).map(({ creator, text }) => [creator === account, text]);
    const about = [...expected.named].map((handle) => [false, `About ${handle.slice('named.'.length)}`]);
    const wanted = [...[...expected.notes.values()].map((text) => [true, text]), ...about];
    expect(inOrder(notes)).toEqual(inOrder(wanted));
    const handles = (rows['accounts'] ?? []).map((row) => (row['account'] as { handle: string }).handle);
    expect(handles.toSorted()).toEqual([baker.handle, ...expected.named].toSorted());
    expect(rows['posts']).toHaveLength(handles.length);
    expect(rows['meta']).toContainEqual(
      expect.objectContaining({ id: 'counts', saved: handles.length, accounts: handles.length, notes: wanted.length }),
    );
    console.log(`${kills} stops, ${repeated} writes had to be sent again (${inject('browser')})`);
    await popup.close();
    await driver().open(address);
    await expect.poll(async () => (await driver().badge())?.name, { timeout: 10_000 }).toMatch(/Micro.*Saved/);
  });
});
