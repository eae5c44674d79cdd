import 'fake-indexeddb/auto';
import '../../src/background';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import type { Before } from '../../src/model/candidate';
import type { Change } from '../../src/model/creator-change';
import type { Collaboration } from '../../src/model/collaboration';
import type { Note } from '../../src/model/note';
import { defaultSettings } from '../../src/model/settings';
import type { Stamp } from '../../src/model/stamp';
import { type MessageName, type Messages, messageSchemas } from '../../src/shared/messages';
import { db } from '../../src/store/open';
import { countReads, takeReads } from '../support/counted-reads';
import { forgetOutside } from '../support/outside';
import { watchWrites } from '../support/rewind';
import { ask, hear, lookAt, ownPage, useWorker, visit, webPage } from '../support/worker';
import { aKit } from '../support/declared';
import { collaborationOf, rivalStamp, writeRival } from '../support/seeded-worker';
import { saving } from '../support/saving';
import { aView } from '../support/views';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();
beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  return countReads();
});

const names = Object.keys(messageSchemas) as MessageName[];

/** One page of the list is full with the fewest. */
const [few, some, many] = [60, 320, 600];

/** Saves `count` creators beside the one with this key: rows as the worker wrote them, each with names of its own. */
async function keepMore(key: string, count: number): Promise<void> {
  const store = await db();
  const [account, posts, creator, summary] = await Promise.all([
    store.get('accounts', key),
    store.get('posts', key),
    store.get('creators', key),
    store.get('summaries', key),
  ]);
  const [snapshot] = await store.getAll('snapshots');
  const rates = await store.getAll('rates');
  const [note] = await store.getAll('notes');
  const [candidates, events] = await Promise.all([store.getAll('candidates'), store.getAll('events')]);
  if (!account || !posts || !creator || !summary || !snapshot || !note || 'into' in creator)
    throw new Error('The worker did not keep all of the first creator.');
  const tx = store.transaction([...store.objectStoreNames], 'readwrite');
  for (let n = 0; n < count; n++) {
    const own = `${String(n).padStart(8, '0')}-more`;
    const order: Stamp = `${String(1_700_000_000_000 + n).padStart(14, '0')}-000000-00000000`;
    const handle = `tom.${n}`;
    void tx
      .objectStore('accounts')
      .put({ ...account, key: own, account: { ...account.account, handle, id: null }, lowerHandle: handle });
    void tx.objectStore('posts').put({ ...posts, key: own });
    void tx.objectStore('creators').put({ ...creator, id: own, accounts: [own], order });
    void tx
      .objectStore('summaries')
      .put({ ...summary, id: own, account: own, handle, words: ['tom', handle, ...summary.words] });
    void tx.objectStore('snapshots').put({ ...snapshot, account: own });
    for (const rate of rates) void tx.objectStore('rates').put({ ...rate, account: own });
    void tx.objectStore('notes').put({ ...note, id: `note-${own}`, creator: own, order });
    for (const one of candidates) void tx.objectStore('candidates').put({ ...one, creator: own, order });
    for (const one of events) void tx.objectStore('events').put({ ...one, id: `${one.id}-${own}`, creator: own });
  }
  const counts = await tx.objectStore('meta').get('counts');
  if (counts?.id !== 'counts') throw new Error('Nothing was counted.');
  const more = { saved: counts.saved + count, accounts: counts.accounts + count, notes: counts.notes + count };
  const rated = Object.fromEntries(Object.entries(counts.rates).map(([name, n]) => [name, n + count * n]));
  await tx.objectStore('meta').put({ ...counts, ...more, rates: rated });
  await tx.done;
}

/** What the messages are about: a creator that is saved and has a note, and a second brief. */
interface Scene {
  key: string;
  note: Note;
  story: Collaboration;
}

const brief = { ...defaultBrief('Bread'), id: 'bread' };
const rejecting: Change = { do: 'status', brief: null, status: 'rejected', reason: { known: 'size' } };
const beforeOf = (creator: string): Before => ({
  creator,
  saved: false,
  tags: ['bread'],
  candidates: [{ brief: 'default', candidate: null }],
  events: [],
});

