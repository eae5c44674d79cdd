import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/model/creator-change';
import { changeCreator } from '../../src/store/change-creator';
import { putCollaboration } from '../../src/store/collaborations';
import { setWhy } from '../../src/store/creators';
import { setDeclared } from '../../src/store/declared';
import { setQuote } from '../../src/store/quotes';
import { save, unsave } from '../support/saving';
import { eraseAll, eraseCreator } from '../../src/store/erase';
import { forgetIdle } from '../../src/store/forgetting';
import { saveNamed } from '../../src/store/named';
import { addNote, removeNote } from '../../src/store/notes';
import { lookThrough } from '../../src/store/kept';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { changeSettings, getSettings } from '../../src/store/settings';
import { aKit } from '../support/declared';
import { aCollaboration } from '../support/kept';
import { aPost, aReading, daysLater, exact, today } from '../support/readings';
import {
  allRows,
  aWrite,
  contradictions,
  endStories,
  itIs,
  keptCounts,
  placesOf,
  realCounts,
  seen,
} from '../support/store';

endStories();

let store: Store;
let keys: string[];
let ids: string[];
const others = { handle: 'somebody.else', id: '55', name: 'Somebody' };

/** All that can be kept of one person: two accounts that became one, notes, a price, and why. */
beforeEach(async () => {
  itIs(today);
  store = await openStore(crypto.randomUUID());
  const posts = Array.from({ length: 70 }, (_, at) =>
    aPost(`mira-post-${at}`, {
      publishedAt: daysLater(-8 - at),
      likes: exact(480),
      comments: exact(20),
      kind: 'image',
      caption: `Sourdough of Mira ${at}`,
    }),
  );
  const facts = { followers: exact(9_000), name: 'Mira Bäckt', bio: 'Bakes. mira@bakes.example' };
  const one = await seen(store, { ...facts, id: '1700' }, today, { posts });
  const other = await seen(store, { ...facts, handle: 'mira.bread' }, daysLater(1), { posts });
  await addNote(store, aWrite(), one, 'Private: answers within a day');
  await addNote(store, aWrite(), other, 'Private: met in Vienna');
  const gone = aWrite();
  await addNote(store, gone, other, 'Private: removed');
  await removeNote(store, aWrite(), gone);
  await setQuote(store, aWrite(), one, { amount: 123_456, currency: 'EUR' });
  await setWhy(store, aWrite(), one, 'Private: agreed to be asked');
  for (const key of [one, other]) {
    await does(key, { do: 'nextStep', brief: null, nextStep: { text: 'Private: send the contract', dueOn: null } });
    await does(key, { do: 'agreed', brief: null, agreed: { amount: 234_567, currency: 'EUR' } });
    await does(key, { do: 'tags', add: ['bread'], remove: [] });
    await putCollaboration(store, aWrite(), aCollaboration(`work of ${key}`, key, { brief: 'default' }), {
      post: { site: 'instagram', id: 'mira-post-x' },
      expected: null,
    });
  }
  await does(one, { do: 'status', brief: null, status: 'rejected', reason: { text: 'too far away' } });
  await does(one, { do: 'status', brief: null, status: 'contacted', reason: null });
  await setDeclared(store, aWrite(), one, { ...aKit, source: 'Private: media kit' });
  await seen(store, { ...facts, id: '1700', handle: 'mira.bread' }, daysLater(2), { posts });
  keys = [one, other];
  ids = (await store.getAllKeys('creators')).toSorted();
  await save(
    store,
    aWrite(),
    await seen(store, others, today, { posts: [aPost('x')], page: { ...aReading().page, handle: 'somebody.else' } }),
  );
});

const does = (key: string, change: Change) => changeCreator(store, aWrite(), key, change);

const traces = [
  'mira.bakes',
  'mira.bread',
  '1700',
  'Mira Bäckt',
  'backt',
  'Private',
  '123456',
  '234567',
  'work of',
  'Sourdough',
  'mira-post',
];

async function expectNoTrace(): Promise<void> {
  for (const text of traces) expect([text, await placesOf(store, text)]).toEqual([text, []]);
  for (const id of [...keys, ...ids])
    expect([id, (await placesOf(store, id)).filter((place) => place !== 'tombstones')]).toEqual([id, []]);
  expect(await keptCounts(store)).toEqual(await realCounts(store));
  expect(await contradictions(store)).toEqual([]);
}

