import 'fake-indexeddb/auto';
import '../../src/background';
import { describe, expect, it, vi } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import { exchangeNow } from '../../src/background/team/exchange-now';
import { addNote } from '../../src/store/notes';
import { db } from '../../src/store/open';
import { readConnection } from '../../src/store/team/connection';
import { getTeam } from '../../src/store/team/team-row';
import { backupText } from '../support/backups';
import {
  colleague,
  connected,
  connectionOf,
  held,
  here,
  isAsked,
  permit,
  sentence,
  sharedCreator,
  textOf,
  useCouch,
} from '../support/couch-worker';
import { alarms, permitted, ring } from '../support/outside';
import { contradictions, keptCounts, placesOf, realCounts } from '../support/store';
import { ask, shownOf, visit, useWorker } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();
useCouch();

/** Something that is waited for until it is given. */
function aSignal() {
  let give = () => {};
  const given = new Promise<void>((done) => (give = done));
  return { give: () => give(), given };
}

describe('To connect', () => {
  it('without the browser’s permission is refused, and the server is not asked', async () => {
    await expect(ask('team-connect', { connection: connectionOf(), name: 'Mira' })).rejects.toThrow(
      sentence('teamTroublePermission'),
    );
    expect(here.couch.asked).toEqual([]);
    expect(await readConnection(await db())).toBeNull();
    expect((await ask('team', {})).connection).toBeNull();
  });

  it('with a wrong password is refused in a sentence, and nothing of it is kept', async () => {
    permit();
    const connection = connectionOf({ ...here.users.mira, password: 'wrong' });
    await expect(ask('team-connect', { connection, name: 'Mira' })).rejects.toThrow(sentence('teamTroubleLogin'));
    expect(await readConnection(await db())).toBeNull();
    expect(alarms.size).toBe(0);
    expect(await placesOf(await db(), 'wrong')).toEqual([]);
    expect((await ask('team', {})).connection).toBeNull();
  });

  it('works with the right one: the team hears of the browser, and an alarm wakes the worker from then on', async () => {
    const view = await connected();
    expect(view).toMatchObject({
      connection: { address: here.couch.url, database: here.database, user: here.users.mira.user, name: 'Mira' },
      trouble: null,
      waiting: 0,
      lastAt: expect.any(String),
      members: [{ name: 'Mira', isSelf: true, left: false }],
    });
    expect(alarms.get('team')).toEqual({ periodInMinutes: 5 });
    expect(await textOf(`member:${view.connection?.device}`)).toContain('"Mira"');
  });

  it('keeps the password in one place, of which no backup is made', async () => {
    await connected();
    const { password } = here.users.mira;
    expect(await placesOf(await db(), password)).toEqual(['meta']);
    expect(await backupText(await db())).not.toContain(password);
  });

  it('to another database while there is one is refused, and the first is asked on', async () => {
    await connected();
    const other = { ...connectionOf(), database: `${here.database}-other` };
    await here.couch.makeDatabase(other.database);
    const admin = { ...other, credentials: here.couch.admin };
    await expect(ask('team-connect', { connection: admin, name: 'Mira' })).rejects.toThrow(
      sentence('teamTroubleOther'),
    );
    expect((await ask('team-exchange', {})).trouble).toBeNull();
  });
});

