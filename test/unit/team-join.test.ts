import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  emptyCreatorDocument,
  joinDocuments,
  nameOfAccount,
  normalize,
  sameDocument,
} from '../../src/team/documents/join';
import {
  type BriefDocument,
  type CreatorDocument,
  type SharedCandidate,
  type SharedCollaboration,
  type SharedDocument,
  sharedDocumentSchema,
  type SharedEvent,
  type SharedNote,
} from '../../src/model/team/shared-document';
import { withReading } from '../../src/team/documents/join-collaborations';
import { aBrief } from '../support/kept';
import { timesOf } from '../support/thorough';
import { anAccount, anyBrief, anyCreator, anyErasedCreator, anyMember, at, timeAt } from '../support/shared-documents';

const bytes = (document: SharedDocument): string => JSON.stringify(document);
const join = joinDocuments;
const runs = (all: number) => ({ numRuns: timesOf(all) });

/** Each with how often it is tried by `npm run prove`: creators are large. */
const kinds: [string, fc.Arbitrary<SharedDocument>, number][] = [
  ['a creator', anyCreator, 1_000],
  ['a creator that may have been erased', anyErasedCreator, 1_000],
  ['a campaign', anyBrief, 3_000],
  ['a browser of the team', anyMember, 3_000],
];

describe.each(kinds)('Versions of %s', (_name, any, often) => {
  it('come to the same bytes, whichever comes first', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(bytes(join(a, b))).toBe(bytes(join(b, a)));
      }),
      runs(500),
    );
  });

  it('come to the same bytes, whichever two meet before the third', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(bytes(join(join(a, b), c))).toBe(bytes(join(a, join(b, c))));
      }),
      runs(often),
    );
  });

  it('come to the same bytes, once and twice', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const both = join(a, b);
        expect([both, join(both, a), join(b, both)].map(bytes)).toEqual(Array(3).fill(bytes(normalize(both))));
        expect(bytes(join(a, a))).toBe(bytes(normalize(a)));
      }),
      runs(500),
    );
  });

  it('come to what the next Fitlens reads, unchanged', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const both = join(a, b);
        const read = safeParse(sharedDocumentSchema, JSON.parse(bytes(both)));
        expect(read.issues).toBeUndefined();
        expect(read.success && bytes(normalize(read.output))).toBe(bytes(both));
      }),
      runs(500),
    );
  });
});

const creator = (told: Partial<CreatorDocument>): CreatorDocument => ({ ...emptyCreatorDocument('c1'), ...told });
const both = (one: Partial<CreatorDocument>, other: Partial<CreatorDocument>): CreatorDocument => {
  const joined = join(creator(one), creator(other));
  if (joined.kind !== 'creator') throw new Error('A creator is a creator.');
  return joined;
};
const note = (id: string, text: string, changed: string): SharedNote => ({
  id,
  text,
  createdAt: timeAt(0),
  editedAt: null,
  order: changed,
  changed,
});
const candidate = (facts: Partial<SharedCandidate>): SharedCandidate => ({
  brief: 'b1',
  status: 'shortlisted',
  reason: null,
  statusAt: timeAt(1),
  addedAt: timeAt(1),
  nextStep: null,
  agreed: null,
  order: at(1),
  changed: { status: at(1) },
  ...facts,
});
const event = (id: string, time: number): SharedEvent => ({
  id,
  brief: 'b1',
  at: timeAt(time),
  order: at(time),
  from: null,
  to: 'contacted',
  reason: null,
});
const collaboration = (facts: Partial<SharedCollaboration>): SharedCollaboration => ({
  id: 'k1',
  brief: 'b1',
  deliverable: '1 reel',
  dueOn: null,
  cost: null,
  url: null,
  post: { site: 'instagram', id: 'p1' },
  expected: null,
  result: null,
  createdAt: timeAt(1),
  order: at(1),
  changed: at(1),
  ...facts,
});
const resultAt = (time: number, likes: number) => ({
  readAt: timeAt(time),
  publishedAt: null,
  likes: { value: likes, min: likes, max: likes },
  comments: null,
  shares: null,
  saves: null,
  views: null,
});
const gone = emptyCreatorDocument('c1').gone;
const [ana, ben] = ['aaaaaaaa', 'bbbbbbbb'];

