import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { estimateVersion } from '../../src/estimate/estimate-version';
import type { Candidate } from '../../src/model/candidate';
import { writeStamp } from '../../src/model/stamp';
import { TableService } from '../../src/shortlist/engine/table-service';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { brokenRows } from '../support/broken-rows';
import { askWhole, everybody, idsFound, keep, keptOf, openService } from '../support/kept-table';
import { type Kept, noFilters } from '../support/listed-rows';
import { german, naiveFind } from '../support/naive-table';

let store: Store;
beforeEach(async () => {
  store = await openStore(crypto.randomUUID());
});

const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `creator-${String(n).padStart(4, '0')}`);
const found = (kept: readonly Kept[], query = everybody) => naiveFind(kept, query, Date.now());

/** Everybody on the shortlist, the last one saved last. */
const saved = (count: number): Kept[] =>
  keptOf(ids(count)).map((kept, n) => {
    const { rejected: _, ...creator } = kept.creator;
    return {
      ...kept,
      candidates: [],
      creator: { ...creator, order: writeStamp(1_700_000_000_000 + n, 0, '00000000') },
    };
  });

describe('The table of what is kept', () => {
  it('has everybody once all was read, in several parts, and nobody twice', async () => {
    const kept = keptOf(ids(510));
    await keep(store, kept);
    const byFollowers = { ...everybody, sort: { by: 'followers', down: true } } as const;
    expect(await idsFound(openService(store), byFollowers)).toEqual(found(kept, byFollowers));
  });

  it('answers at once with those who were saved last, and says that there is more', async () => {
    const kept = saved(150);
    await keep(store, kept);
    const { table } = openService(store);
    const first = await table.ask(everybody);
    expect(first).toMatchObject({ total: 100, read: 0 });
    expect(await table.keys(first.id, 0, 100)).toEqual(found(kept).slice(0, 100));
  });

  it('says nobody is there in a store that is empty', async () => {
    expect(await askWhole(openService(store))).toMatchObject({ total: 0, read: 1 });
  });

  it('shows nobody for whom only a note is kept, and nobody who was joined with another', async () => {
    const [mira, tom] = saved(2) as [Kept, Kept];
    await keep(store, [mira]);
    const { order: _, ...noted } = tom.creator;
    await store.put('creators', { ...noted, savedAt: null });
    await store.put('creators', { id: 'joined', into: mira.creator.id });
    expect(await idsFound(openService(store))).toEqual([mira.creator.id]);
  });

  it('reads again those who were changed, added or erased, and nobody else', async () => {
    const kept = keptOf(ids(300));
    await keep(store, kept.slice(0, 299));
    const opened = openService(store);
    await askWhole(opened);
    const [first, second] = kept as [Kept, Kept];
    const renamed = { ...first, creator: { ...first.creator, tags: ['new'] } };
    const last = kept[299] as Kept;
    await keep(store, [renamed, last]);
    await store.delete('creators', second.creator.id);
    const reading = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await opened.table.changed([first.creator.id, second.creator.id, last.creator.id]);
    expect(reading).not.toHaveBeenCalled();
    reading.mockRestore();
    expect(await idsFound(opened)).toEqual(found([renamed, ...kept.slice(2)]));
    const tagged = { ...everybody, filters: { ...everybody.filters, tags: ['new'] } };
    expect(await idsFound(opened, tagged)).toEqual([first.creator.id]);
  });

  it('knows whom the key of an account means, and takes out who was joined with another', async () => {
    const [mira, tom] = saved(2) as [Kept, Kept];
    await keep(store, [mira, tom]);
    const opened = openService(store);
    await askWhole(opened);
    await store.put('creators', { id: tom.creator.id, into: mira.creator.id });
    await store.put('creators', { ...mira.creator, accounts: [mira.creator.id, 'second'], tags: ['two'] });
    await opened.table.changed(['second', tom.creator.id]);
    const tagged = { ...everybody, filters: { ...everybody.filters, tags: ['two'] } };
    expect(await idsFound(opened)).toEqual([mira.creator.id]);
    expect(await idsFound(opened, tagged)).toEqual([mira.creator.id]);
  });

  it('misses no change that is made while it still reads everybody', async () => {
    const kept = saved(510);
    await keep(store, kept.slice(1));
    const opened = openService(store);
    await opened.table.ask(everybody);
    const [first, second, third] = kept as [Kept, Kept, Kept];
    const renamed = { ...third, creator: { ...third.creator, tags: ['new'] } };
    await keep(store, [first, renamed]);
    await store.delete('creators', second.creator.id);
    await opened.table.changed([first.creator.id, second.creator.id, third.creator.id]);
    expect(await idsFound(opened)).toEqual(found([first, renamed, ...kept.slice(3)]));
  });

  it('reads everybody again where anybody may have changed', async () => {
    const kept = keptOf(ids(40));
    await keep(store, kept);
    const opened = openService(store);
    await askWhole(opened);
    await store.clear('creators');
    await keep(store, kept.slice(30));
    await opened.table.changed(null);
    expect(await idsFound(opened)).toEqual(found(kept.slice(30)));
  });

  it('begins anew with the next question after the store could not be read', async () => {
    await keep(store, saved(3));
    let isBroken = true;
    const open = () => (isBroken ? Promise.reject(new Error('The disk is gone.')) : Promise.resolve(store));
    const table = new TableService(open, german, () => {});
    await expect(table.ask(everybody)).rejects.toThrow('The disk is gone.');
    isBroken = false;
    expect((await table.ask(everybody)).total).toBe(3);
  });

  it('says so when everybody could not be read, so that nobody waits for the rest, and begins anew after that', async () => {
    await keep(store, saved(3));
    let isBroken = false;
    let heard = () => {};
    const told = new Promise<void>((resolve) => (heard = resolve));
    const open = () => (isBroken ? Promise.reject(new Error('The disk is gone.')) : Promise.resolve(store));
    const table = new TableService(open, german, () => heard());
    const { id, read } = await table.ask(everybody);
    expect(read).toBeLessThan(1);
    isBroken = true;
    await table.rows(id, 0, 3).catch(() => {});
    await told;
    await expect(table.ask(everybody)).rejects.toThrow('The disk is gone.');
    isBroken = false;
    expect((await table.ask(everybody)).total).toBe(3);
  });

  it('remembers the last few answers, and has no rows of an older one', async () => {
    await keep(store, saved(2));
    const opened = openService(store);
    const { id } = await askWhole(opened);
    expect(await opened.table.rows(id, 0, 2)).toHaveLength(2);
    for (let more = 0; more < 24; more++) await opened.table.ask(everybody);
    expect(await opened.table.rows(id, 0, 2)).toEqual([]);
    expect(await opened.table.keys(id, 0, 2)).toEqual([]);
  });
});