describe('What a person says of the team', () => {
  it('that they are called otherwise, colleagues hear', async () => {
    const { connection } = await connected();
    await ask('team-name', { name: 'Mira B.' });
    const { members } = await ask('team-exchange', {});
    expect(members).toMatchObject([{ name: 'Mira B.' }]);
    expect(await textOf(`member:${connection?.device}`)).toContain('Mira B.');
  });

  it('that it rests: nothing is asked, and what is written waits until it goes on', async () => {
    await connected();
    const key = await sharedCreator();
    expect((await ask('team-pause', { paused: true })).paused).toBe(true);
    here.couch.asked.splice(0);
    await ask('note-add', { creator: key, text: 'Later' });
    ring('team');
    for (const name of ['team-wait', 'team-exchange', 'team'] as const)
      expect(await ask(name, {})).toMatchObject({ paused: true, waiting: 1 });
    expect(isAsked()).toBe(false);
    await ask('team-pause', { paused: false });
    expect(await ask('team-exchange', {})).toMatchObject({ paused: false, waiting: 0 });
    expect(await textOf(`creator:${key}`)).toContain('Later');
  });

  it('that a colleague has gone, everybody hears, and their notes keep their name', async () => {
    await connected();
    const key = await sharedCreator();
    const ana = await colleague();
    await addNote(ana.store, crypto.randomUUID(), key, 'I know her from Lisbon');
    await ana.exchange();
    await ask('team-exchange', {});
    const device = (await ask('team', {})).members.find(({ name }) => name === 'Ana')?.device ?? '';
    await ask('team-member-left', { device });
    const { members } = await ask('team-exchange', {});
    expect(members).toMatchObject([
      { name: 'Mira', left: false },
      { name: 'Ana', left: true },
    ]);
    expect((await held())[`member:${device}`]).toMatchObject({ left: true });
    expect((await shownOf(key)).notes).toMatchObject([{ team: { by: 'Ana' } }]);
  });
});

describe('What is wrong', () => {
  it('is found by a check, stays with since when, and is gone once it works again', async () => {
    await connected();
    const { json } = await here.couch.ask('GET', `/${here.database}/_security`);
    await here.couch.ask('PUT', `/${here.database}/_security`, {
      admins: { names: [], roles: ['_admin'] },
      members: { names: [here.users.ana.user], roles: [] },
    });
    const checked = await ask('team-check', {});
    expect(checked.trouble?.text).toBe(sentence('teamTroubleMayNotRead'));
    expect(Date.parse(checked.trouble?.since ?? '')).toBeLessThanOrEqual(Date.now());
    await here.couch.ask('PUT', `/${here.database}/_security`, json);
    expect((await ask('team-check', {})).trouble).toBeNull();
  });

  it('of writing is told by a check although nothing waits to be written', async () => {
    await connected();
    here.couch.meddle(async (asked, pass) =>
      asked.method === 'PUT' ? { status: 403, headers: {}, body: Buffer.from('{"error":"forbidden"}') } : pass(),
    );
    expect((await ask('team-check', {})).trouble?.text).toBe(sentence('teamTroubleMayNotWrite'));
  });

  it('where the browser takes the permission back, is told, and nothing is asked any more', async () => {
    await connected();
    permitted.clear();
    here.couch.asked.splice(0);
    expect((await ask('team-exchange', {})).trouble?.text).toBe(sentence('teamTroublePermission'));
    expect(here.couch.asked).toEqual([]);
  });

  it('where the browser lost the password, is told', async () => {
    await connected();
    await (await db()).delete('meta', 'connection');
    expect((await ask('team-exchange', {})).trouble?.text).toBe(sentence('teamTroubleForgotten'));
  });
});

describe('The password', () => {
  it('goes to no other server than the one that the person gave it for', async () => {
    await connected();
    const connection = { ...connectionOf(), address: 'https://elsewhere.example' };
    await (await db()).put('meta', { id: 'connection', connection });
    here.couch.asked.splice(0);
    expect((await ask('team-exchange', {})).trouble?.text).toBe(sentence('teamTroubleForgotten'));
    expect(here.couch.asked).toEqual([]);
  });
});

