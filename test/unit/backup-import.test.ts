import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyNext } from '../../src/store/backup/apply';
import { readBackup } from '../../src/store/backup/read-backup';
import { importProgress } from '../../src/store/backup/stage';
import { eraseAll, eraseCreator } from '../../src/store/erase';
import { addNote, notesOf, removeNote } from '../../src/store/notes';
import { openStore } from '../../src/store/open';
import { getCreator, setWhy } from '../../src/store/creators';
import { setQuote } from '../../src/store/quotes';
import { unsave } from '../support/saving';
import type { Store } from '../../src/store/schema';
import { backupText, fileOf, forgedText, importText, unitsIn } from '../support/backups';
import {
  aBrief,
  aCandidate,
  aCollaboration,
  aCreator,
  aNote,
  anEvent,
  aSnapshot,
  keepAccount,
  keepCreator,
  stampAt,
} from '../support/kept';
import { aPost, daysLater, exact, today } from '../support/readings';
import { aView } from '../support/views';

let there: Store;
let here: Store;
beforeEach(async () => {
  there = await openStore(crypto.randomUUID());
  here = await openStore(crypto.randomUUID());
});

/** Somebody off the shortlist whom a campaign has rejected. */
async function keepRejected(store: Store, id: string): Promise<void> {
  const { order: _, ...off } = aCreator(id, { savedAt: null, changed: {}, rejected: true });
  await keepAccount(store, id);
  await store.put('creators', off);
  await store.put('candidates', aCandidate('b1', id, { status: 'rejected', reason: { known: 'price' } }));
}

/** Some of everything. */
async function fill(store: Store): Promise<void> {
  for (let at = 0; at < 60; at++) {
    const posts = Array.from({ length: 6 }, (_, n) =>
      aPost(`p${n}`, { likes: exact(10 + n), comments: exact(2), kind: 'image', publishedAt: daysLater(-9 - n) }),
    );
    await keepAccount(store, `c${at}`, { posts, followers: exact(1_000 + at), id: `${at}` });
    const quote = { money: { amount: at, currency: 'EUR' }, givenAt: today };
    await store.put('creators', aCreator(`c${at}`, { quote, changed: { quote: stampAt(1), saved: stampAt(0) } }));
    await store.put('notes', aNote(`n${at}`, `c${at}`, 'Käse 🧀'));
    await store.put('snapshots', aSnapshot(`c${at}`, '2026-05-20', 900));
    await store.put('candidates', aCandidate('b1', `c${at}`, { status: 'contacted' }));
    await store.put('events', anEvent(`e${at}`, `c${at}`));
    await store.put('collaborations', aCollaboration(`w${at}`, `c${at}`));
    await keepAccount(store, `v${at}`, { saved: false, posts });
  }
  const { order: _, ...off } = aCreator('off', { unsavedAt: daysLater(3) });
  await keepCreator(store, off);
  await keepRejected(store, 'rejected');
  await store.put('views', { ...aView('v1', 'To call'), order: stampAt(0), changed: stampAt(2) });
  await store.put('tombstones', { what: 'candidate', id: 'b1|off', at: stampAt(3) });
  await store.put('tombstones', { what: 'collaboration', id: 'w99', at: stampAt(3) });
  await store.put('creators', { id: 'x', into: 'c1' });
  await store.put('briefs', { brief: aBrief('b1'), addedAt: today, order: stampAt(0), changed: { name: stampAt(2) } });
  await store.put('meta', { id: 'active', history: ['b1'], changed: stampAt(2) });
  await store.put('settings', { id: 'settings', changed: { sitesOff: ['x'] }, stamps: { sitesOff: stampAt(2) } });
  await store.put('sites', { id: 'instagram', workedAt: today });
  await store.put('tombstones', { what: 'note', id: 'gone', at: stampAt(3) });
  await store.put('unreadable', { id: 'odd', from: 'firstNotes', row: { text: 5 } });
  await store.put('accounts', { key: 'zz', account: 7 } as never);
}