describe('A row of the table', () => {
  const aCandidate = (creator: string, brief: string, status: Candidate['status'], at: number): Candidate => ({
    brief,
    creator,
    status,
    reason: null,
    statusAt: '2026-05-20T12:00:00.000Z',
    addedAt: '2026-05-20T12:00:00.000Z',
    nextStep: null,
    agreed: null,
    order: writeStamp(at, 0, '00000000'),
    changed: { status: writeStamp(at, 0, '00000000') },
  });

  it('shows the campaign that is asked for, else the one that changed last and is not given up', async () => {
    const [mira] = saved(1) as [Kept];
    const { id } = mira.creator;
    const spring = aCandidate(id, 'spring', 'contacted', 5);
    const autumn = aCandidate(id, 'autumn', 'agreed', 6);
    const winter = aCandidate(id, 'winter', 'rejected', 7);
    await keep(store, [{ ...mira, candidates: [spring, autumn, winter] }]);
    await store.put('notes', {
      id: 'note',
      creator: id,
      text: 'Asks 200 €',
      createdAt: '',
      editedAt: null,
      order: '1',
      changed: '1',
    });
    const opened = openService(store);
    const rowOf = async (filters: Partial<typeof noFilters>) => {
      const asked = await askWhole(opened, { ...everybody, filters: { ...noFilters, ...filters } });
      return (await opened.table.rows(asked.id, 0, 1))[0];
    };
    expect(await rowOf({})).toMatchObject({ id, candidate: autumn, campaigns: 3, notes: 1, creator: mira.creator });
    expect(await rowOf({ brief: 'spring' })).toMatchObject({ candidate: spring });
    expect(await rowOf({ statuses: ['contacted', 'rejected'] })).toMatchObject({ candidate: winter });
    expect(await rowOf({ brief: 'winter' })).toBeUndefined();
    expect(await rowOf({ brief: 'winter', statuses: ['rejected'] })).toMatchObject({ candidate: winter });
  });

  it('calls an account without a handle by its id, and puts no @ before that', async () => {
    const [one] = saved(1);
    await keep(store, one ? [one] : []);
    const [key = ''] = one?.creator.accounts ?? [];
    const row = await store.get('accounts', key);
    if (row) await store.put('accounts', { ...row, account: { ...row.account, handle: 'UC77', id: 'UC77' } });
    const opened = openService(store);
    const { id } = await askWhole(opened);
    expect(await opened.table.rows(id, 0, 1)).toMatchObject([{ called: 'UC77' }]);
  });

  it('says whether its summary still holds, and whether anybody has looked at its page', async () => {
    const [fresh, stale, unseen] = saved(30)
      .filter(({ summary }) => summary !== null)
      .map((kept) => ({
        ...kept,
        summary: kept.summary && { ...kept.summary, madeBy: { revision: 1, standards: 4, at: 0 }, goodUntil: 9e12 },
      })) as [Kept, Kept, Kept];
    if (stale.summary) stale.summary.madeBy.standards = 3;
    await keep(store, [fresh, stale, unseen]);
    await store.put('meta', {
      id: 'standards',
      number: 4,
      estimate: estimateVersion,
    });
    const account = await store.get('accounts', unseen.creator.id);
    if (account) await store.put('accounts', { ...account, unseen: true });
    const opened = openService(store);
    const { id } = await askWhole(opened);
    const states = Object.fromEntries((await opened.table.rows(id, 0, 3)).map((row) => [row.id, row.state]));
    expect(states).toEqual({ [fresh.creator.id]: 'fresh', [stale.creator.id]: 'stale', [unseen.creator.id]: 'unseen' });
  });
});