/** A message of each kind, as somebody sends it. */
const messages: { [K in MessageName]: (scene: Scene) => Messages[K]['in'] | Promise<Messages[K]['in']> } = {
  look: () => ({ readings: [lookAt('mira.bakes', 12_346)] }),
  dress: () => ({}),
  act: ({ key }) => ({ key, act: 'leave' }),
  creator: ({ key }) => ({ key }),
  shortlist: () => ({ after: null, text: '' }),
  'shortlist-renew': ({ key }) => ({ keys: [key, '00000000-more'] }),
  'creator-change': ({ key }) => ({ key, change: saving(false) }),
  'creators-change': ({ key }) => ({ keys: [key, '00000000-more'], change: rejecting }),
  'creator-restore': ({ key }) => beforeOf(key),
  'creators-restore': ({ key }) => ({ before: [beforeOf(key)] }),
  'note-add': ({ key }) => ({ creator: key, text: 'Answers fast' }),
  'note-edit': ({ note }) => ({ id: note.id, text: 'Answers slowly' }),
  'note-remove': ({ note }) => ({ id: note.id }),
  'note-restore': ({ note }) => note,
  'quote-set': ({ key }) => ({ creator: key, money: { amount: 200, currency: 'EUR' } }),
  'why-set': ({ key }) => ({ creator: key, why: 'For the summer' }),
  'declared-set': ({ key }) => ({ creator: key, declared: aKit }),
  'creator-page': ({ key }) => ({ key }),
  compare: ({ key }) => ({ keys: [key, '00000000-more'], brief: brief.id }),
  'client-rows': ({ key }) => ({ keys: [key, '00000000-more'], brief: brief.id }),
  'creators-join': ({ key }) => ({ key, other: '00000000-more' }),
  'creator-part': async ({ key }) => {
    const other = await visit('pair.two');
    const joined = (await ask('creators-join', { key, other })).view?.key ?? '';
    // The creator has the name of one of both: it is the other that goes.
    return { key: joined, account: joined === other ? key : other };
  },
  'collaboration-put': ({ key }) => collaborationOf(key, 'reel', brief.id),
  'collaboration-remove': () => ({ id: 'story' }),
  'collaboration-restore': ({ story }) => story,
  views: () => ({}),
  'view-put': () => aView('strong', 'Strong ones'),
  'view-remove': () => ({ id: 'strong' }),
  'review-next': ({ key }) => ({ brief: null, after: key }),
  briefs: () => ({}),
  'brief-add': () => ({ ...brief, id: 'cakes', name: 'Cakes' }),
  'brief-change': () => ({ ...brief, name: 'Rye bread' }),
  'brief-remove': () => ({ id: brief.id }),
  'brief-restore': () => ({
    brief,
    addedAt: '2026-11-20T10:00:00.000Z',
    order: '01700000000000-000000-00000000',
    changed: {},
  }),
  'brief-activate': () => ({ id: brief.id }),
  settings: () => ({}),
  'settings-change': () => ({ sitesOff: ['tiktok'] }),
  sites: () => ({}),
  'sites-refused': () => ({}),
  preview: () => ({ brief, settings: defaultSettings, sample: lookAt('mira.bakes') }),
  kept: () => ({}),
  'creator-erase': ({ key }) => ({ key }),
  'all-erase': () => ({}),
  'backup-made': () => ({}),
  'creators-import': () => ({ creators: [{ site: 'instagram', handle: 'new.one', name: null, note: 'From a list' }] }),
  'import-go-on': () => ({}),
  'note-decide': ({ note }) => ({ id: note.id, rival: rivalStamp, keep: 'both' }),
  // Without a team, as nearly everybody is: what an exchange reads is told in `team-reads.test.ts`.
  team: () => ({}),
  'team-connect': () => ({
    connection: { address: 'https://couch.example.com', database: 'team', credentials: { token: 'secret' } },
    name: 'Mira',
  }),
  'team-check': () => ({}),
  'team-name': () => ({ name: 'Mira' }),
  'team-share': () => ({ brief: brief.id }),
  'team-pause': () => ({ paused: true }),
  'team-exchange': () => ({}),
  'team-wait': () => ({}),
  'team-member-left': () => ({ device: '00000000' }),
  'team-leave': () => ({ keep: true }),
};