describe('To leave', () => {
  it('and keep what came stays with everything on the shortlist, and asks nobody any more', async () => {
    await connected();
    const key = await sharedCreator();
    const ana = await colleague();
    await addNote(ana.store, crypto.randomUUID(), key, 'I know her from Lisbon');
    await ana.exchange();
    await ask('team-exchange', {});
    expect((await ask('team-leave', { keep: true })).connection).toBeNull();
    expect([await readConnection(await db()), alarms.size]).toEqual([null, 0]);
    here.couch.asked.splice(0);
    await ask('note-add', { creator: key, text: 'Only mine' });
    ring('team');
    await ask('team-wait', {});
    expect(here.couch.asked).toEqual([]);
    expect((await shownOf(key)).notes.map(({ text }) => text)).toEqual(['Only mine', 'I know her from Lisbon']);
    const store = await db();
    expect([await store.count('documents'), await store.count('outbox')]).toEqual([0, 0]);
    expect(await keptCounts(store)).toEqual(await realCounts(store));
  });

  it('and remove what came leaves what is private here', async () => {
    await connected();
    const key = await sharedCreator();
    const ana = await colleague();
    await addNote(ana.store, crypto.randomUUID(), key, 'I know her from Lisbon');
    await ana.exchange();
    await ask('team-exchange', {});
    await ask('brief-add', { ...defaultBrief('Own'), id: 'own' });
    const own = await visit('creator_one');
    await ask('creator-change', { key: own, change: { do: 'save', brief: 'own' } });
    await ask('note-add', { creator: own, text: 'Only mine' });
    await ask('team-leave', { keep: false });
    const store = await db();
    expect(await placesOf(store, 'Lisbon')).toEqual([]);
    expect((await ask('briefs', {})).briefs.map(({ id }) => id)).toEqual(['own']);
    expect((await ask('shortlist', { after: null, text: '' })).items.map(({ called }) => called)).toEqual([
      '@creator_one',
    ]);
    expect((await shownOf(own)).notes).toMatchObject([{ text: 'Only mine' }]);
    expect(await keptCounts(store)).toEqual(await realCounts(store));
    expect(await contradictions(store)).toEqual([]);
    // The team keeps what it has: leaving is no removal.
    expect(await textOf(`creator:${key}`)).toContain('Lisbon');
  });

  it.each([true, false])('while an answer is on its way leaves nothing of the team behind (keep: %s)', async (keep) => {
    await connected();
    const key = await sharedCreator();
    const ana = await colleague();
    await addNote(ana.store, crypto.randomUUID(), key, 'I know her from Lisbon');
    await ana.exchange();
    const [gate, arrived] = [aSignal(), aSignal()];
    here.couch.meddle(async (asked, pass) => {
      const answer = await pass();
      if (!/_bulk_docs|_changes/.test(asked.path)) return answer;
      arrived.give();
      await gate.given;
      return answer;
    });
    const exchanging = exchangeNow();
    await arrived.given;
    await ask('team-leave', { keep });
    gate.give();
    await exchanging;
    const store = await db();
    expect([await store.count('documents'), await store.count('outbox')]).toEqual([0, 0]);
    expect(await placesOf(store, 'Lisbon')).toEqual([]);
    expect(await getTeam(store)).toBeNull();
  });

  it('and to come back later goes on with the same team', async () => {
    await connected();
    const key = await sharedCreator();
    await ask('team-leave', { keep: true });
    await connected();
    await ask('team-share', { brief: 'default' });
    await ask('note-add', { creator: key, text: 'Back again' });
    expect(await ask('team-exchange', {})).toMatchObject({ waiting: 0, trouble: null });
    expect(await textOf(`creator:${key}`)).toContain('Back again');
  });
});

describe('To erase everything here while there is a team', () => {
  it('forgets the password and the alarm, and the team loses nothing', async () => {
    await connected();
    const key = await sharedCreator();
    const before = await held();
    here.couch.asked.splice(0);
    await ask('all-erase', {});
    ring('team');
    await ask('team-wait', {});
    expect([await readConnection(await db()), alarms.size]).toEqual([null, 0]);
    expect(here.couch.asked).toEqual([]);
    expect(await held()).toEqual(before);
    expect(await placesOf(await db(), key)).toEqual([]);
    expect((await ask('team', {})).connection).toBeNull();
  });

  it('but to erase one person erases them for everybody', async () => {
    await connected();
    const key = await sharedCreator();
    const ana = await colleague();
    await ask('creator-erase', { key });
    await ask('team-exchange', {});
    await ana.exchange();
    expect(await placesOf(ana.store, 'mira.bakes')).toEqual([]);
    expect(await textOf(`creator:${key}`)).not.toContain('mira.bakes');
  });
});
