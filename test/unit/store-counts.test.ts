import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Before } from '../../src/model/candidate';
import type { Change } from '../../src/model/creator-change';
import type { Post } from '../../src/model/reading';
import { defaultBrief } from '../../src/model/brief';
import type { Collaboration } from '../../src/model/collaboration';
import { activateBrief, addBrief, removeBrief } from '../../src/store/briefs';
import { changeCreator, changeCreators, restoreCreator, restoreCreators } from '../../src/store/change-creator';
import { putCollaboration, removeCollaboration, restoreCollaboration } from '../../src/store/collaborations';
import { saveIntoNew } from '../../src/store/new-campaign';
import { joinCreatorsOf, partAccount } from '../../src/store/unite';
import { setWhy } from '../../src/store/creators';
import { setQuote } from '../../src/store/quotes';
import { save, unsave } from '../support/saving';
import { eraseAll, eraseCreator } from '../../src/store/erase';
import { forgetIdle } from '../../src/store/forgetting';
import { readKept } from '../../src/store/kept';
import { saveNamed } from '../../src/store/named';
import { addNote, editNote, removeNote, restoreNote } from '../../src/store/notes';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { Problem } from '../../src/shared/problem';
import { aPost, daysLater, exact, today } from '../support/readings';
import { watchReads } from '../support/reads';
import {
  aWrite,
  contradictions,
  endStories,
  forgottenCandidates,
  itIs,
  keptCounts,
  realCounts,
  seen,
} from '../support/store';

endStories();

/** What anybody may do, in any order: each names accounts and notes by a number among those that there are. */
type Step =
  | { do: 'look'; handle: string; id: string | null; posts: number; day: number }
  | { do: 'save' | 'unsave' | 'erase' | 'note' | 'price' | 'noPrice' | 'why'; which: number }
  | { do: 'candidate'; which: number; change: Change }
  | { do: 'undo'; which: number }
  | { do: 'edit' | 'remove' | 'restore'; which: number }
  | { do: 'join'; which: number; other: number }
  | { do: 'part' | 'collaborate' | 'collaborationGone' | 'collaborationBack'; which: number }
  | { do: 'many'; which: number; other: number; change: Change }
  | { do: 'manyBack'; which: number }
  | { do: 'addBrief' | 'removeBrief' | 'useBrief' | 'intoNew'; which: number }
  | { do: 'name'; handle: string; note: string | null }
  | { do: 'forget'; days: number }
  | { do: 'eraseAll' };

const handle = fc.constantFrom('mira.bakes', 'mira.bread', 'creator_one', 'Creator_One', 'creator_two');
const which = fc.nat(9);
const brief = fc.constantFrom(null, 'autumn');
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ do: fc.constantFrom('save' as const, 'leave' as const), brief }),
  fc.record({
    do: fc.constant('status' as const),
    brief,
    status: fc.constantFrom('toLookAt' as const, 'contacted' as const, 'rejected' as const),
    reason: fc.constantFrom(null, { known: 'price' as const }, { text: 'Never in time' }),
  }),
  fc.record({
    do: fc.constant('nextStep' as const),
    brief,
    nextStep: fc.constantFrom(null, { text: 'Write to her', dueOn: '2026-12-01' }),
  }),
  fc.record({
    do: fc.constant('tags' as const),
    add: fc.subarray(['bread', 'Bread', 'cake']),
    remove: fc.subarray(['BREAD']),
  }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('look' as const),
      handle,
      id: fc.constantFrom(null, '17', '18'),
      posts: fc.constantFrom(0, 8),
      day: fc.nat(200),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'save' as const,
        'unsave' as const,
        'note' as const,
        'price' as const,
        'noPrice' as const,
        'why' as const,
      ),
      which,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('edit' as const, 'remove' as const, 'restore' as const), which }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('name' as const), handle, note: fc.constantFrom(null, 'Met in Vienna') }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('candidate' as const), which, change }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), days: fc.constantFrom(0, 30, 90) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'eraseAll' as const }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('join' as const), which, other: which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('part' as const), which }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('collaborate' as const, 'collaborationGone' as const, 'collaborationBack' as const),
      which,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('many' as const), which, other: which, change }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('manyBack' as const), which }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('addBrief' as const, 'removeBrief' as const, 'useBrief' as const, 'intoNew' as const),
      which,
    }),
  },
);

const first = defaultBrief('Micro-influencer');

const posts = (many: number): Post[] =>
  Array.from({ length: many }, (_, at) =>
    aPost(`p${at}`, { publishedAt: daysLater(-at * 3 - 8), likes: exact(480), comments: exact(20), kind: 'image' }),
  );

/** Somebody who knows every key and every note there ever was. */
class Somebody {
  readonly keys: string[] = [];
  readonly notes: string[] = [];
  readonly before: Before[] = [];
  readonly beforeMany: Before[][] = [];
  readonly removed: Parameters<typeof restoreNote>[2][] = [];
  readonly collaborations: string[] = [];
  readonly endedCollaborations: Collaboration[] = [];
  constructor(readonly store: Store) {}