describe('Nothing later is lost:', () => {
  it('of each part of a creator the later change is in what two versions come to', () => {
    fc.assert(
      fc.property(anyErasedCreator, anyErasedCreator, (a, b) => {
        const one = join(a, b);
        if (one.kind !== 'creator' || one.into !== null) return;
        for (const part of ['quote', 'why', 'tags', 'declared'] as const) {
          const last = [a.changed[part] ?? '', b.changed[part] ?? ''].toSorted()[1] ?? '';
          expect(one.changed[part] ?? '').toBe(last > (one.erased ?? '') ? last : '');
        }
        const left = (id: string, changed: string) =>
          changed > (one.erased ?? '') && ![a, b].some((told) => (told.gone.notes[id] ?? '') >= changed);
        for (const told of [...a.notes, ...b.notes].filter(({ id, changed }) => left(id, changed))) {
          const kept = one.notes.find(({ id }) => id === told.id);
          expect((kept?.changed ?? '') >= told.changed).toBe(true);
        }
      }),
      runs(500),
    );
  });

  it('which accounts are there by their ids does not depend on the order, erased or not, and who meets again has the same', () => {
    const erased = fc.constantFrom(null, at(1), at(3), at(5));
    const any = fc.tuple(anyCreator, erased).map(([told, upTo]): CreatorDocument => ({ ...told, erased: upTo }));
    const names = (told: SharedDocument) =>
      told.kind === 'creator' ? told.accounts.filter(({ account }) => account.id !== null).map(nameOfAccount) : [];
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        const [one, other] = [join(join(a, b), c), join(a, join(b, c))];
        expect(names(one)).toEqual(names(other));
        expect(bytes(join(one, other))).toBe(bytes(join(other, one)));
      }),
      runs(500),
    );
  });
});

describe('A creator of whom two tell', () => {
  it('has the price that was asked for last, and the reason that only one gave', () => {
    const quote = (amount: number) => ({ money: { amount, currency: 'EUR' }, givenAt: timeAt(1) });
    const joined = both(
      { quote: quote(100), changed: { quote: at(1) } },
      { quote: quote(300), why: 'Vegan', changed: { quote: at(2), why: at(1) } },
    );
    expect(joined).toMatchObject({ quote: quote(300), why: 'Vegan', changed: { quote: at(2), why: at(1) } });
  });

  it('has no tags where these were taken off last', () => {
    const joined = both({ tags: ['vegan'], changed: { tags: at(1) } }, { tags: [], changed: { tags: at(2) } });
    expect(joined.tags).toEqual([]);
  });

  it('is the other one, and tells nothing more, once it turned out to be another', () => {
    const joined = both({ into: 'c2', erased: at(1) }, { into: 'c0', notes: [note('n1', 'Fine', at(2))] });
    expect(joined).toEqual({ ...emptyCreatorDocument('c1'), into: 'c0', erased: at(1) });
  });

  it('has both texts of a note that two wrote at once', () => {
    const joined = both({ notes: [note('n1', 'Ana’s', at(1, ana))] }, { notes: [note('n1', 'Ben’s', at(2, ben))] });
    expect(joined.notes).toMatchObject([{ text: 'Ben’s', rivals: [{ text: 'Ana’s' }] }]);
  });

  it('has no note that was removed, but one that was edited after it was', () => {
    const removed = { gone: { ...gone, notes: { n1: at(2) } } };
    expect(both({ notes: [note('n1', 'Before', at(1))] }, removed).notes).toEqual([]);
    expect(both({ notes: [note('n1', 'After', at(3))] }, removed).notes).toMatchObject([{ text: 'After' }]);
  });

  it('has of a candidate the status of the one and the next step of the other', () => {
    const step = { text: 'Call', dueOn: null };
    const joined = both(
      { candidates: [candidate({ status: 'contacted', changed: { status: at(3) } })] },
      { candidates: [candidate({ nextStep: step, changed: { status: at(1), nextStep: at(2) } })] },
    );
    expect(joined.candidates).toMatchObject([{ status: 'contacted', nextStep: step }]);
  });

  it('begins anew in a campaign that it was taken out of, where only a next step is later', () => {
    const told = candidate({
      status: 'contacted',
      nextStep: { text: 'Call', dueOn: null },
      changed: { status: at(1), nextStep: at(4) },
    });
    const joined = both({ candidates: [told] }, { gone: { ...gone, candidates: { b1: at(2) } } });
    expect(joined.candidates).toMatchObject([{ status: 'shortlisted', order: at(2), nextStep: { text: 'Call' } }]);
  });

  it('has every change of a status but for those undone', () => {
    const undone = { events: [event('e2', 2)], gone: { ...gone, events: { e1: at(3) } } };
    expect(both({ events: [event('e1', 1), event('e0', 1)] }, undone).events.map(({ id }) => id)).toEqual(['e0', 'e2']);
  });

  it('has of one collaboration the later reading', () => {
    const [early, late] = [resultAt(1, 10), resultAt(2, 20)];
    const joined = both(
      { collaborations: [collaboration({ result: late })] },
      { collaborations: [collaboration({ result: early })] },
    );
    expect(joined.collaborations[0]?.result).toEqual(late);
  });

  it('takes no reading into a collaboration that was changed: the browser that read it tells it again, where the post is the same', () => {
    const [read, changed] = [collaboration({ result: resultAt(2, 20) }), collaboration({ changed: at(3) })];
    expect(both({ collaborations: [read] }, { collaborations: [changed] }).collaborations[0]?.result).toBeNull();
    expect(withReading(changed, read).result).toEqual(read.result);
    expect(withReading({ ...changed, post: { site: 'instagram', id: 'p2' } }, read).result).toBeNull();
  });
});

