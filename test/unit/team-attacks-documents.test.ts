import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import * as limits from '../../src/model/limits';
import { defaultBrief } from '../../src/model/brief';
import type { DocumentRow, SharedDocument } from '../../src/model/team/shared-document';
import { changeCreator } from '../../src/store/change-creator';
import { setWhy } from '../../src/store/creators';
import { addBrief } from '../../src/store/briefs';
import { addNote } from '../../src/store/notes';
import { putOutIn } from '../../src/store/team/touched';
import { shareBrief } from '../../src/store/team/join-team';
import { joinCreatorsOf } from '../../src/store/unite';
import { writing } from '../../src/store/write';
import type { Found } from '../../src/team/database/team-database';
import { withRivals } from '../../src/team/found-whole';
import { aBrief } from '../support/kept';
import { type Attacked, attacked, aPerson, evilStamp, lookAt } from '../support/team-attacker';

let here: Attacked;
const write = () => crypto.randomUUID();

beforeEach(async () => {
  here = await attacked();
});

const heldOf = async () =>
  Object.fromEntries((await here.store.getAll('documents')).flatMap(({ id, held }) => (held ? [[id, held]] : [])));

describe('A document of the team’s database', () => {
  it.each([
    ['a bar', 'one|two'],
    ['half a character', 'one\uD800'],
    ['a character that is not seen', 'one\u202Etwo'],
    ['the last character there is', '\uFFFF\uFFFFone'],
    ['what every object has', '__proto__'],
    ['what every object has too', 'constructor'],
    ['a line break', 'one\ntwo'],
  ])('with an id that has %s is left alone, whatever it is of', async (_, id) => {
    const stamp = evilStamp();
    const note = { id, text: 'x', createdAt: '2026-01-01T00:00:00.000Z', editedAt: null, order: stamp, changed: stamp };
    const brief = { ...aBrief(id), name: 'Evil' };
    await here.plant(
      aPerson(id, ['eve']),
      aPerson('0', ['eva'], { notes: [note] }),
      {
        kind: 'brief',
        v: 1,
        id,
        brief,
        addedAt: note.createdAt,
        order: stamp,
        changed: { name: stamp },
        removed: null,
      },
      aPerson('1', ['ben']),
    );
    await here.exchange();
    expect(await heldOf()).toEqual({
      [`creator:${id}`]: 'unreadable',
      'creator:0': 'unreadable',
      [`brief:${id}`]: 'unreadable',
    });
    expect((await here.store.getAll('accounts')).map(({ account }) => account.handle)).toEqual(['ben']);
  });

  it('that is nested without end costs itself alone', async () => {
    const deep: unknown = JSON.parse(`${'[0,'.repeat(100_000)}0${']'.repeat(100_000)}`);
    const found: Found = { id: 'creator:0', rev: '1-a', rivals: [], body: { ...aPerson('0', ['eve']), deep } };
    await here.plant(aPerson('1', ['ben']));
    const { changes } = here.database;
    here.database.changes = async (since, most) => {
      const honest = await changes(since, most);
      return since === '' ? { ...honest, found: [found, ...honest.found] } : honest;
    };
    await here.exchange();
    expect((await here.store.getAll('accounts')).map(({ account }) => account.handle)).toEqual(['ben']);
  });

  it('with a hundred other revisions of the largest kind fills no memory', async () => {
    const rivals = Array.from({ length: 100 }, (_, n) => `1-${n}`);
    let given = 0;
    const database = {
      ...here.database,
      read: async (asked: readonly { id: string; rev: string }[]) =>
        asked.map(({ id, rev }): Found => {
          given++;
          return { id, rev, rivals: [], body: { text: 'x'.repeat(limits.team.document) } };
        }),
    };
    const all = Array.from({ length: 100 }, (_, n): Found => ({ id: `creator:${n}`, rev: '2-a', rivals, body: {} }));
    const whole = await withRivals(database, all);
    expect(given).toBeLessThan(200);
    expect(whole.length).toBe(100);
  });
});