describe('a backup that is imported', () => {
  it('into an erased store gives everything back: the next backup has the same bytes but for the header’s time', async () => {
    await fill(here);
    const text = await backupText(here);
    await eraseAll(here, 'w1');
    expect(await importText(here, text)).toBeGreaterThan(3);
    const later = { madeAt: daysLater(1), by: '0.1.0' };
    expect(await backupText(here, later)).toBe(text.replace(today, later.madeAt));
    expect(await here.get('meta', 'counts')).toMatchObject({ saved: 60, accounts: 122, notes: 60 });
    expect(await importProgress(here)).toBeNull();
  });

  it('makes anew what was left out: rates, since when nobody needs an account, and what a search finds', async () => {
    await fill(there);
    await importText(here, await backupText(there));
    expect(await here.count('rates')).toBe(60);
    expect((await here.get('accounts', 'c7'))?.idleSince).toBeUndefined();
    expect((await here.get('accounts', 'v7'))?.idleSince).toBe(today);
    expect((await here.get('accounts', 'off'))?.idleSince).toBe(daysLater(3));
    expect((await here.get('summaries', 'c7'))?.words).toContain('c7');
    expect(await here.getKey('summaries', 'off')).toBeUndefined();
  });

  it('keeps whoever was rejected in a list, off the shortlist, and does not forget them', async () => {
    await fill(there);
    await importText(here, await backupText(there));
    expect(await getCreator(here, 'rejected')).toMatchObject({ rejected: true });
    expect((await here.get('accounts', 'rejected'))?.idleSince).toBeUndefined();
    expect((await here.get('summaries', 'rejected'))?.words).toContain('rejected');
    expect(await here.get('meta', 'counts')).toMatchObject({ saved: 60 });
  });

  it('twice is as once', async () => {
    await fill(there);
    const text = await backupText(there);
    await importText(here, text);
    const once = await backupText(here);
    await importText(here, text);
    expect(await backupText(here)).toBe(once);
  });

  it('twice is as once also where it holds a note twice, with another text of the same moment', async () => {
    await keepCreator(there, aCreator('c1'));
    await keepAccount(there, 'c1');
    await there.put('notes', aNote('n1', 'c1', 'Fast'));
    const text = await backupText(there);
    const units = unitsIn(text).map((unit) => {
      const [note] = (unit['notes'] ?? []) as object[];
      return JSON.stringify(note ? { ...unit, notes: [{ ...note, text: 'Slow' }, note] } : unit);
    });
    const file = await forgedText(text, units);
    await importText(here, file);
    const once = await notesOf(here, 'c1');
    expect(once.map((note) => note.text)).toEqual(['Slow']);
    await importText(here, file);
    expect(await notesOf(here, 'c1')).toEqual(once);
  });

  it('lets everything that is written afterwards come after it', async () => {
    // This browser has a clock of its own, and goes by what it hears alone.
    await keepCreator(here, aCreator('tom'));
    await setWhy(here, 'w0', 'tom', 'Autumn');
    await keepCreator(there, aCreator('mira', { changed: { saved: stampAt(4_000) }, order: stampAt(4_000) }));
    await importText(here, await backupText(there));
    await setWhy(here, 'w1', 'mira', 'Spring');
    const { changed } = (await getCreator(here, 'mira')) ?? {};
    expect((changed?.why ?? '') > stampAt(4_000)).toBe(true);
  });

  it('never counts while it is not whole: nothing is applied of what lies there without the end', async () => {
    await here.put('incoming', { n: 0, unit: '{"kind":"site","id":"x","workedAt":"2026-05-20T12:00:00.000Z"}' });
    expect(await applyNext(here)).toEqual({ done: 0, of: 0 });
    expect(await here.count('sites')).toBe(0);
  });

  it('sets aside what lies ready and cannot be read, and goes on', async () => {
    await keepCreator(there, aCreator('mira'));
    await readBackup(here, fileOf(await backupText(there)));
    await here.put('incoming', { n: -1, unit: 7 });
    await applyNext(here);
    expect(await here.count('creators')).toBe(1);
    expect(await here.getAll('unreadable')).toMatchObject([{ from: 'incoming', row: 7 }]);
  });
});

