import 'fake-indexeddb/auto';
import '../../src/background';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageName } from '../../src/shared/messages';
import { badgeStyle } from '../../src/ui/badge-style';
import { fillDisk, loseConnection, openedElsewhere, removeStore } from '../support/broken-store';
import { english } from '../support/english';
import { loadDump } from '../support/old-store';
import { ask, hear, listed, lookAt, ownPage, seen, visit, webPage } from '../support/worker';
import version1 from '../fixtures/store/v1.json';
import { saving } from '../support/saving';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
vi.stubGlobal('navigator', { userAgent: 'Chrome/148' });

/** What had to be undone where a test went wrong. */
let after: (() => void)[] = [];
beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  await removeStore();
});
afterEach(() => {
  for (const undo of after.splice(0)) undo();
  vi.restoreAllMocks();
});

const sentence = (key: string) => english[key]?.message ?? '';

/** Some of every kind of message that needs the store. */
const needing: [MessageName, object][] = [
  ['shortlist', { after: null, text: '' }],
  ['creator', { key: 'one' }],
  ['creator-change', { key: 'one', change: saving(true) }],
  ['note-add', { creator: 'one', text: 'Answers within a day' }],
  ['briefs', {}],
  ['settings', {}],
  ['settings-change', { sitesOff: [] }],
  ['sites', {}],
  ['kept', {}],
  ['all-erase', {}],
];
const writes: MessageName[] = ['settings-change', 'all-erase'];

/** Ways in which the store cannot be used: each gives how it ends. */
const troubles: [string, string, () => Promise<() => unknown>][] = [
  [
    'while an older window holds it, whose version has to be changed',
    'errorStoreBlocked',
    async () => {
      await loadDump('fitlens', version1);
      const older = await openedElsewhere(1);
      after.push(() => older.close());
      return () => older.close();
    },
  ],
  [
    'that a newer Fitlens made',
    'errorStoreNewer',
    async () => {
      const newer = await openedElsewhere(99);
      after.push(() => newer.close());
      return async () => {
        newer.close();
        await removeStore();
      };
    },
  ],
  [
    'that the browser cannot open',
    'errorStoreFailed',
    () => {
      const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('Internal error opening backing store.', 'UnknownError');
      });
      return Promise.resolve(() => open.mockRestore());
    },
  ],
];

describe.each(troubles)('A store %s', (_, key, begin) => {
  it('keeps no badge from being worked out from its page, which says that nothing was kept', async () => {
    await begin();
    for (let visits = 0; visits < 2; visits++) {
      expect(await ask('dress', {}, webPage)).toMatchObject({ style: badgeStyle });
      const badge = await seen({ readings: [lookAt('mira.bakes')] });
      expect(badge).toMatchObject({ key: null, saved: false });
      expect(badge?.parts).toContain('Micro');
      expect(badge?.card?.figures[0]).toMatchObject({ label: 'Followers', value: '12,345' });
      expect(badge?.card?.advice[0]).toBe(sentence('notKept').replace('{why}', sentence(key)));
    }
  });

  it('is told with its own sentence wherever it is needed, at once and every time', async () => {
    await begin();
    for (const [name, body] of [...needing, ...needing])
      expect([name, await hear({ fitlens: name, body, id: crypto.randomUUID() }, ownPage)]).toEqual([
        name,
        { error: sentence(key) },
      ]);
  });

  it('is used as soon as the trouble is over', async () => {
    const end = await begin();
    await expect(ask('kept', {})).rejects.toThrow(sentence(key));
    await end();
    const mira = await vi.waitUntil(() => visit());
    expect((await ask('creator-change', { key: mira, change: saving(true) })).item).toMatchObject({ key: mira });
    expect((await listed())[0]).toMatchObject({ key: mira });
  });
});

describe('A full disk', () => {
  it('keeps no badge from being worked out, and says so', async () => {
    await visit();
    const makeRoom = fillDisk();
    const look = lookAt('mira.bakes', 23_456);
    const badge = await seen({ readings: [look] });
    expect(badge).toMatchObject({ key: null });
    expect(badge?.card?.figures[0]).toMatchObject({ value: '23,456' });
    expect(badge?.card?.advice[0]).toContain(sentence('errorDiskFull'));
    makeRoom();
    expect((await ask('look', { readings: [look] }, webPage))?.key).not.toBeNull();
  });

  it('is told wherever something is to be written; what was kept can be read, and nothing is half there', async () => {
    const mira = await visit();
    const makeRoom = fillDisk();
    for (const [name, body] of needing.filter(([one]) => writes.includes(one)))
      expect(await hear({ fitlens: name, body, id: crypto.randomUUID() }, ownPage)).toEqual({
        error: sentence('errorDiskFull'),
      });
    const write = crypto.randomUUID();
    const note = { creator: mira, text: 'Answers within a day' };
    await expect(ask('note-add', note, ownPage, write)).rejects.toThrow(sentence('errorDiskFull'));
    expect((await ask('creator', { key: mira }))?.notes).toEqual([]);
    expect(await listed()).toEqual([]);
    makeRoom();
    // The same write once more: nothing of it was done before.
    expect((await ask('note-add', note, ownPage, write)).view?.notes).toHaveLength(1);
  });
});

describe('A connection that the browser ended', () => {
  it('is made anew by the next message, and nothing is lost', async () => {
    const mira = await visit();
    await ask('creator-change', { key: mira, change: saving(true) });
    await loseConnection();
    expect(await listed()).toMatchObject([{ key: mira }]);
  });
});
