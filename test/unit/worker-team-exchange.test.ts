import 'fake-indexeddb/auto';
import '../../src/background';
import { describe, expect, it, vi } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import { sendSoon } from '../../src/background/team/when';
import { changeCreator } from '../../src/store/change-creator';
import { addNote } from '../../src/store/notes';
import { db } from '../../src/store/open';
import { getTeam } from '../../src/store/team/team-row';
import { until } from '../support/until';
import { onChanges, type Touched } from '../../src/shared/changes';
import {
  colleague,
  connected,
  held,
  here,
  isAsked,
  sentence,
  sharedCreator,
  textOf,
  useCouch,
} from '../support/couch-worker';
import { ring } from '../support/outside';
import { ask, shownOf, told, visit, useWorker } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();
useCouch();

/** Whom Fitlens's pages heard that something changed of, while `work` was done. */
async function heard(work: () => Promise<unknown>): Promise<Touched[]> {
  const all: Touched[] = [];
  const stop = onChanges((touched) => all.push(touched));
  await work();
  await until(async () => all.length > 0, 'a change');
  stop();
  return all;
}

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
    expect((await ask('team', {})).campaigns).toMatchObject([{ id: 'default', shared: true }]);
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
    here.couch.asked.splice(0);
    await ask('team-exchange', {});
    expect(here.couch.asked.filter(({ path }) => path.endsWith('_bulk_docs'))).toEqual([]);
    expect((await ask('team', {})).waiting).toBe(0);
  });

  it('of what is none of Fitlens’s is passed over once, and not asked for again', async () => {
    await connected();
    await here.couch.ask('PUT', `/${here.database}/_design/other`, { language: 'javascript' });
    await ask('team-exchange', {});
    const { json } = await here.couch.ask('GET', `/${here.database}/_changes?since=now`);
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
    await here.couch.away();
    await ask('note-add', { creator: key, text: 'Written on a train' });
    const first = await ask('team-exchange', {});
    expect(first).toMatchObject({ waiting: 1, trouble: { text: sentence('teamTroubleUnreachable') } });
    const second = await ask('team-exchange', {});
    expect(second.trouble).toEqual(first.trouble);
    await here.couch.back();
    expect(await ask('team-wait', {})).toMatchObject({ waiting: 0, trouble: null });
    expect(await textOf(`creator:${key}`)).toContain('Written on a train');
  });

  it('whose answer was lost is sent once', async () => {
    await connected();
    const key = await sharedCreator();
    let lost = 0;
    here.couch.meddle(async (asked, pass) => {
      const answer = await pass();
      return asked.path.endsWith('_bulk_docs') && lost++ === 0 ? 'lost' : answer;
    });
    await ask('note-add', { creator: key, text: 'Answers within a day' });
    await ask('team-exchange', {});
    here.couch.meddle(null);
    expect(await ask('team-exchange', {})).toMatchObject({ waiting: 0, trouble: null });
    expect((await shownOf(key)).notes).toHaveLength(1);
    expect((await textOf(`creator:${key}`)).split('Answers within a day')).toHaveLength(2);
  });

  it('does not ask a server again with each message once something is wrong with it', async () => {
    await connected();
    const key = await sharedCreator();
    await here.couch.away();
    await ask('note-add', { creator: key, text: 'Written on a train' });
    expect((await ask('team-exchange', {})).trouble).not.toBeNull();
    await here.couch.back();
    here.couch.asked.splice(0);
    for (const handle of ['creator_one', 'creator_two']) await visit(handle);
    await sendSoon();
    expect(isAsked()).toBe(false);
    ring('team');
    await until(async () => (await ask('team', {})).waiting === 0, 'what waited');
  });
});