describe('what is here and in the backup', () => {
  it('is worked out anew where it is shown: what was worked out does not know the tags that came', async () => {
    await keepCreator(there, aCreator('mira'));
    await importText(here, await backupText(there));
    const made = await here.get('summaries', 'mira');
    if (!made) throw new Error('Nothing was worked out.');
    await here.put('summaries', { ...made, goodUntil: Date.parse(daysLater(9)) });
    const tagged = { tags: ['bread'], changed: { saved: stampAt(0), tags: stampAt(1) } };
    await there.put('creators', aCreator('mira', tagged));
    await importText(here, await backupText(there));
    expect(await here.get('summaries', 'mira')).toMatchObject({ verdict: made.verdict, goodUntil: 0 });
  });

  it('is joined by field: of each the newer one', async () => {
    const shared = aCreator('mira');
    await keepCreator(here, { ...shared, why: 'Here', changed: { ...shared.changed, why: stampAt(5) } });
    const quote = { money: { amount: 90, currency: 'EUR' }, givenAt: today };
    await keepCreator(there, {
      ...shared,
      why: 'There',
      quote,
      changed: { ...shared.changed, why: stampAt(4), quote: stampAt(6) },
    });
    await importText(here, await backupText(there));
    expect(await getCreator(here, 'mira')).toMatchObject({ why: 'Here', quote, savedAt: today });
  });

  it('stays off the shortlist where it was taken off later, and the other way round', async () => {
    await keepCreator(there, aCreator('mira'));
    await keepCreator(here, aCreator('mira'));
    await unsave(here, 'w1', 'mira');
    const text = await backupText(here);
    await importText(here, await backupText(there));
    expect((await getCreator(here, 'mira'))?.unsavedAt).not.toBeNull();
    await importText(there, text);
    expect((await getCreator(there, 'mira'))?.unsavedAt).not.toBeNull();
    expect((await there.get('accounts', 'mira'))?.idleSince).toBeDefined();
    expect(await there.get('meta', 'counts')).toMatchObject({ saved: 0 });
  });

  it('is one creator where both hold one account, under the smaller id, with the notes of both', async () => {
    await keepAccount(there, 'k1', { handle: 'mira', id: '17', day: 1, followers: exact(1_100) });
    await there.put('creators', aCreator('k1'));
    await there.put('notes', aNote('n1', 'k1', 'There'));
    await keepAccount(here, 'k2', { handle: 'mira.old', id: '17', posts: [aPost('a')] });
    await here.put('creators', aCreator('k2'));
    await addNote(here, 'w1', 'k2', 'Here');
    await importText(here, await backupText(there));
    expect(await here.getAll('creators')).toMatchObject([
      { id: 'k1', accounts: ['k2'] },
      { id: 'k2', into: 'k1' },
    ]);
    expect((await notesOf(here, 'k2')).map(({ text }) => text).toSorted()).toEqual(['Here', 'There']);
    expect(await here.get('accounts', 'k2')).toMatchObject({ account: { handle: 'mira', followers: exact(1_100) } });
    expect(await here.count('accounts')).toBe(1);
    expect(await here.get('meta', 'counts')).toMatchObject({ saved: 1, accounts: 1, notes: 2 });
  });

  it('leads an id on that was joined elsewhere', async () => {
    await there.put('creators', { id: 'k2', into: 'k1' });
    await keepCreator(here, aCreator('k2'));
    await addNote(here, 'w1', 'k2', 'Here');
    await importText(here, await backupText(there));
    expect(await getCreator(here, 'k2')).toMatchObject({ id: 'k1', accounts: ['k2'] });
    expect(await notesOf(here, 'k1')).toHaveLength(1);
    expect(await here.get('meta', 'counts')).toMatchObject({ saved: 1 });
  });
});