describe('A creator who was erased', () => {
  const told = {
    accounts: [anAccount()],
    why: 'Vegan',
    changed: { why: at(1) },
    notes: [note('n1', 'Fine', at(1))],
    candidates: [candidate({})],
    events: [event('e1', 1)],
    collaborations: [collaboration({})],
    gone: { ...gone, notes: { n2: at(1) } },
  };

  it('leaves nothing but that it was', () => {
    expect(both(told, { erased: at(2) })).toEqual({ ...emptyCreatorDocument('c1'), erased: at(2) });
  });

  it('keeps what was written later, and the accounts that it is of', () => {
    const joined = both({ ...told, notes: [note('n1', 'Back', at(3))] }, { erased: at(2) });
    expect(joined).toMatchObject({ why: null, candidates: [], events: [], notes: [{ text: 'Back' }] });
    expect(joined.accounts.map(nameOfAccount)).toEqual(['instagram:7']);
  });
});

describe('An account that two tell of', () => {
  it('has the facts of the later look, and every handle it had', () => {
    const joined = both(
      { accounts: [anAccount({ handle: 'Mira', followers: 1, seenAt: 1, day: 1 })] },
      { accounts: [anAccount({ handle: 'mira.bakes', followers: 2, seenAt: 2 })] },
    );
    expect(joined.accounts).toMatchObject([
      {
        account: { handle: 'mira.bakes', followers: { value: 2 } },
        handles: ['mira', 'mira.bakes'],
        day: { at: timeAt(1) },
      },
    ]);
  });

  it('is one of the same site that had its handle, where no look told its id', () => {
    const joined = both(
      { accounts: [anAccount({ id: null, handle: 'MIRA', seenAt: null })] },
      { accounts: [anAccount({ id: '7', handle: 'mira', seenAt: 1 })] },
    );
    expect(joined.accounts.map(nameOfAccount)).toEqual(['instagram:7']);
  });

  it('stays beside it for as long as it tells of a later look', () => {
    const unnamed = { accounts: [anAccount({ id: null, handle: 'mira', followers: 2, seenAt: 2 })] };
    const named = { accounts: [anAccount({ id: '7', handle: 'mira', followers: 1, seenAt: 1 })] };
    const joined = both(unnamed, named);
    expect(joined.accounts.map(nameOfAccount)).toEqual(['instagram:7', 'instagram:@mira']);
    const caughtUp = { accounts: [anAccount({ id: '7', handle: 'mira', followers: 2, seenAt: 2 })] };
    expect(both(joined, caughtUp).accounts.map(nameOfAccount)).toEqual(['instagram:7']);
  });
});

describe('A campaign that two tell of', () => {
  const campaign = (facts: Partial<BriefDocument>): BriefDocument => ({
    kind: 'brief',
    v: 1,
    id: 'b1',
    brief: aBrief('b1'),
    addedAt: timeAt(0),
    order: at(0),
    changed: {},
    removed: null,
    ...facts,
  });

  it('has each field as it was changed last', () => {
    const joined = join(
      campaign({ brief: aBrief('b1', { name: 'Spring' }), changed: { name: at(2) } }),
      campaign({ brief: aBrief('b1', { keywords: ['vegan'] }), changed: { name: at(1), keywords: at(1) } }),
    );
    expect(joined).toMatchObject({ brief: { name: 'Spring', keywords: ['vegan'] } });
  });

  it('is gone once it was removed, and all of it is back where it was renamed after that', () => {
    const told = campaign({ brief: aBrief('b1', { keywords: ['vegan'] }), changed: { keywords: at(1) } });
    const removed = join(told, campaign({ brief: null, removed: at(2) }));
    expect(removed).toMatchObject({ brief: null, removed: at(2) });
    const renamed = campaign({ brief: aBrief('b1', { name: 'Spring' }), changed: { name: at(3) } });
    expect(join(removed, renamed)).toMatchObject({ brief: { name: 'Spring', keywords: ['vegan'] } });
  });
});

it('Two documents that are not of one thing are never joined', () => {
  expect(() => join(creator({}), emptyCreatorDocument('c2'))).toThrow('not two versions');
  expect(sameDocument(creator({}), emptyCreatorDocument('c1'))).toBe(true);
});