/** Without a team these are refused, with a sentence. */
const refused: readonly MessageName[] = ['team-connect', 'team-name', 'team-share'];

/** The one creator that messages are about, with everything a message may be about, and so many more. */
async function setScene(kept: number): Promise<Scene> {
  const store = await db();
  await Promise.all([...store.objectStoreNames].map((one) => store.clear(one)));
  const key = await visit();
  await ask('creator-change', { key, change: saving(true) });
  const { view } = await ask('note-add', { creator: key, text: 'Answers within a day' });
  const [note] = view?.notes ?? [];
  if (!note) throw new Error('The note is not there.');
  await ask('brief-add', brief);
  await ask('collaboration-put', collaborationOf(key, 'story', brief.id));
  const story = await store.get('collaborations', 'story');
  if (!story) throw new Error('The collaboration is not there.');
  await keepMore(key, kept);
  await writeRival(note);
  return { key, note, story };
}

/** Until the worker has also done what it does on its own after an answer. */
async function rest(): Promise<void> {
  for (let quiet = 0; quiet < 6; quiet++) {
    await new Promise<void>((done) => void setImmediate(done));
    if (takeReads() > 0) quiet = 0;
  }
}

/** How many rows a message has the worker read and write. */
async function readsOf<K extends MessageName>(scene: Scene, name: K, body: (typeof messages)[K]) {
  forgetOutside();
  const isOfPages = name === 'look' || name === 'dress' || name === 'act';
  const sent = await body(scene);
  await rest();
  const answer = await hear({ fitlens: name, body: sent, id: crypto.randomUUID() }, isOfPages ? webPage : ownPage);
  const read = takeReads();
  expect(answer).toHaveProperty(refused.includes(name) ? 'error' : 'ok');
  return read;
}

const searches: readonly (readonly [string, string])[] = [
  ['of all of them', 'tom'],
  ['of a single one', 'tom.77'],
  ['of nobody', 'nobody'],
  ['of all, by two words', 'tom instagram'],
];

/** What each message and search read, by how many creators there are beside. */
const counts = new Map<number, Map<string, number | Error>>();

beforeAll(async () => {
  // What a worker does once in its life is done before anything is counted.
  await visit();
  await rest();
  const writes = await watchWrites('fitlens');
  for (const kept of [few, some, many]) {
    const scene = await setScene(kept);
    await rest();
    await writes.keep();
    const found = new Map<string, number | Error>();
    const count = async <K extends MessageName>(called: string, name: K, body: (typeof messages)[K]) => {
      found.set(called, await readsOf(scene, name, body).catch((error: Error) => error));
      await rest();
      await writes.rewind();
    };
    for (const name of names) await count(name, name, messages[name]);
    for (const [, text] of searches) await count(text, 'shortlist', () => ({ after: null, text }));
    counts.set(kept, found);
  }
  writes.end();
}, 120_000);

/** Throws what went wrong where it could not be counted. */
function countOf(called: string, kept: number): number {
  const count = counts.get(kept)?.get(called);
  if (typeof count !== 'number') throw count ?? new Error('It was not counted.');
  return count;
}

describe('What a message reads and writes', () => {
  it.each(names)('is the same with ten times as many creators: %s', (name) => {
    // So many are looked through for similar creators.
    const least = name === 'creator-page' ? some : few;
    expect(countOf(name, many)).toBe(countOf(name, least));
  });

  it.each(searches)('is the same for a search %s', (_, text) => {
    // Of several words the rarest goes first, and of each some hundreds are counted for that.
    expect(countOf(text, many)).toBe(countOf(text, some));
  });
});
