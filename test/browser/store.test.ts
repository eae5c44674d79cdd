import { afterEach, describe, expect, it, vi } from 'vitest';
import { setWhy } from '../../src/store/creators';
import { setQuote } from '../../src/store/quotes';
import { save, unsave } from '../support/saving';
import { renewCurves } from '../../src/store/curves';
import { eraseCreator } from '../../src/store/erase';
import { forgetIdle } from '../../src/store/forgetting';
import { lookThrough } from '../../src/store/kept';
import { saveNamed } from '../../src/store/named';
import { addNote, notesOf, removeNote } from '../../src/store/notes';
import { openStore } from '../../src/store/open';
import { listSaved } from '../../src/store/shortlist';
import { tellingSnapshots } from '../../src/store/snapshots';
import { searchSummaries } from '../../src/store/summaries';
import { troubleOf } from '../../src/store/trouble';
import { type Dump, loadDump } from '../support/old-store';
import { aPost, daysLater, exact, today } from '../support/readings';
import { aWrite, contradictions, keptCounts, realCounts, seen } from '../support/store';
import small from '../fixtures/store/v1.json';
import large from '../fixtures/store/v1-more.json';

// What the other tests say of the store holds in a browser's own IndexedDB too: it ends a transaction as soon as nothing
// is asked of it, and lets whoever opens a store wait for those who opened it before.

const names: string[] = [];
const aName = (): string => {
  const name = crypto.randomUUID();
  names.push(name);
  return name;
};
afterEach(() => {
  for (const name of names.splice(0)) indexedDB.deleteDatabase(name);
});

const posts = Array.from({ length: 80 }, (_, at) =>
  aPost(`p${at}`, { publishedAt: daysLater(-8 - at), likes: exact(480), comments: exact(20), kind: 'image' }),
);

describe('In a browser’s own store', () => {
  it.each<[string, Dump]>([
    ['few', small],
    ['more', large],
  ])('what version 0.1.0 kept is brought up to date: %s', async (_, dump) => {
    const name = aName();
    await loadDump(name, dump);
    const store = await openStore(name);
    expect(await store.count('accounts')).toBe(dump.stores['records']?.rows.length);
    expect(await store.count('notes')).toBe(dump.stores['notes']?.rows.length);
    expect(await store.count('unreadable')).toBe(0);
    expect(await keptCounts(store)).toEqual(await realCounts(store));
    expect(await contradictions(store)).toEqual([]);
    store.close();
  });

  it('every kind of write is whole', async () => {
    const store = await openStore(aName());
    const first = await seen(store, { id: '17', followers: exact(9_000) }, today, { posts });
    const second = await seen(store, { handle: 'mira.bread', followers: exact(9_000) }, daysLater(1), { posts });
    const third = await seen(store, { handle: 'creator_one' }, today);
    const note = aWrite();
    await Promise.all([
      addNote(store, note, first, 'Answers within a day'),
      addNote(store, note, first, 'Answers within a day'),
      setQuote(store, aWrite(), second, { amount: 250, currency: 'EUR' }),
      setWhy(store, aWrite(), second, 'Agreed to be asked'),
      save(store, aWrite(), third),
      saveNamed(store, aWrite(), [{ site: 'instagram', handle: 'new.one', name: 'New', note: 'From the fair' }]),
    ]);
    await seen(store, { id: '17', handle: 'mira.bread' }, daysLater(2), { posts });
    expect((await notesOf(store, second)).map(({ text }) => text)).toEqual(['Answers within a day']);
    expect(await tellingSnapshots(store, first, today, new Date(daysLater(2)))).not.toEqual([]);
    expect((await searchSummaries(store, ['new'], null, 5)).ids).toHaveLength(1);
    expect((await listSaved(store, null, 10)).rows).toHaveLength(3);
    await removeNote(store, aWrite(), note);
    await unsave(store, aWrite(), third);
    await eraseCreator(store, aWrite(), second);
    await renewCurves(store, 'instagram', today);
    await lookThrough(store);
    expect(await forgetIdle(store, daysLater(100_000), 90)).toBe(1);
    expect(await keptCounts(store)).toEqual(await realCounts(store));
    expect(await contradictions(store)).toEqual([]);
    expect(await store.count('accounts')).toBe(1);
    store.close();
  });

  it('whoever asks while another window holds an older one is told so at once, and not only the first', async () => {
    const name = aName();
    await loadDump(name, small);
    const older = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open(name, 1);
      opening.addEventListener('success', () => done(opening.result));
    });
    await expect(openStore(name)).rejects.toThrow('errorStoreBlocked');
    await expect(openStore(name)).rejects.toThrow('errorStoreBlocked');
    older.close();
    const store = await vi.waitFor(() => openStore(name));
    expect(await store.count('accounts')).toBe(2);
    store.close();
  });

  it('a newer version need not wait for a page that was left open: that gives way, hears so, and is told to reload', async () => {
    const name = aName();
    const lost = vi.fn<() => void>();
    const older = await openStore(name, lost);
    const newer = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open(name, 99);
      opening.addEventListener('success', () => done(opening.result));
      opening.addEventListener('blocked', () => fail(new Error('The newer version waits.')));
    });
    expect(lost).toHaveBeenCalledOnce();
    expect(() => older.transaction('accounts')).toThrow(/clos/);
    const again = await openStore(name).catch((failure: unknown) => failure);
    expect(troubleOf(again)?.key).toBe('errorStoreNewer');
    newer.close();
  });

  it('one that a newer version made says so, and is left as it is', async () => {
    const name = aName();
    const newer = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open(name, 99);
      opening.addEventListener('success', () => done(opening.result));
    });
    await expect(openStore(name)).rejects.toThrow(/version/);
    expect(newer.version).toBe(99);
    newer.close();
  });
});