  async does(one: Step): Promise<void> {
    const { store } = this;
    const key = 'which' in one ? (this.keys[one.which % Math.max(1, this.keys.length)] ?? 'nobody') : '';
    const note = 'which' in one ? (this.notes[one.which % Math.max(1, this.notes.length)] ?? 'none') : '';
    const write = aWrite();
    switch (one.do) {
      case 'look': {
        const facts = { handle: one.handle, id: one.id, followers: exact(9_000) };
        this.keys.push(await seen(store, facts, daysLater(one.day), { posts: posts(one.posts) }));
        return;
      }
      case 'save':
        return void (await save(store, write, key));
      case 'unsave':
        return void (await unsave(store, write, key));
      case 'candidate':
        this.before.push(await changeCreator(store, write, key, one.change));
        return;
      case 'undo': {
        const before = this.before[one.which % Math.max(1, this.before.length)];
        if (before) await restoreCreator(store, write, before);
        return;
      }
      case 'erase':
        return void (await eraseCreator(store, write, key));
      case 'price':
        return void (await setQuote(store, write, key, { amount: 200, currency: 'EUR' }));
      case 'noPrice':
        return void (await setQuote(store, write, key, null));
      case 'why':
        return void (await setWhy(store, write, key, 'Bakes'));
      case 'note':
        await addNote(store, write, key, 'Answers within a day');
        this.notes.push(write);
        return;
      case 'edit':
        return void (await editNote(store, write, note, 'Answers within two days'));
      case 'remove': {
        const done = await removeNote(store, write, note);
        if (done?.removed) this.removed.push(done.removed);
        return;
      }
      case 'restore': {
        const gone = this.removed[one.which % Math.max(1, this.removed.length)];
        if (gone) await restoreNote(store, write, gone);
        return;
      }
      case 'join':
        return void (await joinCreatorsOf(
          store,
          write,
          key,
          this.keys[one.other % Math.max(1, this.keys.length)] ?? '',
        ));
      case 'part':
        return void (await partAccount(store, write, key, key));
      case 'collaborate': {
        await putCollaboration(
          store,
          write,
          { id: write, creator: key, brief: 'default', deliverable: 'A reel', dueOn: null, cost: null, url: null },
          { post: null, expected: null },
        );
        this.collaborations.push(write);
        return;
      }
      case 'collaborationGone': {
        const id = this.collaborations[one.which % Math.max(1, this.collaborations.length)] ?? '';
        const done = await removeCollaboration(store, write, id);
        if (done?.removed) this.endedCollaborations.push(done.removed);
        return;
      }
      case 'collaborationBack': {
        const gone = this.endedCollaborations[one.which % Math.max(1, this.endedCollaborations.length)];
        if (gone) await restoreCollaboration(store, write, gone);
        return;
      }
      case 'many': {
        const other = this.keys[one.other % Math.max(1, this.keys.length)] ?? 'nobody';
        this.beforeMany.push(await changeCreators(store, write, [key, other, key], one.change));
        return;
      }
      case 'manyBack':
        return void (await restoreCreators(
          store,
          write,
          this.beforeMany[one.which % Math.max(1, this.beforeMany.length)] ?? [],
        ));
      case 'addBrief':
        return void (await addBrief(store, write, { ...first, id: 'autumn', name: 'Autumn' }, first));
      case 'removeBrief':
        return void (await removeBrief(store, write, one.which % 2 === 0 ? 'autumn' : 'default', first));
      case 'useBrief':
        return void (await activateBrief(store, write, one.which % 2 === 0 ? 'autumn' : 'default', first));
      case 'intoNew':
        return void (await saveIntoNew(store, write, key, (n) => `Campaign ${n}`, first));
      case 'name':
        return void (await saveNamed(store, write, [
          { site: 'instagram', handle: one.handle, name: null, note: one.note },
        ]));
      case 'forget':
        return void (await forgetIdle(store, daysLater(200), one.days));
      case 'eraseAll':
        return void (await eraseAll(store, write));
    }
  }
}

/** What is refused with a sentence changes nothing, and is part of the story. */
const refused = (error: unknown): void => {
  if (!(error instanceof Problem)) throw error;
};

describe('What was counted', () => {
  it('is counted anew where its row is broken, and only once', async () => {
    const store = await openStore(crypto.randomUUID());
    const mira = await seen(store, { followers: exact(9_000) }, today, { posts: posts(8) });
    await addNote(store, aWrite(), mira, 'Answers within a day');
    await store.put('meta', { id: 'counts', saved: -1 } as never);
    expect((await readKept(store)).counts).toEqual(await realCounts(store));
    expect(await store.get('meta', 'counts')).toEqual(await realCounts(store));
    const reads = watchReads();
    await save(store, aWrite(), mira);
    await readKept(store);
    expect(reads.keys['rates'] ?? 0).toBe(0);
    vi.restoreAllMocks();
  });
});

describe('Whatever is done, in whatever order', () => {
  it('what is counted is what there is, and no row contradicts another', { timeout: 120_000 }, async () => {
    itIs(today);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const store = await openStore(crypto.randomUUID());
        const somebody = new Somebody(store);
        for (const one of steps) {
          await somebody.does(one).catch(refused);
          expect(await keptCounts(store)).toEqual(await realCounts(store));
          expect(await contradictions(store)).toEqual([]);
          expect(await forgottenCandidates(store)).toEqual([]);
        }
        store.close();
      }),
      { numRuns: 150 },
    );
  });

  it('also where it is all done at once, in several windows', { timeout: 120_000 }, async () => {
    itIs(today);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 25 }), async (steps) => {
        const store = await openStore(crypto.randomUUID());
        const somebody = new Somebody(store);
        for (const name of ['mira.bakes', 'creator_one', 'creator_two'])
          somebody.keys.push(await seen(store, { handle: name }));
        await Promise.all(steps.map((one) => somebody.does(one).catch(refused)));
        expect(await keptCounts(store)).toEqual(await realCounts(store));
        expect(await contradictions(store)).toEqual([]);
        expect(await forgottenCandidates(store)).toEqual([]);
        store.close();
      }),
      { numRuns: 100 },
    );
  });
});
