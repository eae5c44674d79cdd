import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import type { Candidate } from '../../src/model/candidate';
import type { Collaboration } from '../../src/model/collaboration';
import type { Change } from '../../src/model/creator-change';
import type { Account } from '../../src/model/reading';
import { exportCreator } from '../../src/store/backup/export-creator';
import { readBackup } from '../../src/store/backup/read-backup';
import { addBrief } from '../../src/store/briefs';
import { changeCreator, restoreCreator } from '../../src/store/change-creator';
import { getCreator } from '../../src/store/creators';
import { eraseAll, eraseCreator } from '../../src/store/erase';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { joinCreatorsOf } from '../../src/store/unite';
import { listViews, putView, removeView } from '../../src/store/views';
import { backupText, fileOf, importText, made, unitsIn } from '../support/backups';
import { aCandidate, aCollaboration, aCreator, anEvent, keepCreator, stampAt } from '../support/kept';
import { daysLater, today } from '../support/readings';
import { save, unsave } from '../support/saving';
import { aWrite, contradictions, endStories, itIs, keptCounts, realCounts, seen } from '../support/store';
import { aView } from '../support/views';

// What campaigns know of a creator, in two browsers that meet by backups.

endStories();

let here: Store;
let there: Store;
beforeEach(async () => {
  daysGone = 10;
  here = await openStore(crypto.randomUUID());
  there = await openStore(crypto.randomUUID());
  await keepInBoth('mira');
});

/** Keeps somebody who is on the shortlist in both browsers. */
async function keepInBoth(id: string): Promise<void> {
  const one = await openStore(crypto.randomUUID());
  await keepCreator(one, aCreator(id));
  for (const store of [here, there]) await importText(store, await backupText(one));
}

const summer = { ...defaultBrief('Summer'), id: 'summer' };
let daysGone = 0;
/** Each thing happens a day after the one before, in whichever browser. */
const later = (): string => {
  itIs(daysLater(++daysGone));
  return aWrite();
};
const does = (store: Store, change: Change, key = 'mira') => changeCreator(store, later(), key, change);
const status = (to: Candidate['status'], brief: string | null = null): Change => ({
  do: 'status',
  brief,
  status: to,
  reason: to === 'rejected' ? { known: 'price' } : null,
});
/** Both know what the other knew before. */
async function meet(): Promise<void> {
  const [mine, theirs] = [await backupText(here), await backupText(there)];
  await importText(here, theirs);
  await importText(there, mine);
  for (const store of [here, there]) {
    expect(await contradictions(store)).toEqual([]);
    expect(await keptCounts(store)).toEqual(await realCounts(store));
  }
  expect(await backupText(here)).toBe(await backupText(there));
}
const candidate = (store: Store, brief = 'default', creator = 'mira') => store.get('candidates', [brief, creator]);
/** "null > shortlisted". */
const history = async (store: Store): Promise<string[]> =>
  (await store.getAllFromIndex('events', 'creator')).map(({ from, to }) => `${from} > ${to}`);

