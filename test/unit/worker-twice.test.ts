import 'fake-indexeddb/auto';
import '../../src/background';
import { describe, expect, it, vi } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import { type MessageName, type Messages, messageSchemas } from '../../src/shared/messages';
import { db } from '../../src/store/open';
import { allRows, contradictions, keptCounts, realCounts } from '../support/store';
import { ask, ownPage, shownOf, useWorker, visit } from '../support/worker';
import { aKit } from '../support/declared';
import { collaborationOf, rivalStamp, writeRival } from '../support/seeded-worker';
import { saving } from '../support/saving';
import type { Change } from '../../src/model/creator-change';
import type { ListView } from '../../src/model/list-view';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();

// Who had no answer, because the worker was stopped, asks again: with the same id, and perhaps after others did something.

const aView: ListView = {
  id: 'fresh',
  name: 'To look at',
  columns: ['name', 'status'],
  sort: { by: 'savedAt', down: true },
  filters: {
    brief: null,
    statuses: ['toLookAt'],
    tags: [],
    sites: [],
    tiers: [],
    verdicts: [],
    topics: [],
    languages: [],
    noEmail: false,
    notSeenLately: false,
  },
};
const rejecting: Change = { do: 'status', brief: null, status: 'rejected', reason: { known: 'topic' } };
const bread = { ...defaultBrief('Autumn bread'), id: 'bread' };

/** A note about this creator; gives its id. */
async function noteOn(creator: string, text: string): Promise<string> {
  const { view } = await ask('note-add', { creator, text });
  return view?.notes[0]?.id ?? '';
}

type Write = { [K in MessageName]: [name: K, prepare: (mira: string) => Promise<Messages[K]['in']>] }[MessageName];
const writes: Write[] = [
  ['creator-change', async (key) => ({ key, change: saving(true) })],
  ['creators-change', async (key) => ({ keys: [key], change: rejecting })],
  ['creator-restore', async (key) => (await ask('creator-change', { key, change: rejecting })).before],
  ['creators-restore', async (key) => ({ before: [(await ask('creator-change', { key, change: rejecting })).before] })],
  ['note-add', async (creator) => ({ creator, text: 'Answers within a day' })],
  ['note-edit', async (mira) => ({ id: await noteOn(mira, 'One'), text: 'Two' })],
  ['note-remove', async (mira) => ({ id: await noteOn(mira, 'One') })],
  [
    'note-restore',
    async (mira) => {
      const { removed } = await ask('note-remove', { id: await noteOn(mira, 'One') });
      if (!removed) throw new Error('Nothing was removed.');
      return removed;
    },
  ],
  [
    'note-decide',
    async (mira) => {
      const id = await noteOn(mira, 'One');
      await writeRival({ id });
      return { id, rival: rivalStamp, keep: 'both' as const };
    },
  ],
  ['quote-set', async (creator) => ({ creator, money: { amount: 250, currency: 'EUR' } })],
  ['why-set', async (creator) => ({ creator, why: 'Agreed to be asked' })],
  ['declared-set', async (creator) => ({ creator, declared: aKit })],
  ['creators-join', async (key) => ({ key, other: await visit('creator_one') })],
  [
    'creator-part',
    async (key) => {
      const account = await visit('creator_one');
      const { view } = await ask('creators-join', { key, other: account });
      return { key: view?.key ?? '', account };
    },
  ],
  ['collaboration-put', async (creator) => collaborationOf(creator, 'reel', 'default')],
  [
    'collaboration-remove',
    async (creator) => {
      await ask('collaboration-put', collaborationOf(creator, 'reel', 'default'));
      return { id: 'reel' };
    },
  ],
  [
    'collaboration-restore',
    async (creator) => {
      await ask('collaboration-put', collaborationOf(creator, 'reel', 'default'));
      const { removed } = await ask('collaboration-remove', { id: 'reel' });
      if (!removed) throw new Error('Nothing was removed.');
      return removed;
    },
  ],
  ['view-put', async () => aView],
  [
    'view-remove',
    async () => {
      await ask('view-put', aView);
      return { id: aView.id };
    },
  ],
  ['brief-add', async () => bread],
  ['brief-change', async () => ({ ...defaultBrief('Any'), name: 'Bread' })],
  [
    'brief-remove',
    async () => {
      await ask('brief-add', bread);
      return { id: 'bread' };
    },
  ],
  [
    'brief-restore',
    async () => {
      await ask('brief-add', bread);
      const { removed } = await ask('brief-remove', { id: 'bread' });
      if (!removed) throw new Error('Nothing was removed.');
      return removed;
    },
  ],
  [
    'brief-activate',
    async () => {
      await ask('brief-add', bread);
      return { id: 'bread' };
    },
  ],
  ['settings-change', async () => ({ sitesOff: ['tiktok'] })],
  ['creator-erase', async (key) => ({ key })],
  ['all-erase', async () => ({})],
  ['backup-made', async () => ({})],
  [
    'creators-import',
    async () => ({ creators: [{ site: 'instagram', handle: 'new.one', name: null, note: 'From the fair' }] }),
  ],
];

