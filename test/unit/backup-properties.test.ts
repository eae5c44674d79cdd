import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Creator, creatorSchema } from '../../src/model/creator';
import { noteSchema } from '../../src/model/note';
import { readRow } from '../../src/store/read-row';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { backupText, importText } from '../support/backups';
import { aBrief, aCreator, keepAccount, stampAt } from '../support/kept';
import { today } from '../support/readings';

/** One browser’s history: what was done in it, each at a time of its own. */
type Act =
  | { what: 'save' | 'unsave' | 'erase'; who: number; at: number }
  | { what: 'quote' | 'why' | 'note' | 'removeNote'; who: number; at: number; which: number }
  | { what: 'brief'; at: number; which: number; field: 'name' | 'keywords' };

const who = fc.nat(2);
const which = fc.nat(1);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ what: fc.constantFrom('save' as const, 'unsave' as const, 'erase' as const), who, at: fc.nat(500) }),
  fc.record({
    what: fc.constantFrom('quote' as const, 'why' as const, 'note' as const, 'removeNote' as const),
    who,
    at: fc.nat(500),
    which,
  }),
  fc.record({
    what: fc.constant('brief' as const),
    at: fc.nat(500),
    which,
    field: fc.constantFrom('name' as const, 'keywords' as const),
  }),
);
/** Nothing happens twice at one moment in one browser. */
const history = fc
  .uniqueArray(act, { maxLength: 12, selector: ({ at }) => at })
  .map((acts) => acts.toSorted((a, b) => a.at - b.at));

/** Two browsers share some creators' accounts, under keys of their own where `ownKeys`. */
async function live(acts: Act[], device: string, ownKeys: boolean): Promise<Store> {
  const store = await openStore(crypto.randomUUID());
  for (const one of acts) {
    const stamp = stampAt(one.at, device);
    if (one.what === 'brief') {
      const id = `b${one.which}`;
      const row = await store.get('briefs', id);
      const value = one.field === 'name' ? `Name ${stamp}` : [`word ${stamp.slice(-4)}`, String(one.at)];
      const every = Object.fromEntries(Object.keys(aBrief(id)).map((field) => [field, stamp]));
      await store.put('briefs', {
        brief: { ...(row?.brief ?? aBrief(id)), [one.field]: value },
        addedAt: today,
        order: row?.order ?? stamp,
        changed: { ...(row?.changed ?? every), [one.field]: stamp },
      });
      continue;
    }
    const id = ownKeys ? `${device}-c${one.who}` : `c${one.who}`;
    if (one.what === 'erase') {
      await store.delete('creators', id);
      for (const key of await store.getAllKeysFromIndex('notes', 'creator', IDBKeyRange.bound([id], [id, []])))
        await store.delete('notes', key);
      await store.delete('accounts', id);
      await store.put('tombstones', { what: 'creator', id, at: stamp });
      continue;
    }
    if ((await store.get('accounts', id)) === undefined)
      await keepAccount(store, id, { id: `id${one.who}`, handle: `h${one.who}`, day: one.at });
    const { order: _, ...unsaved } = aCreator(id, { savedAt: null, changed: {} });
    const creator: Creator = readRow(creatorSchema, await store.get('creators', id)) ?? unsaved;
    const { order: __, ...off } = creator;
    if (one.what === 'save')
      await store.put('creators', {
        ...off,
        savedAt: today,
        order: stamp,
        changed: { ...creator.changed, saved: stamp },
      });
    if (one.what === 'unsave')
      await store.put('creators', { ...off, unsavedAt: today, changed: { ...creator.changed, saved: stamp } });
    if (one.what === 'quote') {
      const quote = { money: { amount: one.at, currency: 'EUR' }, givenAt: today };
      await store.put('creators', { ...creator, quote, changed: { ...creator.changed, quote: stamp } });
    }
    if (one.what === 'why')
      await store.put('creators', { ...creator, why: stamp, changed: { ...creator.changed, why: stamp } });
    const noteId = `${id}-n${one.what === 'note' || one.what === 'removeNote' ? one.which : ''}`;
    if (one.what === 'note') {
      // Who is worth a note is worth keeping.
      const saved = { ...off, savedAt: today, order: stamp, changed: { ...creator.changed, saved: stamp } };
      await store.put('creators', creator.order === undefined ? saved : creator);
      const known = readRow(noteSchema, await store.get('notes', noteId));
      const order = known?.order ?? stamp;
      const note = { id: noteId, creator: id, text: stamp, createdAt: today, editedAt: null, order, changed: stamp };
      await store.put('notes', note);
    }
    if (one.what === 'removeNote') {
      await store.delete('notes', noteId);
      await store.put('tombstones', { what: 'note', id: noteId, at: stamp });
    }
  }
  return store;
}

/** What the person wrote, without whose key an account has. */
async function written(store: Store) {
  const rows = await store.getAll('creators');
  const creators = rows.flatMap((row) => readRow(creatorSchema, row) ?? []);
  const notes = (await store.getAll('notes')).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    creators: creators.map((creator) => ({ ...creator, accounts: null })),
    notes,
    briefs: (await store.getAll('briefs')).map(({ brief, changed }) => ({ brief, changed })),
    tombstones: await store.getAll('tombstones'),
  };
}

const empty = () => openStore(crypto.randomUUID());

describe.each([
  ['under the same keys', false],
  ['under keys of their own', true],
])('Two browsers that know the same accounts %s', (_name, ownKeys) => {
  it('come to the same, whichever is imported first, and whichever into the other', async () => {
    await fc.assert(
      fc.asyncProperty(history, history, async (one, other) => {
        const [a, b] = [await live(one, 'aaaaaaaa', ownKeys), await live(other, 'bbbbbbbb', ownKeys)];
        const [textA, textB] = [await backupText(a), await backupText(b)];
        const [first, second] = [await empty(), await empty()];
        await importText(first, textA);
        await importText(first, textB);
        await importText(second, textB);
        await importText(second, textA);
        const both = await written(first);
        expect(await written(second)).toEqual(both);
        await importText(a, textB);
        await importText(b, textA);
        expect(await written(a)).toEqual(both);
        expect(await written(b)).toEqual(both);
      }),
      { numRuns: 25 },
    );
  });

  it('come to the same once and twice', async () => {
    await fc.assert(
      fc.asyncProperty(history, history, async (one, other) => {
        const [a, b] = [await live(one, 'aaaaaaaa', ownKeys), await live(other, 'bbbbbbbb', ownKeys)];
        const text = await backupText(b);
        await importText(a, text);
        const once = await backupText(a);
        await importText(a, text);
        expect(await backupText(a)).toBe(once);
      }),
      { numRuns: 25 },
    );
  });
});
