import 'fake-indexeddb/auto';
import '../../src/background';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { exchangeNow } from '../../src/background/team/exchange-now';
import { sendSoon } from '../../src/background/team/when';
import { defaultBrief } from '../../src/model/brief';
import { onChanges, type Touched } from '../../src/shared/changes';
import { changeCreator } from '../../src/store/change-creator';
import { addNote } from '../../src/store/notes';
import { db, openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { joinTeam } from '../../src/store/team/join-team';
import { getTeam } from '../../src/store/team/team-row';
import { openDatabase } from '../../src/team/database/open-database';
import { exchange } from '../../src/team/exchange';
import { type Couch, startCouch, type User } from '../support/couch';
import { english } from '../support/english';
import { alarms, permitted, ring, stored } from '../support/outside';
import { saving } from '../support/saving';
import { contradictions, keptCounts, placesOf, realCounts } from '../support/store';
import { until } from '../support/until';
import { ask, shownOf, told, useWorker, visit } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();

// The worker and a server that answers like CouchDB, through the worker's one door; a colleague is another store.

let couch: Couch;
let users: { mira: User; ana: User };
/** Each test has a database of its own. */
let database = '';
let made = 0;

beforeAll(async () => {
  couch = await startCouch();
}, 90_000);
afterAll(() => couch.stop());

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = `team${++made}`;
  await couch.makeDatabase(database);
  const roles = [`fitlens:${database}`];
  users = {
    mira: await couch.makeUser(`mira${made}`, roles),
    ana: await couch.makeUser(`ana${made}`, roles),
  };
  couch.asked.splice(0);
});
afterEach(async () => {
  couch.meddle(null);
  // What a test left to be sent is sent to its own database.
  await exchangeNow();
});

const connectionOf = (credentials: User = users.mira) => ({ address: couch.url, database, credentials });
const permit = () => permitted.add('http://127.0.0.1/*');
const sentence = (key: string, values: { [name: string]: string } = {}) =>
  Object.entries({ address: couch.url, database, ...values }).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, value),
    english[key]?.message ?? '',
  );

/** Connects this browser, and waits until both know everything of each other. */
async function connected() {
  permit();
  await ask('team-connect', { connection: connectionOf(), name: 'Mira' });
  return ask('team-exchange', {});
}

/** Somebody on the shortlist in the first campaign, which the team shares. */
async function sharedCreator(handle = 'mira.bakes'): Promise<string> {
  const key = await visit(handle);
  await ask('creator-change', { key, change: saving(true) });
  await ask('team-share', { brief: 'default' });
  await ask('team-exchange', {});
  return key;
}

/** Ana's browser, as far as it is connected: it has what the team has. */
async function colleague(): Promise<{ store: Store; exchange(): Promise<void> }> {
  const store = await openStore(crypto.randomUUID());
  await joinTeam(store, crypto.randomUUID(), { address: couch.url, database, user: users.ana.user }, 'Ana');
  const answers = openDatabase(connectionOf(users.ana));
  const both = { store, exchange: () => exchange(store, answers) };
  await both.exchange();
  return both;
}

/** The documents in the database, by their ids. */
async function held(): Promise<{ [id: string]: { [field: string]: unknown } }> {
  const { json } = await couch.ask('GET', `/${database}/_all_docs?include_docs=true`);
  return Object.fromEntries((json.rows ?? []).map(({ id, doc }) => [id, doc ?? {}]));
}
const textOf = async (id: string): Promise<string> => JSON.stringify((await held())[id] ?? null);

/** Whom Fitlens's pages heard that something changed of, while `work` was done. */
async function heard(work: () => Promise<unknown>): Promise<Touched[]> {
  const all: Touched[] = [];
  const stop = onChanges((touched) => all.push(touched));
  await work();
  await until(async () => all.length > 0, 'a change');
  stop();
  return all;
}

/** Something that is waited for until it is given. */
function aSignal() {
  let give = () => {};
  const given = new Promise<void>((done) => (give = done));
  return { give: () => give(), given };
}

const isAsked = () => couch.asked.filter(({ user }) => user === users.mira.user).length > 0;