describe('A candidate in two browsers', () => {
  it('has the status that was given last, and the next step and price that were', async () => {
    await does(here, status('contacted'));
    await does(here, { do: 'agreed', brief: null, agreed: { amount: 300, currency: 'EUR' } });
    await does(there, { do: 'nextStep', brief: null, nextStep: { text: 'Call', dueOn: null } });
    await does(there, status('replied'));
    await meet();
    expect(await candidate(here)).toMatchObject({
      status: 'replied',
      nextStep: { text: 'Call' },
      agreed: { amount: 300, currency: 'EUR' },
    });
    expect((await history(here)).toSorted()).toEqual([
      'null > contacted',
      'null > shortlisted',
      'shortlisted > replied',
    ]);
  });

  it('of one campaign here and of another there is in both', async () => {
    for (const store of [here, there]) await addBrief(store, later(), summer, defaultBrief('Any'));
    await does(here, status('contacted', 'default'));
    await does(there, status('agreed', 'summer'));
    await meet();
    expect([(await candidate(here))?.status, (await candidate(here, 'summer'))?.status]).toEqual([
      'contacted',
      'agreed',
    ]);
  });

  it('who is rejected there and was saved before that here is rejected in both, and off the shortlist', async () => {
    await does(here, { do: 'save', brief: null });
    await does(there, status('rejected'));
    await meet();
    expect(await getCreator(here, 'mira')).toMatchObject({ rejected: true });
    expect((await getCreator(here, 'mira'))?.order).toBeUndefined();
  });

  it('who was taken out there stays out, unless something was decided of them here since', async () => {
    await does(here, status('contacted'));
    await meet();
    await does(there, { do: 'leave', brief: null });
    await meet();
    expect(await candidate(here)).toBeUndefined();
    await does(here, status('replied'));
    await does(there, status('contacted'));
    await does(there, { do: 'leave', brief: null });
    await does(here, status('agreed'));
    await meet();
    expect(await candidate(there)).toMatchObject({ status: 'agreed' });
  });

  it('who was taken out is brought back whole by the undo', async () => {
    await does(here, { do: 'nextStep', brief: null, nextStep: { text: 'Call', dueOn: null } });
    await meet();
    const before = await does(here, { do: 'leave', brief: null });
    await meet();
    await restoreCreator(here, later(), before);
    await meet();
    expect(await candidate(there)).toMatchObject({ status: 'shortlisted', nextStep: { text: 'Call' } });
  });

  it('no longer marks its creator rejected where the campaign let go of them', async () => {
    await does(here, status('rejected'));
    await meet();
    await does(there, { do: 'leave', brief: null });
    await meet();
    expect((await getCreator(here, 'mira'))?.rejected).toBeUndefined();
    expect((await here.get('accounts', 'mira'))?.idleSince).toBeDefined();
  });
});

describe('Two who turn out to be one', () => {
  const look = (store: Store, handle: string, facts: Partial<Account> = {}) => seen(store, { handle, ...facts });

  it('are in the campaigns of both, with the history of both, in every browser', async () => {
    for (const store of [here, there]) await addBrief(store, later(), summer, defaultBrief('Any'));
    const [one, two] = [await look(here, 'one'), await look(here, 'two')];
    await does(here, status('contacted', 'default'), one);
    await does(here, status('agreed', 'summer'), two);
    await meet();
    const { id: lives } = await joinCreatorsOf(here, later(), one, two);
    await meet();
    expect(await candidate(there, 'default', lives)).toMatchObject({ status: 'contacted' });
    expect(await candidate(there, 'summer', lives)).toMatchObject({ status: 'agreed' });
    expect(await there.countFromIndex('events', 'creator', IDBKeyRange.bound([lives], [lives, []]))).toBe(2);
  });

  it('stay saved where one was taken off as the same person twice, here and after a backup', async () => {
    const [one, two] = [await look(here, 'one'), await look(here, 'two')];
    await save(here, later(), one);
    await save(here, later(), two);
    await unsave(here, later(), two);
    await meet();
    const { id: lives } = await joinCreatorsOf(here, later(), one, two);
    await meet();
    for (const store of [here, there]) {
      expect(await candidate(store, 'default', lives)).toMatchObject({ status: 'shortlisted' });
      expect((await getCreator(store, two))?.order).toBeDefined();
    }
    const text = await backupText(here);
    await eraseAll(here, later());
    await importText(here, text);
    expect(await backupText(here)).toBe(text);
  });
});

describe('A collaboration in two browsers', () => {
  const post = { site: 'instagram', id: 'p1' };
  const work = (facts: Partial<Collaboration>) => aCollaboration('w1', 'mira', { post, ...facts });
  const read = (day: number, likes: number): Collaboration['result'] => ({
    readAt: daysLater(day),
    publishedAt: today,
    likes: { value: likes, min: likes, max: likes },
    comments: null,
    shares: null,
    saves: null,
    views: null,
  });

  it('is as it was changed last, with the later reading of its post', async () => {
    await here.put('collaborations', work({ deliverable: '2 reels', changed: stampAt(5), result: read(6, 80) }));
    await there.put('collaborations', work({ changed: stampAt(1), result: read(8, 95) }));
    await meet();
    expect(await here.get('collaborations', 'w1')).toMatchObject({
      deliverable: '2 reels',
      result: { readAt: daysLater(8), likes: { value: 95 } },
    });
  });

  it('has no counts of another post', async () => {
    const other = { site: 'instagram', id: 'p2' };
    await here.put('collaborations', work({ post: other, changed: stampAt(5) }));
    await there.put('collaborations', work({ changed: stampAt(1), result: read(8, 95) }));
    await meet();
    expect(await there.get('collaborations', 'w1')).toMatchObject({ post: other, result: null });
  });

  it('that was removed stays removed, unless it was changed since', async () => {
    await here.put('collaborations', work({ changed: stampAt(1) }));
    await there.put('tombstones', { what: 'collaboration', id: 'w1', at: stampAt(2) });
    await meet();
    expect(await here.count('collaborations')).toBe(0);
    await here.put('collaborations', work({ changed: stampAt(3) }));
    await meet();
    expect(await there.count('collaborations')).toBe(1);
  });
});

