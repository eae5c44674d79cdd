import { afterAll, beforeAll, vi } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import type { Collaboration } from '../../src/model/collaboration';
import type { Note } from '../../src/model/note';
import { db } from '../../src/store/open';
import { exact } from './readings';
import { ask, hear, lookAt, ownPage, visit, webPage } from './worker';
import type { CollaborationInput, MessageName, Messages } from '../../src/shared/messages';
import { fromPages } from '../../src/shared/messages';
import { saving } from './saving';

// What lies in the store of the tests that stop the worker or break its rows: some creators in every state there is.

/** The keys of what was seeded. */
export interface Seed {
  /** Saved, with notes, price and reason. */
  mira: string;
  /** Saved as well, with a note; no test touches it. */
  other: string;
  /** Only looked at. */
  passing: string;
  /** Taken off the shortlist; its note is still kept. */
  former: string;
  note: Note;
  removedNote: Note;
  /** What was agreed on with `mira` for a post that is published, and what was removed again. */
  collaboration: CollaborationInput;
  removedCollaboration: Collaboration;
  brief: string;
  /** One person with two accounts, and the second of them. */
  pair: string;
  second: string;
}

export const campaign = (id: string, name: string) => ({ ...defaultBrief(name), id, keywords: ['bread'] });

const found = <T>(it: T | null | undefined): T => {
  if (it === null || it === undefined) throw new Error('It was not there.');
  return it;
};

/** Seeds through the worker itself, so that every row is as it writes them. */
export async function seed(): Promise<Seed> {
  await ask('settings-change', { activeBenchmark: { instagram: 'own' } });
  await ask('brief-add', campaign('autumn', 'Autumn bread'));
  await ask('brief-add', campaign('winter', 'Winter cakes'));
  await ask('brief-activate', { id: 'autumn' });
  const mira = await visit('mira.bakes');
  const other = await visit('other.bakes', 23_456);
  const passing = await visit('passing.by', 3_456);
  const former = await visit('former.friend', 4_567);
  await ask('note-add', { creator: mira, text: 'Answers within a day' });
  const { removed } = await removeLast(mira, 'Asks 250 for a reel');
  await ask('quote-set', { creator: mira, money: { amount: 250, currency: 'EUR' } });
  await ask('why-set', { creator: mira, why: 'For the autumn campaign' });
  await ask('note-add', { creator: other, text: 'Costs 900' });
  await ask('note-add', { creator: former, text: 'Never answered' });
  await ask('creator-change', { key: former, change: saving(false) });
  await ask('collaboration-put', collaborationOf(mira, 'reel'));
  await ask('collaboration-put', collaborationOf(mira, 'story'));
  const { removed: removedCollaboration } = await ask('collaboration-remove', { id: 'story' });
  const second = await visit('pair.two', 5_678);
  const { view: pair } = await ask('creators-join', { key: await visit('pair.one', 6_789), other: second });
  await ask('creator-change', { key: pair?.key ?? '', change: saving(true) });
  await ask('backup-made', {});
  const note = found((await ask('creator', { key: mira }))?.notes[0]);
  return {
    mira,
    other,
    passing,
    former,
    note,
    removedNote: found(removed),
    collaboration: collaborationOf(mira, 'reel'),
    removedCollaboration: found(removedCollaboration),
    brief: 'autumn',
    pair: found(pair).key,
    second,
  };
}

/** A deliverable of the campaign, published. */
export const collaborationOf = (creator: string, id: string, brief = 'autumn'): CollaborationInput => ({
  id,
  creator,
  brief,
  deliverable: '1 reel',
  dueOn: '2026-06-30',
  cost: { amount: 250, currency: 'EUR' },
  url: 'https://www.instagram.com/reel/Creel001/',
});

/** When somebody else wrote another text of a note at the same time. */
export const rivalStamp = '01777636800000-000000-a0a0a0a0';

/** Gives a note another text, as a colleague's browser wrote it meanwhile. */
export async function writeRival({ id }: Pick<Note, 'id'>): Promise<void> {
  const store = await db();
  const note = found(await store.get('notes', id));
  const rival = { text: 'Answers within a week', editedAt: null, changed: rivalStamp };
  await store.put('notes', { ...note, rivals: [rival] });
}

async function removeLast(creator: string, text: string) {
  const { view } = await ask('note-add', { creator, text });
  return ask('note-remove', { id: found(view?.notes[0]).id });
}

/** A later look at a profile that shows other followers than before. */
export const laterLook = (handle: string, id: string | null = null) => {
  const reading = lookAt(handle, 34_567);
  const account = reading.account && { ...reading.account, id, followers: exact(34_567) };
  return { readings: [{ ...reading, account }] };
};

/** The worker's answer to a message with its sender's own id; throws the sentence where it refuses. */
export async function askAs<K extends MessageName>(
  id: string,
  name: K,
  body: Messages[K]['in'],
): Promise<Messages[K]['out']> {
  const answer = await hear({ fitlens: name, body, id }, fromPages.includes(name) ? webPage : ownPage);
  if (!answer) throw new Error('The worker did not answer.');
  if ('error' in answer) throw new Error(answer.error);
  return answer.ok as Messages[K]['out'];
}

/** For a whole file: a browser, times and random ids that are the same in every run. */
export function useNoChance(now: string): void {
  beforeAll(() => setUp(now));
  // Other files may share what is loaded.
  afterAll(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
}

function setUp(now: string): void {
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/148.0.0.0 Safari/537.36' });
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
  let ids = 0;
  vi.spyOn(crypto, 'randomUUID').mockImplementation(
    () => `${(++ids).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
  );
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
}