describe('To connect', () => {
  it('without the browser’s permission is refused, and the server is not asked', async () => {
    await expect(ask('team-connect', { connection: connectionOf(), name: 'Mira' })).rejects.toThrow(
      sentence('teamTroublePermission'),
    );
    expect(couch.asked).toEqual([]);
    expect(stored.size).toBe(0);
    expect((await ask('team', {})).connection).toBeNull();
  });

  it('with a wrong password is refused in a sentence, and nothing of it is kept', async () => {
    permit();
    const connection = connectionOf({ ...users.mira, password: 'wrong' });
    await expect(ask('team-connect', { connection, name: 'Mira' })).rejects.toThrow(sentence('teamTroubleLogin'));
    expect(stored.size).toBe(0);
    expect(alarms.size).toBe(0);
    expect(await placesOf(await db(), 'wrong')).toEqual([]);
    expect((await ask('team', {})).connection).toBeNull();
  });

  it('works with the right one: the team hears of the browser, and an alarm wakes the worker from then on', async () => {
    const view = await connected();
    expect(view).toMatchObject({
      connection: { address: couch.url, database, user: users.mira.user, name: 'Mira' },
      trouble: null,
      waiting: 0,
      lastAt: expect.any(String),
      members: [{ name: 'Mira', isSelf: true, left: false }],
    });
    expect(alarms.get('team')).toEqual({ periodInMinutes: 5 });
    expect(await textOf(`member:${view.connection?.device}`)).toContain('"Mira"');
  });

  it('keeps the password beside the store alone', async () => {
    await connected();
    expect(JSON.stringify([...stored.values()])).toContain(users.mira.password);
    expect(await placesOf(await db(), users.mira.password)).toEqual([]);
  });

  it('to another database while there is one is refused, and the first is asked on', async () => {
    await connected();
    const other = { ...connectionOf(), database: `team${made}-other` };
    await couch.makeDatabase(other.database);
    const admin = { ...other, credentials: couch.admin };
    await expect(ask('team-connect', { connection: admin, name: 'Mira' })).rejects.toThrow(
      sentence('teamTroubleOther'),
    );
    expect((await ask('team-exchange', {})).trouble).toBeNull();
  });
});

describe('A campaign that is shared', () => {
  it('is in the database under a name of its own, with its candidates and what is written of them', async () => {
    const { connection } = await connected();
    const key = await sharedCreator();
    await ask('note-add', { creator: key, text: 'Answers within a day' });
    await ask('team-exchange', {});
    expect(Object.keys(await held()).toSorted()).toEqual(
      [`brief:default-${connection?.device}`, `creator:${key}`, `member:${connection?.device}`].toSorted(),
    );
    expect(await textOf(`creator:${key}`)).toContain('Answers within a day');
    expect((await ask('team', {})).campaigns).toMatchObject([{ id: 'default', shared: true, candidates: 1 }]);
  });

  it('tells nobody of who is in another campaign, or in none', async () => {
    await connected();
    await sharedCreator();
    await visit('passing.by');
    await ask('brief-add', { ...defaultBrief('Secret'), id: 'own' });
    const key = await visit('creator_two');
    await ask('creator-change', {
      key,
      change: { do: 'status', brief: 'own', status: 'contacted', reason: null },
    });
    await ask('team-exchange', {});
    const all = JSON.stringify(await held());
    for (const one of ['passing.by', 'creator_two', 'Secret']) expect(all).not.toContain(one);
  });

  it('is shared again without harm', async () => {
    await connected();
    const key = await sharedCreator();
    const before = await textOf(`creator:${key}`);
    await ask('team-share', { brief: 'default' });
    expect(await ask('team-exchange', {})).toMatchObject({ waiting: 0, trouble: null });
    expect(await textOf(`creator:${key}`)).toBe(before);
  });

  it('that is gone is refused in a sentence', async () => {
    await connected();
    await expect(ask('team-share', { brief: 'gone' })).rejects.toThrow(sentence('errorBriefGone'));
  });
});

describe('What a colleague changes', () => {
  it('comes to a page that waits, and every page hears whom it touched', async () => {
    await connected();
    const key = await sharedCreator();
    const ana = await colleague();
    await ask('team-exchange', {});
    told.splice(0);
    const changes = await heard(async () => {
      const waiting = ask('team-wait', {});
      await addNote(ana.store, crypto.randomUUID(), key, 'I know her from Lisbon');
      await ana.exchange();
      await waiting;
    });
    expect(changes.flat()).toContain(key);
    expect(told).toContain(key);
    expect((await shownOf(key)).notes).toMatchObject([{ text: 'I know her from Lisbon', team: { by: 'Ana' } }]);
  });

  it('comes when the alarm rings and no page is open', async () => {
    await connected();
    const key = await sharedCreator();
    const ana = await colleague();
    const contacted = { do: 'status', brief: 'default', status: 'contacted', reason: null } as const;
    const [brief = ''] = (await ana.store.getAllKeys('briefs')).filter((id) => id.startsWith('default-'));
    await changeCreator(ana.store, crypto.randomUUID(), key, { ...contacted, brief });
    await ana.exchange();
    ring('team');
    await until(async () => (await shownOf(key)).colleagues?.doings.length === 1, 'what Ana did');
    expect((await shownOf(key)).colleagues?.doings).toMatchObject([{ by: 'Ana', status: 'contacted' }]);
  });

  it('is not sent back', async () => {
    await connected();
    const key = await sharedCreator();
    const ana = await colleague();
    await addNote(ana.store, crypto.randomUUID(), key, 'I know her from Lisbon');
    await ana.exchange();
    couch.asked.splice(0);
    await ask('team-exchange', {});
    expect(couch.asked.filter(({ path }) => path.endsWith('_bulk_docs'))).toEqual([]);
    expect((await ask('team', {})).waiting).toBe(0);
  });

  it('of what is none of Fitlens’s is passed over once, and not asked for again', async () => {
    await connected();
    await couch.ask('PUT', `/${database}/_design/other`, { language: 'javascript' });
    await ask('team-exchange', {});
    const { json } = await couch.ask('GET', `/${database}/_changes?since=now`);
    expect((await getTeam(await db()))?.since.split('-')[0]).toBe(json.last_seq?.split('-')[0]);
  });
});