describe('Of a creator who is erased', () => {
  it('everything there was is found before', async () => {
    const found = new Set((await Promise.all(traces.map((text) => placesOf(store, text)))).flat());
    expect([...found].toSorted()).toEqual([
      'accounts',
      'candidates',
      'collaborations',
      'creators',
      'notes',
      'posts',
      'summaries',
      'writes',
    ]);
    expect(await placesOf(store, ids[0] ?? '')).toContain('events');
  });

  it.each([0, 1])('no store holds anything afterwards, by whichever of its names (%d) it was asked', async (which) => {
    await eraseCreator(store, aWrite(), keys[which] ?? '');
    await expectNoTrace();
    const erased = (await store.getAll('tombstones')).map(({ what, id }) => `${what} ${id}`);
    for (const id of ids) expect(erased).toContain(`creator ${id}`);
  });

  it('nobody else loses anything', async () => {
    const rowsOf = async () => {
      const rows = await allRows(store);
      return ['accounts', 'posts', 'creators', 'snapshots', 'summaries'].map((name) =>
        rows[name]?.filter(
          (row) => !JSON.stringify(row).includes('1700') && !keys.some((key) => JSON.stringify(row).includes(key)),
        ),
      );
    };
    const before = await rowsOf();
    await eraseCreator(store, aWrite(), keys[0] ?? '');
    expect(await rowsOf()).toEqual(before);
  });

  it('nor of an account that cannot be read', async () => {
    const [account = ''] = keys;
    await store.put('accounts', { key: account, account: 'broken', idleSince: today } as never);
    await eraseCreator(store, aWrite(), account);
    await expectNoTrace();
    expect(await store.count('rates')).toBe(0);
  });

  it('the same account is somebody new when it is visited again', async () => {
    await eraseCreator(store, aWrite(), keys[0] ?? '');
    const again = await seen(store, { id: '1700' }, daysLater(3));
    expect(keys).not.toContain(again);
  });

  it('also one who cannot be read is gone, with what was set aside of it', async () => {
    const [lives] = (await store.getAll('creators')).filter(
      (row) => 'accounts' in row && keys.includes(row.accounts[0] ?? ''),
    );
    if (!lives) throw new Error('There is no such creator.');
    await store.put('creators', { ...lives, why: 7 } as never);
    await store.put('unreadable', { id: 'aside', from: 'posts', row: { key: keys[0], recent: 'Sourdough' } });
    await lookThrough(store);
    await eraseCreator(store, aWrite(), lives.id);
    expect(await store.count('unreadable')).toBe(0);
    await expectNoTrace();
  });
});

describe('Of a creator who is forgotten after a while', () => {
  it.each([30, 90, 365])('nothing is left, %d days after it was taken off', async (days) => {
    itIs(daysLater(10));
    await unsave(store, aWrite(), keys[0] ?? '');
    await forgetIdle(store, daysLater(9 + days), days);
    expect(await store.count('notes')).toBeGreaterThan(0);
    await forgetIdle(store, daysLater(11 + days), days);
    // The ids of writes are let go of after two days.
    await store.clear('writes');
    await expectNoTrace();
  });
});

describe('When everything is erased', () => {
  it('nothing is left, settings and briefs neither, and what is kept next begins anew', async () => {
    await changeSettings(store, aWrite(), { sitesOff: ['x'] });
    await eraseAll(store, aWrite());
    const left = Object.entries(await allRows(store)).filter(([, rows]) => rows.length > 0);
    // Its own clock and that it was done, so that the same message once more erases nothing newer.
    expect(left.map(([name]) => name).toSorted()).toEqual(['meta', 'writes']);
    await expectNoTrace();
    expect((await getSettings(store)).sitesOff).toEqual([]);
    await save(store, aWrite(), await seen(store));
    expect(await keptCounts(store)).toMatchObject({ saved: 1, accounts: 1 });
  });
});

describe('Creators that the user names', () => {
  const named = [
    { site: 'instagram', handle: 'new.one', name: 'New One', note: 'From the fair' },
    { site: 'instagram', handle: 'new.two', name: null, note: null },
  ];

  it('are put on the shortlist once, however often the list comes', async () => {
    expect(await saveNamed(store, aWrite(), named)).toEqual({ added: 2, known: 0 });
    const before = await realCounts(store);
    expect(await saveNamed(store, aWrite(), named)).toEqual({ added: 0, known: 2 });
    expect(await realCounts(store)).toEqual(before);
    expect(await keptCounts(store)).toEqual(before);
    expect(await contradictions(store)).toEqual([]);
  });

  it('named twice in one list are one', async () => {
    const [one] = named;
    if (!one) throw new Error('Nobody is named.');
    expect(await saveNamed(store, aWrite(), [one, { ...one, handle: 'New.One' }])).toEqual({ added: 1, known: 1 });
  });

  it('have the tags that the list gives them, whoever is known already beside their own', async () => {
    const handle = 'somebody.else';
    const list = (tags: string[]) => [{ site: 'instagram', handle, name: null, note: null, tags }];
    await saveNamed(store, aWrite(), list(['bread', 'Vienna']));
    await saveNamed(store, aWrite(), list(['BREAD', 'tea']));
    const rows = await store.getAll('creators');
    expect(rows.flatMap((row) => ('tags' in row && row.tags.length > 1 ? [row.tags] : []))).toEqual([
      ['bread', 'Vienna', 'tea'],
    ]);
    expect(await contradictions(store)).toEqual([]);
  });

  it('who are remembered already are known by that, and saved', async () => {
    await unsave(store, aWrite(), keys[0] ?? '');
    const { added, known } = await saveNamed(store, aWrite(), [
      { site: 'instagram', handle: 'Mira.Bread', name: null, note: null },
      { site: 'instagram', handle: 'somebody.else', name: null, note: null },
    ]);
    expect([added, known]).toEqual([1, 1]);
    expect(await store.count('accounts')).toBe(2);
  });
});