describe('what was removed here', () => {
  it('stays removed: a note', async () => {
    await keepCreator(here, aCreator('mira'));
    await addNote(here, 'n1', 'mira', 'Hello');
    const text = await backupText(here);
    await removeNote(here, 'w2', 'n1');
    await importText(here, text);
    expect(await notesOf(here, 'mira')).toEqual([]);
  });

  it('stays erased: an account that nobody saved', async () => {
    await keepAccount(here, 'passing', { saved: false });
    const text = await backupText(here);
    await eraseCreator(here, 'w1', 'passing');
    await importText(here, text);
    expect(await here.count('accounts')).toBe(0);
  });

  it('stays erased: a creator with everything of it', async () => {
    await keepCreator(here, aCreator('mira'));
    await addNote(here, 'n1', 'mira', 'Hello');
    const text = await backupText(here);
    await eraseCreator(here, 'w2', 'mira');
    const plan = await readBackup(here, fileOf(text));
    expect(plan.erased).toEqual({ creators: 1, accounts: 1, notes: 1, briefs: 0 });
    await importText(here, text);
    expect(await here.count('creators')).toBe(0);
    expect(await here.count('accounts')).toBe(0);
    expect(await here.count('notes')).toBe(0);
  });

  it('comes back only with what was written of it later', async () => {
    await keepCreator(there, aCreator('mira', { why: 'Before', changed: { saved: stampAt(0), why: stampAt(1) } }));
    await there.put('notes', aNote('n1', 'mira', 'Before', 1));
    await there.put('notes', aNote('n2', 'mira', 'After', 9));
    await here.put('tombstones', { what: 'creator', id: 'mira', at: stampAt(5) });
    await here.put('tombstones', { what: 'account', id: 'mira', at: stampAt(5) });
    await importText(here, await backupText(there));
    expect(await getCreator(here, 'mira')).toMatchObject({ savedAt: null, why: null, accounts: ['mira'] });
    expect((await notesOf(here, 'mira')).map(({ text }) => text)).toEqual(['After']);
  });

  it('elsewhere, while here there is no other: the last campaign stays', async () => {
    const kept = { brief: aBrief('b1'), addedAt: today, order: stampAt(0), changed: { name: stampAt(1) } };
    await here.put('briefs', kept);
    await there.put('tombstones', { what: 'brief', id: 'b1', at: stampAt(5) });
    const text = await backupText(there);
    await importText(here, text);
    expect(await here.getAllKeys('briefs')).toEqual(['b1']);
    await here.delete('tombstones', ['brief', 'b1']);
    await here.put('briefs', { ...kept, brief: aBrief('b2') });
    await importText(here, text);
    expect(await here.getAllKeys('briefs')).toEqual(['b2']);
  });

  it('elsewhere and written anew here since stays: a note', async () => {
    await keepCreator(here, aCreator('mira'));
    await here.put('notes', aNote('n1', 'mira', 'Written anew', 9));
    await here.put('notes', aNote('n2', 'mira', 'As it was', 2));
    for (const id of ['n1', 'n2']) await there.put('tombstones', { what: 'note', id, at: stampAt(5) });
    await importText(here, await backupText(there));
    expect((await notesOf(here, 'mira')).map(({ text }) => text)).toEqual(['Written anew']);
  });

  it('is removed elsewhere too, unless it was changed there since', async () => {
    await keepCreator(here, aCreator('mira'));
    await keepCreator(here, aCreator('lena'));
    await addNote(here, 'n1', 'lena', 'Hello');
    const before = await backupText(here);
    await importText(there, before);
    await setQuote(there, 'w1', 'lena', { amount: 5, currency: 'EUR' });
    const at = { at: stampAt(200) };
    await here.put('tombstones', { what: 'creator', id: 'mira', ...at });
    await here.put('tombstones', { what: 'creator', id: 'lena', at: stampAt(1) });
    await here.delete('creators', 'mira');
    await here.delete('creators', 'lena');
    await importText(there, await backupText(here));
    expect(await getCreator(there, 'mira')).toBeNull();
    expect(await getCreator(there, 'lena')).toMatchObject({ quote: { money: { amount: 5 } } });
  });
});
