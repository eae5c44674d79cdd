import fc from 'fast-check';
import { type Candidate, candidateId, candidateSchema, type Status } from '../../src/model/candidate';
import { collaborationSchema } from '../../src/model/collaboration';
import { type Creator, creatorSchema } from '../../src/model/creator';
import { listViewSchema } from '../../src/model/list-view';
import { noteSchema } from '../../src/model/note';
import type { Stamp } from '../../src/model/stamp';
import { readRow } from '../../src/store/read-row';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { aKit } from './declared';
import { aBrief, aCandidate, aCollaboration, aCreator, anEvent, keepAccount, stampAt } from './kept';
import { daysLater, today } from './readings';
import { aView } from './views';

// What persons do in browsers that meet later by backups, at random.

type ViewAct = { what: 'view'; at: number; which: number } | { what: 'removeView'; at: number; which: number };

/** One browser’s history: what was done in it, each at a time of its own. */
export type Act =
  | { what: 'save' | 'unsave' | 'erase'; who: number; at: number }
  | { what: 'quote' | 'why' | 'note' | 'removeNote'; who: number; at: number; which: number }
  | { what: 'status'; who: number; at: number; which: number; status: Status }
  | { what: 'nextStep' | 'agreed' | 'leave' | 'removeWork' | 'read'; who: number; at: number; which: number }
  | { what: 'work'; who: number; at: number; which: number; post: string | null }
  | { what: 'tags' | 'declared'; who: number; at: number }
  | ViewAct
  | { what: 'brief'; at: number; which: number; field: 'name' | 'keywords' };

const who = fc.nat(2);
const which = fc.nat(1);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ what: fc.constantFrom('save' as const, 'unsave' as const, 'erase' as const), who, at: fc.nat(500) }),
  fc.record({
    what: fc.constantFrom('quote' as const, 'why' as const, 'note' as const, 'removeNote' as const),
    who,
    at: fc.nat(500),
    which,
  }),
  fc.record({
    what: fc.constant('status' as const),
    who,
    at: fc.nat(500),
    which,
    status: fc.constantFrom('shortlisted' as const, 'contacted' as const, 'rejected' as const),
  }),
  fc.record({
    what: fc.constantFrom(
      'nextStep' as const,
      'agreed' as const,
      'leave' as const,
      'removeWork' as const,
      'read' as const,
    ),
    who,
    at: fc.nat(500),
    which,
  }),
  fc.record({
    what: fc.constant('work' as const),
    who,
    at: fc.nat(500),
    which,
    post: fc.constantFrom('p1', 'p2', null),
  }),
  fc.record({ what: fc.constantFrom('tags' as const, 'declared' as const), who, at: fc.nat(500) }),
  fc.record({ what: fc.constant('view' as const), at: fc.nat(500), which }),
  fc.record({ what: fc.constant('removeView' as const), at: fc.nat(500), which }),
  fc.record({
    what: fc.constant('brief' as const),
    at: fc.nat(500),
    which,
    field: fc.constantFrom('name' as const, 'keywords' as const),
  }),
);
/** Nothing happens twice at one moment in one browser. */
export const history = fc
  .uniqueArray(act, { maxLength: 12, selector: ({ at }) => at })
  .map((acts) => acts.toSorted((a, b) => a.at - b.at));

/** What campaigns know of a creator, changed as the person did. */
async function changeCampaigns(store: Store, one: Act, creator: string, stamp: Stamp): Promise<void> {
  if (!('which' in one)) return;
  const brief = `b${one.which}`;
  const before = readRow(candidateSchema, await store.get('candidates', [brief, creator]));
  const first = aCandidate(brief, creator, { order: stamp, changed: { status: stamp }, addedAt: daysLater(one.at) });
  const put = async (candidate: Candidate) => {
    await store.put('candidates', candidate);
    await store.delete('tombstones', ['candidate', candidateId(candidate)]);
    const event = { brief, from: before?.status ?? null, to: candidate.status, order: stamp };
    await store.put('events', anEvent(`e${stamp}`, creator, event));
  };
  const now = before ?? first;
  if (one.what === 'status')
    await put({ ...now, status: one.status, statusAt: daysLater(one.at), changed: { ...now.changed, status: stamp } });
  if (one.what === 'nextStep')
    await put({ ...now, nextStep: { text: stamp, dueOn: null }, changed: { ...now.changed, nextStep: stamp } });
  if (one.what === 'agreed')
    await put({ ...now, agreed: { amount: one.at, currency: 'EUR' }, changed: { ...now.changed, agreed: stamp } });
  if (one.what === 'leave') {
    await store.delete('candidates', [brief, creator]);
    await store.put('tombstones', { what: 'candidate', id: candidateId({ brief, creator }), at: stamp });
  }
  const id = `${creator}-w${one.which}`;
  const work = readRow(collaborationSchema, await store.get('collaborations', id));
  if (one.what === 'work') {
    const post = one.post === null ? null : { site: 'instagram', id: one.post };
    const result = work?.post?.id === one.post ? (work?.result ?? null) : null;
    const order = work?.order ?? stamp;
    await store.put('collaborations', aCollaboration(id, creator, { brief, post, result, order, changed: stamp }));
    await store.delete('tombstones', ['collaboration', id]);
  }
  if (one.what === 'read' && work?.post)
    await store.put('collaborations', { ...work, result: { ...aResult, readAt: daysLater(one.at) } });
  if (one.what === 'removeWork') {
    await store.delete('collaborations', id);
    await store.put('tombstones', { what: 'collaboration', id, at: stamp });
  }
}

const aResult = { publishedAt: null, likes: null, comments: null, shares: null, saves: null, views: null };