describe('A write', () => {
  it('is sent at once, without anybody asking for it', async () => {
    await connected();
    const key = await sharedCreator();
    await ask('note-add', { creator: key, text: 'Answers within a day' });
    await until(async () => (await textOf(`creator:${key}`)).includes('Answers within a day'), 'the note');
    expect((await ask('team', {})).waiting).toBe(0);
  });

  it('waits while the server is away, which is told with since when, and is sent once it is back', async () => {
    await connected();
    const key = await sharedCreator();
    await couch.away();
    await ask('note-add', { creator: key, text: 'Written on a train' });
    const first = await ask('team-exchange', {});
    expect(first).toMatchObject({ waiting: 1, trouble: { text: sentence('teamTroubleUnreachable') } });
    const second = await ask('team-exchange', {});
    expect(second.trouble).toEqual(first.trouble);
    await couch.back();
    expect(await ask('team-wait', {})).toMatchObject({ waiting: 0, trouble: null });
    expect(await textOf(`creator:${key}`)).toContain('Written on a train');
  });

  it('whose answer was lost is sent once', async () => {
    await connected();
    const key = await sharedCreator();
    let lost = 0;
    couch.meddle(async (asked, pass) => {
      const answer = await pass();
      return asked.path.endsWith('_bulk_docs') && lost++ === 0 ? 'lost' : answer;
    });
    await ask('note-add', { creator: key, text: 'Answers within a day' });
    await ask('team-exchange', {});
    couch.meddle(null);
    expect(await ask('team-exchange', {})).toMatchObject({ waiting: 0, trouble: null });
    expect((await shownOf(key)).notes).toHaveLength(1);
    expect((await textOf(`creator:${key}`)).split('Answers within a day')).toHaveLength(2);
  });

  it('does not ask a server again with each message once something is wrong with it', async () => {
    await connected();
    const key = await sharedCreator();
    await couch.away();
    await ask('note-add', { creator: key, text: 'Written on a train' });
    expect((await ask('team-exchange', {})).trouble).not.toBeNull();
    await couch.back();
    couch.asked.splice(0);
    for (const handle of ['creator_one', 'creator_two']) await visit(handle);
    await sendSoon();
    expect(isAsked()).toBe(false);
    ring('team');
    await until(async () => (await ask('team', {})).waiting === 0, 'what waited');
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
    couch.asked.splice(0);
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
    const { json } = await couch.ask('GET', `/${database}/_security`);
    await couch.ask('PUT', `/${database}/_security`, {
      admins: { names: [], roles: ['_admin'] },
      members: { names: [users.ana.user], roles: [] },
    });
    const checked = await ask('team-check', {});
    expect(checked.trouble?.text).toBe(sentence('teamTroubleMayNotRead'));
    expect(Date.parse(checked.trouble?.since ?? '')).toBeLessThanOrEqual(Date.now());
    await couch.ask('PUT', `/${database}/_security`, json);
    expect((await ask('team-check', {})).trouble).toBeNull();
  });

  it('of writing is told by a check although nothing waits to be written', async () => {
    await connected();
    couch.meddle(async (asked, pass) =>
      asked.method === 'PUT' ? { status: 403, headers: {}, body: Buffer.from('{"error":"forbidden"}') } : pass(),
    );
    expect((await ask('team-check', {})).trouble?.text).toBe(sentence('teamTroubleMayNotWrite'));
  });

  it('where the browser takes the permission back, is told, and nothing is asked any more', async () => {
    await connected();
    permitted.clear();
    couch.asked.splice(0);
    expect((await ask('team-exchange', {})).trouble?.text).toBe(sentence('teamTroublePermission'));
    expect(couch.asked).toEqual([]);
  });

  it('where the browser lost the password, is told', async () => {
    await connected();
    stored.clear();
    expect((await ask('team-exchange', {})).trouble?.text).toBe(sentence('teamTroubleForgotten'));
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
    expect([stored.size, alarms.size]).toEqual([0, 0]);
    couch.asked.splice(0);
    await ask('note-add', { creator: key, text: 'Only mine' });
    ring('team');
    await ask('team-wait', {});
    expect(couch.asked).toEqual([]);
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
    couch.meddle(async (asked, pass) => {
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
    couch.asked.splice(0);
    await ask('all-erase', {});
    ring('team');
    await ask('team-wait', {});
    expect([stored.size, alarms.size]).toEqual([0, 0]);
    expect(couch.asked).toEqual([]);
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