/** What others do before the write comes again: the opposite of what it did, where it has one. */
const meanwhile: { [K in MessageName]?: (mira: string) => Promise<unknown> } = {
  'creator-change': (key) => ask('creator-change', { key, change: saving(false) }),
  'creators-change': (key) => ask('creator-change', { key, change: saving(true) }),
  'creator-restore': (key) => ask('creator-change', { key, change: rejecting }),
  'creators-restore': (key) => ask('creator-change', { key, change: rejecting }),
  'note-add': async (key) => ask('note-remove', { id: (await shownOf(key)).notes[0]?.id ?? '' }),
  'note-edit': async (key) => ask('note-edit', { id: (await shownOf(key)).notes[0]?.id ?? '', text: 'Three' }),
  'note-decide': async (key) => ask('note-remove', { id: (await shownOf(key)).notes[0]?.id ?? '' }),
  'note-restore': async (key) => ask('note-remove', { id: (await shownOf(key)).notes[0]?.id ?? '' }),
  'quote-set': (creator) => ask('quote-set', { creator, money: null }),
  'why-set': (creator) => ask('why-set', { creator, why: null }),
  'declared-set': (creator) => ask('declared-set', { creator, declared: null }),
  'collaboration-put': () => ask('collaboration-remove', { id: 'reel' }),
  'collaboration-remove': (creator) => ask('collaboration-put', collaborationOf(creator, 'reel', 'default')),
  'collaboration-restore': () => ask('collaboration-remove', { id: 'reel' }),
  'view-put': () => ask('view-remove', { id: aView.id }),
  'view-remove': () => ask('view-put', aView),
  'brief-add': () => ask('brief-remove', { id: 'bread' }),
  'brief-change': () => ask('brief-change', { ...defaultBrief('Any'), name: 'Rye' }),
  'brief-remove': () => ask('brief-add', bread),
  'brief-restore': () => ask('brief-remove', { id: 'bread' }),
  'brief-activate': () => ask('brief-activate', { id: 'default' }),
  'settings-change': () => ask('settings-change', { sitesOff: ['x'] }),
  'creator-erase': () => visit(),
  'all-erase': () => visit('creator_one'),
};

/** Everything that is kept, but for what is only worked out from it. */
async function kept(): Promise<object> {
  const { summaries: _, ...rows } = await allRows(await db());
  return rows;
}

describe('The same write, sent twice, is done once:', () => {
  it.each(writes)('%s', async (name, prepare) => {
    const mira = await visit();
    const other = await visit('creator_one');
    const body = await prepare(mira);
    const id = crypto.randomUUID();
    await ask(name, body as never, ownPage, id);
    await ask('note-add', { creator: (await visit('creator_two')) || other, text: 'Something else' });
    await meanwhile[name]?.(mira);
    const before = await kept();
    const again = await ask(name, body as never, ownPage, id);
    expect(await kept()).toEqual(before);
    expect(again).toBeDefined();
    const store = await db();
    expect(await keptCounts(store)).toEqual(await realCounts(store));
    expect(await contradictions(store)).toEqual([]);
  });

  it('at the same moment, too', async () => {
    const mira = await visit();
    const id = crypto.randomUUID();
    const note = { creator: mira, text: 'Answers within a day' };
    await Promise.all([1, 2, 3].map(() => ask('note-add', note, ownPage, id)));
    expect((await shownOf(mira)).notes).toHaveLength(1);
  });

  it('that is every message that changes what is kept, but for looks, a page’s own, and a backup that is read in', () => {
    const others: MessageName[] = [
      ...([
        'look',
        'dress',
        'act',
        'creator',
        'creator-page',
        'compare',
        'client-rows',
        'shortlist',
        'shortlist-renew',
        'briefs',
        'settings',
      ] as const),
      // What a team is told and asked: `worker-team.test.ts`.
      ...(['team', 'team-check', 'team-exchange', 'team-wait'] as const),
      ...(['team-connect', 'team-name', 'team-share', 'team-pause', 'team-member-left', 'team-leave'] as const),
      ...(['sites', 'sites-refused', 'preview', 'kept', 'import-go-on', 'review-next', 'views'] as const),
    ];
    const all = [...writes.map(([name]) => name), ...others];
    expect(all.toSorted()).toEqual(Object.keys(messageSchemas).toSorted());
  });
});

describe('What was refused', () => {
  it('is tried anew when it comes again: it was not done', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const id = crypto.randomUUID();
    await expect(ask('brief-activate', { id: 'bread' }, ownPage, id)).rejects.toThrow(/brief/i);
    log.mockRestore();
    await ask('brief-add', bread);
    expect((await ask('brief-activate', { id: 'bread' }, ownPage, id)).active).toBe('bread');
  });
});

describe('Two tabs and the popup at once', () => {
  it('end in one state that holds together, and none of what they did is lost', async () => {
    const handles = ['mira.bakes', 'creator_one', 'creator_two'];
    const keys: string[] = [];
    for (const handle of handles) keys.push(await visit(handle));
    const [mira = '', other = '', third = ''] = keys;
    await Promise.all(
      Array.from({ length: 8 }, (_, at) => [
        ...handles.map((handle) => visit(handle, 9_000 + at)),
        ask('note-add', { creator: mira, text: `Note ${at}` }),
        ask('note-add', { creator: other, text: `Note ${at}` }),
        ask('creator-change', { key: third, change: saving(at % 2 === 0) }),
        ask('shortlist', { after: null, text: '' }),
        ask('creator', { key: mira }),
        ask('shortlist-renew', { keys }),
        ask('quote-set', { creator: other, money: { amount: 100 + at, currency: 'EUR' } }),
      ]).flat(),
    );
    const store = await db();
    expect(await keptCounts(store)).toEqual(await realCounts(store));
    expect(await contradictions(store)).toEqual([]);
    for (const key of [mira, other]) expect((await shownOf(key)).notes).toHaveLength(8);
    expect((await shownOf(third)).badge.saved).toBe(false);
    expect((await shownOf(other)).quote.money?.amount).toBe(107);
  });
});
