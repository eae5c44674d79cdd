import fc from 'fast-check';
import { defaultBrief } from '../../src/model/brief';
import { statuses } from '../../src/model/candidate';
import { timeOf, writeStamp } from '../../src/model/stamp';
import type {
  BriefDocument,
  CreatorDocument,
  MemberDocument,
  SharedAccount,
  SharedCandidate,
  SharedCollaboration,
  SharedEvent,
  SharedNote,
} from '../../src/model/team/shared-document';
import { aKit } from './declared';

// Versions of a team's documents at random: few ids, browsers and stamps, so that most of them meet, and the same stamp often stands
// for different things, as only a database that lies would have it.

const devices = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'];

/** The stamp of this time (a small number) in this browser. */
export const at = (time: number, device = 'aaaaaaaa') => writeStamp(1_796_000_000_000 + time * 1000, 0, device);
/** The same time as a text. */
export const timeAt = (time: number): string => timeOf(at(time));

const time = fc.nat(6);
const stamp = fc.tuple(time, fc.constantFrom(...devices)).map(([when, device]) => at(when, device));
const iso = time.map(timeAt);
const anyId = fc.constantFrom('x1', 'x2');
const campaign = fc.constantFrom('b1', 'b2');
const text = fc.constantFrom('one', 'two', 'three');
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
/** Fields that are not there where they have no value, as in the documents. */
const given = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;

const money = fc.constantFrom({ amount: 100, currency: 'EUR' }, { amount: 300, currency: 'EUR' });
const knows = fc
  .uniqueArray(stamp, { selector: (one) => one.slice(-8) })
  .map((stamps) => Object.fromEntries(stamps.map((one) => [one.slice(-8), one])));
const version = fc
  .record({ text, editedAt: orNull(iso), changed: stamp, knows: fc.option(knows, { nil: undefined }) })
  .map((one) => given(one) as SharedNote);
export const anyNote: fc.Arbitrary<SharedNote> = fc
  .record({
    own: version,
    id: anyId,
    createdAt: iso,
    order: stamp,
    rivals: fc.option(fc.array(version, { minLength: 1, maxLength: 2 }), { nil: undefined }),
  })
  .map(({ own, ...rest }) => given({ ...own, ...rest }) as SharedNote);

const candidate: fc.Arbitrary<SharedCandidate> = fc
  .record({
    brief: campaign,
    status: fc.constantFrom(...statuses.slice(0, 3)),
    reason: orNull(fc.constant({ known: 'price' as const })),
    statusAt: iso,
    addedAt: iso,
    nextStep: orNull(fc.record({ text, dueOn: fc.constant(null) })),
    agreed: orNull(money),
    order: stamp,
    changed: fc
      .record({
        status: stamp,
        nextStep: fc.option(stamp, { nil: undefined }),
        agreed: fc.option(stamp, { nil: undefined }),
      })
      .map(given),
  })
  .map((one) => one as SharedCandidate);

const event: fc.Arbitrary<SharedEvent> = fc.record({
  id: anyId,
  brief: campaign,
  at: iso,
  order: stamp,
  from: fc.constant(null),
  to: fc.constantFrom(...statuses.slice(0, 2)),
  reason: fc.constant(null),
});

const collaboration: fc.Arbitrary<SharedCollaboration> = fc.record({
  id: anyId,
  brief: campaign,
  deliverable: text,
  dueOn: fc.constant(null),
  cost: orNull(money),
  url: fc.constant(null),
  post: orNull(fc.record({ site: fc.constant('instagram'), id: fc.constantFrom('p1', 'p2') })),
  expected: fc.constant(null),
  result: orNull(
    fc.record({
      readAt: iso,
      publishedAt: fc.constant(null),
      likes: orNull(fc.nat(2).map((value) => ({ value, min: value, max: value }))),
      comments: fc.constant(null),
      shares: fc.constant(null),
      saves: fc.constant(null),
      views: fc.constant(null),
    }),
  ),
  createdAt: iso,
  order: stamp,
  changed: stamp,
});

/** An account; `looks` gives when it was looked at and what was told then. */
const accountWith = (looks: fc.Arbitrary<number>): fc.Arbitrary<SharedAccount> =>
  fc
    .record({
      id: orNull(fc.constantFrom('7', '8')),
      handle: fc.constantFrom('mira', 'Mira', 'mira.bakes'),
      looks,
      isSeen: fc.boolean(),
      followers: fc.nat(2),
    })
    .map(({ looks: when, isSeen, followers, ...named }) =>
      anAccount({ ...named, followers, seenAt: isSeen ? when : null, day: isSeen && followers > 0 ? when : null }),
    );

