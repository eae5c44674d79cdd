import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import * as limits from '../../src/model/limits';
import { writeStamp } from '../../src/model/stamp';
import { addNote, notesOf } from '../../src/store/notes';
import type { Found, TeamDatabase } from '../../src/team/database/team-database';
import { exchange } from '../../src/team/exchange';
import { addBrief } from '../../src/store/briefs';
import { shareBrief } from '../../src/store/team/join-team';
import { aBrief } from '../support/kept';
import { type Attacked, attacked, aPerson, evilStamp, lookAt } from '../support/team-attacker';

let here: Attacked;
const write = () => crypto.randomUUID();

beforeEach(async () => {
  here = await attacked();
});

/** As often as a database is asked until an exchange gives up, or ends; `Infinity` where it never does. */
async function callsUntilEnd(lying: Partial<TeamDatabase>, most = 1_000): Promise<number> {
  let calls = 0;
  const counted = new Proxy(
    { ...here.database, ...lying },
    {
      get: (target, name) => {
        const call: unknown = Reflect.get(target, name);
        if (typeof call !== 'function' || name === 'ahead') return call;
        return (...given: unknown[]) => {
          if (++calls > most) throw new Error('It never ends.');
          return (call as (...all: unknown[]) => unknown)(...given);
        };
      },
    },
  ) as TeamDatabase;
  await exchange(here.store, counted).catch(() => {});
  return calls > most ? Infinity : calls;
}

const asFound = (id: string, body: object, rev: string): Found => ({ id, rev, rivals: [], body: { ...body } });

describe('An exchange comes to an end where the database', () => {
  it('says for ever that more follows, and gives nothing', async () => {
    let n = 0;
    expect(await callsUntilEnd({ changes: async () => ({ found: [], since: `${++n}`, pending: 5 }) })).toBeLessThan(50);
  });

  it('gives one document for ever, in new revisions', async () => {
    let n = 0;
    const changes = async () => ({
      found: [asFound('creator:0', aPerson('0', ['eve']), `${++n}-a`)],
      since: `${n}`,
      pending: 5,
    });
    expect(await callsUntilEnd({ changes })).toBeLessThan(500);
  });

  it('says of everything that is sent that it holds something newer', async () => {
    await addBrief(here.store, write(), aBrief('ours'), aBrief('first'));
    await shareBrief(here.store, write(), 'ours', aBrief('first'));
    let n = 0;
    const told = async (ids: readonly string[]) =>
      ids.map((id) => {
        const [kind = '', own = ''] = id.split(':');
        const stamp = evilStamp();
        return asFound(
          id,
          kind === 'member'
            ? { kind, v: 1, id: own, name: 'Me', changed: stamp }
            : {
                kind,
                v: 1,
                id: own,
                brief: aBrief(own),
                addedAt: '2026-01-01T00:00:00.000Z',
                order: stamp,
                changed: { name: stamp },
                removed: null,
              },
          `${++n}-a`,
        );
      });
    const lying: Partial<TeamDatabase> = {
      changes: async (since) => ({ found: [], since, pending: 0 }),
      readNewest: told,
      write: async (sent) => sent.map(({ id }) => ({ id, failed: 'conflict' as const })),
    };
    expect(await callsUntilEnd(lying)).toBeLessThan(500);
  });

  it('says the same of creators', async () => {
    const key = await lookAt(here.store, 'ana');
    await here.plant(aPerson('0', ['ana']));
    await here.exchange();
    await addNote(here.store, write(), key, 'hello');
    let n = 0;
    const lying: Partial<TeamDatabase> = {
      changes: async (since) => ({ found: [], since, pending: 0 }),
      readNewest: async (ids) => ids.map((id) => asFound(id, aPerson(id.slice(8), ['ana']), `${++n}-a`)),
      write: async (sent) => sent.map(({ id }) => ({ id, failed: 'conflict' as const })),
    };
    expect(await callsUntilEnd(lying)).toBeLessThan(500);
    expect((await notesOf(here.store, key)).map(({ text }) => text)).toEqual(['hello']);
  });

  it('has other revisions of everything for ever', async () => {
    let n = 0;
    const changes = async () => ({
      found: [{ ...asFound('creator:0', aPerson('0', ['eve']), `${++n}-a`), rivals: [`${n}-b`] }],
      since: `${n}`,
      pending: 0,
    });
    const lying: Partial<TeamDatabase> = {
      changes,
      read: async (all) => all.map(({ id, rev }) => asFound(id, aPerson('0', [`eve${n}`]), rev)),
      write: async (sent) => sent.map(({ id }) => ({ id, rev: `${++n}-c` })),
    };
    expect(await callsUntilEnd(lying)).toBeLessThan(500);
  });
});