async function changeView(store: Store, one: ViewAct, stamp: Stamp): Promise<void> {
  const id = `view${one.which}`;
  if (one.what === 'view') {
    const order = readRow(listViewSchema, await store.get('views', id))?.order ?? stamp;
    await store.put('views', { ...aView(id, stamp), order, changed: stamp });
    return;
  }
  await store.delete('views', id);
  await store.put('tombstones', { what: 'view', id, at: stamp });
}

/** Two browsers share some creators' accounts, under keys of their own where `ownKeys`. */
export async function live(acts: Act[], device: string, ownKeys: boolean): Promise<Store> {
  const store = await openStore(crypto.randomUUID());
  for (const one of acts) {
    const stamp = stampAt(one.at, device);
    if (one.what === 'brief') {
      const id = `b${one.which}`;
      const row = await store.get('briefs', id);
      const value = one.field === 'name' ? `Name ${stamp}` : [`word ${stamp.slice(-4)}`, String(one.at)];
      const every = Object.fromEntries(Object.keys(aBrief(id)).map((field) => [field, stamp]));
      await store.put('briefs', {
        brief: { ...(row?.brief ?? aBrief(id)), [one.field]: value },
        addedAt: today,
        order: row?.order ?? stamp,
        changed: { ...(row?.changed ?? every), [one.field]: stamp },
      });
      continue;
    }
    if (one.what === 'view' || one.what === 'removeView') {
      await changeView(store, one, stamp);
      continue;
    }
    const id = ownKeys ? `${device}-c${one.who}` : `c${one.who}`;
    if (one.what === 'erase') {
      await store.delete('creators', id);
      for (const key of await store.getAllKeysFromIndex('notes', 'creator', IDBKeyRange.bound([id], [id, []])))
        await store.delete('notes', key);
      for (const name of ['candidates', 'events', 'collaborations'] as const)
        for (const row of await store.getAll(name))
          if (row.creator === id) await store.delete(name, 'id' in row ? row.id : ([row.brief, id] as never));
      await store.delete('accounts', id);
      await store.put('tombstones', { what: 'creator', id, at: stamp });
      continue;
    }
    if ((await store.get('accounts', id)) === undefined)
      await keepAccount(store, id, { id: `id${one.who}`, handle: `h${one.who}`, day: one.at });
    const { order: _, ...unsaved } = aCreator(id, { savedAt: null, changed: {} });
    const creator: Creator = readRow(creatorSchema, await store.get('creators', id)) ?? unsaved;
    const { order: __, ...off } = creator;
    if (one.what === 'save')
      await store.put('creators', {
        ...off,
        savedAt: today,
        order: stamp,
        changed: { ...creator.changed, saved: stamp },
      });
    if (one.what === 'unsave')
      await store.put('creators', { ...off, unsavedAt: today, changed: { ...creator.changed, saved: stamp } });
    if (one.what === 'quote') {
      const quote = { money: { amount: one.at, currency: 'EUR' }, givenAt: today };
      await store.put('creators', { ...creator, quote, changed: { ...creator.changed, quote: stamp } });
    }
    if (one.what === 'why')
      await store.put('creators', { ...creator, why: stamp, changed: { ...creator.changed, why: stamp } });
    if (one.what === 'tags')
      await store.put('creators', { ...creator, tags: [stamp], changed: { ...creator.changed, tags: stamp } });
    if (one.what === 'declared')
      await store.put('creators', {
        ...creator,
        declared: { ...aKit, source: stamp },
        changed: { ...creator.changed, declared: stamp },
      });
    if (one.what === 'leave' || one.what === 'read' || one.what === 'removeWork')
      if ((await store.get('creators', id)) === undefined) continue;
    // Who is worth a collaboration is worth keeping.
    if (one.what === 'work' && creator.order === undefined) {
      creator.savedAt = today;
      creator.order = stamp;
      creator.changed.saved = stamp;
    }
    if (['status', 'nextStep', 'agreed', 'leave', 'work', 'read', 'removeWork'].includes(one.what)) {
      await changeCampaigns(store, one, id, stamp);
      const of = await store.getAllFromIndex('candidates', 'creator', id);
      const { rejected: ___, ...rest } = creator;
      await store.put('creators', of.some(({ status }) => status === 'rejected') ? { ...rest, rejected: true } : rest);
    }
    const noteId = `${id}-n${one.what === 'note' || one.what === 'removeNote' ? one.which : ''}`;
    if (one.what === 'note') {
      // Who is worth a note is worth keeping.
      const saved = { ...off, savedAt: today, order: stamp, changed: { ...creator.changed, saved: stamp } };
      await store.put('creators', creator.order === undefined ? saved : creator);
      const known = readRow(noteSchema, await store.get('notes', noteId));
      const order = known?.order ?? stamp;
      const note = { id: noteId, creator: id, text: stamp, createdAt: today, editedAt: null, order, changed: stamp };
      await store.put('notes', note);
    }
    if (one.what === 'removeNote') {
      await store.delete('notes', noteId);
      await store.put('tombstones', { what: 'note', id: noteId, at: stamp });
    }
  }
  return store;
}

/** What the person wrote, without whose key an account has. */
export async function written(store: Store) {
  const rows = await store.getAll('creators');
  const creators = rows.flatMap((row) => readRow(creatorSchema, row) ?? []);
  const notes = (await store.getAll('notes')).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    creators: creators.map((creator) => ({ ...creator, accounts: null })),
    notes,
    briefs: (await store.getAll('briefs')).map(({ brief, changed }) => ({ brief, changed })),
    candidates: await store.getAll('candidates'),
    events: await store.getAll('events'),
    collaborations: await store.getAll('collaborations'),
    views: await store.getAll('views'),
    tombstones: await store.getAll('tombstones'),
  };
}