/** An account as a document tells of it: what is given, and nothing more. */
export function anAccount({
  id = '7',
  handle = 'mira',
  followers = 0,
  seenAt = 1,
  day = null,
}: {
  id?: string | null;
  handle?: string;
  followers?: number;
  seenAt?: number | null;
  day?: number | null;
} = {}): SharedAccount {
  const count = { value: followers, min: followers, max: followers, source: 'embedded' as const };
  return {
    account: {
      site: 'instagram',
      handle,
      id,
      name: null,
      followers: seenAt === null ? null : count,
      following: null,
      postCount: null,
      bio: null,
      links: [],
      category: null,
      verified: null,
      private: null,
    },
    handles: [handle.toLowerCase()],
    seenAt: seenAt === null ? null : timeAt(seenAt),
    day:
      day === null
        ? null
        : { day: '2026-11-30', at: timeAt(day), rate: null, postsPerWeek: followers, lastPostAt: null, sawPosts: true },
  };
}

const goneOf = (of: fc.Arbitrary<string>) => fc.dictionary(of, stamp, { maxKeys: 1 });
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 2 });

const told = {
  kind: fc.constant('creator' as const),
  v: fc.constant(1 as const),
  id: fc.constant('c1'),
  quote: orNull(fc.record({ money, givenAt: iso })),
  why: orNull(text),
  tags: fc.array(text, { maxLength: 2 }),
  declared: fc.option(
    text.map((source) => ({ ...aKit, source })),
    { nil: undefined },
  ),
  changed: fc.record({ quote: stamp, why: stamp, tags: stamp, declared: stamp }, { requiredKeys: [] }).map(given),
  notes: few(anyNote),
  candidates: few(candidate),
  events: few(event),
  collaborations: few(collaboration),
  gone: fc.record({
    notes: goneOf(anyId),
    events: goneOf(anyId),
    candidates: goneOf(campaign),
    collaborations: goneOf(anyId),
  }),
};
const rarely = (other: fc.Arbitrary<string>) =>
  fc.option(other, { nil: null, freq: 1 }).chain((one) => fc.constantFrom(null, null, one));

/** Versions of one creator of whom nothing was ever erased. */
export const anyCreator: fc.Arbitrary<CreatorDocument> = fc
  .record({
    ...told,
    accounts: few(accountWith(time)),
    erased: fc.constant(null),
    into: rarely(fc.constantFrom('c0', 'c2', 'c1')),
  })
  .map((one) => given(one) as CreatorDocument);

/** Versions of one creator that may have been erased, whose accounts each were looked at once. */
export const anyErasedCreator: fc.Arbitrary<CreatorDocument> = fc
  .record({
    ...told,
    accounts: few(
      fc.constantFrom(
        anAccount({ id: '7', handle: 'mira' }),
        anAccount({ id: '8', handle: 'mira.bakes' }),
        anAccount({ id: null, handle: 'lena' }),
      ),
    ),
    erased: orNull(stamp),
    into: rarely(fc.constantFrom('c0', 'c2')),
  })
  .map((one) => given(one) as CreatorDocument);

export const anyBrief: fc.Arbitrary<BriefDocument> = fc
  .record({
    name: text,
    keywords: fc.array(text, { maxLength: 2 }),
    isTold: fc.boolean(),
    addedAt: iso,
    order: stamp,
    changed: fc.record({ name: stamp, keywords: stamp, budget: stamp }, { requiredKeys: [] }),
    removed: orNull(stamp),
  })
  .map(({ name, keywords, isTold, changed, ...rest }) => ({
    kind: 'brief',
    v: 1,
    id: 'b1',
    brief: isTold ? { ...defaultBrief(name), id: 'b1', keywords } : null,
    changed: given(changed) as BriefDocument['changed'],
    ...rest,
  }));

export const anyMember: fc.Arbitrary<MemberDocument> = fc
  .record({ name: text, left: fc.option(fc.constant(true as const), { nil: undefined }), changed: stamp })
  .map((one) => given({ kind: 'member' as const, v: 1 as const, id: 'aaaaaaaa', ...one }) as MemberDocument);