describe('A broken row costs only itself', () => {
  it.each(['creators', 'summaries', 'candidates', 'accounts'] as const)('in %s', async (name) => {
    const whole = saved(20);
    await keep(store, whole);
    const { id } = (whole[10] as Kept).creator;
    const candidate = { ...(keptOf(ids(40)).flatMap(({ candidates }) => candidates)[0] as Candidate), creator: id };
    await store.put('candidates', candidate);
    const [row, key] = {
      creators: [await store.get('creators', id), ['id']] as const,
      summaries: [(whole[9] as Kept).summary ?? (whole[8] as Kept).summary, ['id']] as const,
      candidates: [candidate, ['brief', 'creator']] as const,
      accounts: [await store.get('accounts', id), ['key']] as const,
    }[name];
    for (const [kind, broken] of brokenRows({ ...row, ...(name === 'summaries' && { id }) }, key)) {
      // Some are no row at all for an index, and so are not even kept.
      await store.put(name, broken as never).catch(() => {});
      const opened = openService(store);
      for (const by of ['savedAt', 'name', 'followers', 'topics', 'status'] as const) {
        const asked = await askWhole(opened, { ...everybody, sort: { by, down: true } });
        const keys = await opened.table.keys(asked.id, 0, asked.total);
        expect(keys.filter((one) => one !== id).toSorted(), `${kind}, by ${by}`).toEqual(
          ids(20).filter((one) => one !== id),
        );
        expect((await opened.table.rows(asked.id, 0, 30)).map((one) => one.id)).toEqual(keys);
      }
      await opened.table.facets();
    }
  });

  it('and a creator on the shortlist whose row cannot be read keeps its place in it', async () => {
    const whole = saved(3);
    await keep(store, whole);
    const middle = (whole[1] as Kept).creator;
    await store.put('creators', { ...middle, accounts: 7 as never });
    const opened = openService(store);
    const { id } = await askWhole(opened);
    const rows = await opened.table.rows(id, 0, 3);
    expect(rows.map((row) => row.id)).toEqual(ids(3).toReversed());
    expect(rows[1]).toMatchObject({ creator: null, state: 'unreadable' });
  });
});