describe('What this person does goes on where the database', () => {
  it('has a clock of the next century, and stamps of its last millisecond', async () => {
    const key = await lookAt(here.store, 'ana');
    here.database.clockAhead = 4_102_444_799_999 - Date.now();
    const last = writeStamp(4_102_444_799_999, 0xff_ff_ff, 'eeeeeeee');
    await here.plant({ kind: 'member', v: 1, id: 'eeeeeeee', name: 'Eve', changed: last });
    await here.exchange();
    await addNote(here.store, write(), key, 'mine');
    await addNote(here.store, write(), key, 'another');
    expect((await notesOf(here.store, key)).map(({ text }) => text).toSorted()).toEqual(['another', 'mine']);
    const [note] = await notesOf(here.store, key);
    expect(Number(note?.changed.slice(0, 14))).toBeLessThan(Date.now() + 400 * 86_400_000);
  });
});

/** From 0. */
const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** What takes longest of one that is as large as a document may be. */
const largest = {
  removals: () => {
    const gone = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`gone-note-${n}`, evilStamp()]));
    return { gone: { notes: gone, events: {}, candidates: {}, collaborations: {} } };
  },
  'removed candidates': () => {
    const gone = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`gone-brief-${n}`, evilStamp()]));
    return { gone: { notes: {}, events: {}, candidates: gone, collaborations: {} } };
  },
  events: () => ({
    events: Array.from({ length: 5_000 }, (_, n) => ({
      id: `event-${n}`,
      brief: 'evil',
      from: null,
      to: 'shortlisted' as const,
      reason: null,
      at: '2026-01-01T00:00:00.000Z',
      order: evilStamp(),
    })),
  }),
  notes: () => ({
    notes: Array.from({ length: 2_000 }, (_, n) => ({
      id: `note-${n}`,
      text: 'x'.repeat(700),
      createdAt: '2026-01-01T00:00:00.000Z',
      editedAt: null,
      order: evilStamp(),
      changed: evilStamp(),
    })),
  }),
  'what texts know': () => {
    const knows = () =>
      Object.fromEntries(
        Array.from({ length: limits.team.knows }, (_, n) => [(0x10_00_00_00 + n).toString(16), evilStamp(-n)]),
      );
    const version = (n: number) => ({
      text: `text ${n}`,
      editedAt: null,
      changed: writeStamp(Date.now(), n, 'eeeeeeee'),
      knows: knows(),
    });
    return {
      notes: Array.from({ length: 4 }, (_, note) => ({
        id: `note-${note}`,
        createdAt: '2026-01-01T00:00:00.000Z',
        order: evilStamp(),
        ...version(0),
        rivals: numbers(18).map((n) => version(n + 1)),
      })),
    };
  },
};

describe('A document as large as may be is taken in', () => {
  it.each(Object.entries(largest))('with nothing but %s', async (_, make) => {
    const body = aPerson('0', ['eve'], make());
    expect(JSON.stringify(body).length).toBeLessThan(limits.team.document);
    await here.plant(body);
    await here.exchange();
    expect((await here.store.get('documents', 'creator:0'))?.held).toBeUndefined();
  });

  it('and one that tells of more removals than anybody makes is left', async () => {
    const gone = Object.fromEntries(Array.from({ length: 30_000 }, (_, n) => [`gone-${n}`, evilStamp()]));
    await here.plant(
      aPerson('0', ['eve'], { gone: { notes: gone, events: {}, candidates: gone, collaborations: {} } }),
    );
    await here.exchange();
    expect((await here.store.get('documents', 'creator:0'))?.held).not.toBeUndefined();
    expect(await here.store.count('tombstones')).toBe(0);
  });
});