describe('What is private stays so', () => {
  it('where what is known of a document cannot be read any more', async () => {
    const key = await lookAt(here.store, 'ana');
    await addNote(here.store, write(), key, 'SECRET note');
    await setWhy(here.store, write(), key, 'SECRET why');
    await here.plant(aPerson('0', ['ana']));
    await here.exchange();
    const row = await here.store.get('documents', 'creator:0');
    await here.store.put('documents', { ...row, document: { kind: 'creator', v: 77 } } as unknown as DocumentRow);
    await addNote(here.store, write(), key, 'open');
    await here.exchange();
    await writing(here.store, write(), async (w) => putOutIn(w.tx, 'creator:0', w.stamp()));
    await here.exchange();
    expect(here.leaked()).not.toContain('SECRET');
  });

  it('where the person themselves says that two are one of whom a colleague shared both', async () => {
    await here.plant(aPerson('0', ['eve']));
    await here.exchange();
    const key = await lookAt(here.store, 'ana');
    await addNote(here.store, write(), key, 'SECRET note');
    await here.plant(aPerson('1', ['ana']));
    await here.exchange();
    const eve = (await here.store.getAll('accounts')).find(({ account }) => account.handle === 'eve');
    await joinCreatorsOf(here.store, write(), eve?.key ?? '', key);
    await here.exchange();
    expect(here.leaked()).not.toContain('SECRET');
  });

  it('where a browser of the team with a clock of three days ahead erases', async () => {
    const first = defaultBrief('First');
    await addBrief(here.store, write(), aBrief('mine'), first);
    const key = await lookAt(here.store, 'ana');
    await changeCreator(here.store, write(), key, { do: 'save', brief: 'mine' });
    await addNote(here.store, write(), key, 'SECRET');
    const before = await here.store.getAll('notes');
    await here.plant(aPerson('0', ['ana'], { erased: evilStamp(200_000_000) }));
    await here.plant({ ...aPerson('0', ['ana']), erased: evilStamp(200_000_001) });
    await here.exchange();
    await here.plant({ ...aPerson('0', ['ana']), erased: evilStamp(200_000_002) });
    await here.exchange();
    expect((await here.store.getAll('notes')).map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    expect((await here.store.getAll('candidates')).map(({ brief }) => brief)).toEqual(['mine']);
    expect(here.leaked()).not.toContain('SECRET');
  });

  it('where somebody says that a chain of thirty creators ends at one whom this person keeps', async () => {
    const key = await lookAt(here.store, 'ana');
    await addNote(here.store, write(), key, 'SECRET');
    await changeCreator(here.store, write(), key, { do: 'save', brief: null });
    const [ana] = await here.store.getAll('creators');
    const names = Array.from({ length: 30 }, (_, n) => `z${10 + n}`);
    const chain: SharedDocument[] = names.map((id, n) => ({ ...aPerson(id, []), into: names[n + 1] ?? ana?.id ?? '' }));
    await here.plant(...chain.toReversed(), { ...aPerson('y', []), into: 'x' }, { ...aPerson('x', []), into: 'y' });
    await here.exchange();
    expect(await here.store.get('creators', ana?.id ?? '')).toEqual(ana);
    expect(here.leaked()).not.toMatch(/SECRET|ana/);
  });
});

describe('Whoever names this very browser', () => {
  it('does not take it out of the team, nor stops what it sends', async () => {
    const first = defaultBrief('First');
    await addBrief(here.store, write(), aBrief('ours'), first);
    await shareBrief(here.store, write(), 'ours', first);
    await here.plant({
      kind: 'member',
      v: 1,
      id: 'aaaaaaaa',
      name: '\u202EelpoeP \u2066',
      left: true,
      changed: evilStamp(60_000),
    });
    await here.exchange();
    await here.exchange();
    expect(Object.keys(here.database.documents())).toContain('brief:ours');
  });
});