describe('What campaigns know of one creator', () => {
  beforeEach(async () => {
    await does(here, status('rejected'));
    await here.put('collaborations', aCollaboration('w1', 'mira', { deliverable: 'A reel with bread' }));
    await keepInBoth('lena');
    await does(here, status('contacted'), 'lena');
  });

  it('is exported with it, and of nobody else', async () => {
    const file = await exportCreator(here, 'mira', made);
    expect(unitsIn(await file.text())).toMatchObject([
      {
        candidates: [{ brief: 'default', status: 'rejected', reason: { known: 'price' } }],
        events: [{ to: 'rejected' }],
        collaborations: [{ deliverable: 'A reel with bread' }],
      },
    ]);
    expect(await file.text()).not.toContain('lena');
  });

  it('is erased with it, in the other browser too', async () => {
    await meet();
    await eraseCreator(here, later(), 'mira');
    await meet();
    for (const store of [here, there]) {
      const left = await Promise.all([
        store.getAll('candidates'),
        store.getAll('events'),
        store.getAll('collaborations'),
      ]);
      expect(left.flat().map(({ creator }) => creator)).toEqual(['lena', 'lena']);
    }
  });

  it('is counted as its creator’s: changed where a campaign knows more, the same where nothing is new', async () => {
    const text = await backupText(here);
    expect((await readBackup(here, fileOf(text))).same.creators).toBe(2);
    const plan = await readBackup(there, fileOf(text));
    expect([plan.changed.creators, plan.same.creators]).toEqual([2, 0]);
    await does(here, status('shortlisted'), 'lena');
    const older = await readBackup(here, fileOf(text));
    expect([older.older.creators, older.changed.creators]).toEqual([1, 0]);
  });

  it('and cannot be read costs itself alone, is carried as it is, and makes room for what can be', async () => {
    await here.put('candidates', { ...aCandidate('summer', 'mira'), status: 'unheard of' } as never);
    await here.put('events', { ...anEvent('e9', 'mira'), to: 7 } as never);
    await here.put('collaborations', { ...aCollaboration('w9', 'gone'), deliverable: '' });
    await here.put('views', { id: 'v9', name: 5 } as never);
    const text = await backupText(here);
    const units = unitsIn(text);
    expect(units.filter(({ kind }) => kind === 'unreadable').map(({ id }) => id)).toEqual([
      'candidates summer mira',
      'collaborations w9',
      'events e9',
      'views v9',
    ]);
    await there.put('candidates', { ...aCandidate('default', 'mira'), status: 'unheard of' } as never);
    await importText(there, text);
    expect(await candidate(there)).toMatchObject({ status: 'rejected' });
    expect((await there.getAll('unreadable')).map(({ from }) => from).toSorted()).toEqual([
      'candidates',
      'candidates',
      'collaborations',
      'events',
      'views',
    ]);
  });
});

describe('A view of the table in two browsers', () => {
  it('is as it was kept last, and stays removed where it was removed after that', async () => {
    await putView(here, later(), aView('v1', 'Bakers'));
    await meet();
    await putView(there, later(), aView('v1', 'Bakers in Vienna'));
    await meet();
    expect((await listViews(here)).map(({ name }) => name)).toEqual(['Bakers in Vienna']);
    await removeView(here, later(), 'v1');
    await meet();
    expect(await listViews(there)).toEqual([]);
    await putView(there, later(), aView('v1', 'Bakers'));
    await meet();
    expect(await listViews(here)).toHaveLength(1);
  });
});
