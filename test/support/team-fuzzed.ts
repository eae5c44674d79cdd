import fc from 'fast-check';
import { defaultBrief } from '../../src/model/brief';
import { textOf } from '../../src/model/in-order';
import type { SharedDocument } from '../../src/model/team/shared-document';
import { addBrief } from '../../src/store/briefs';
import { changeCreator } from '../../src/store/change-creator';
import { addNote } from '../../src/store/notes';
import type { Store } from '../../src/store/schema';
import { shareBrief } from '../../src/store/team/join-team';
import { foundOf } from '../../src/team/database/answers';
import type { Found, TeamDatabase } from '../../src/team/database/team-database';
import { exchange } from '../../src/team/exchange';
import { aBrief, stampAt } from './kept';
import { aCreatorDocument, sharedDocuments } from './made-documents';
import { anyBrief, anyCreator, anyErasedCreator, anyMember } from './shared-documents';
import { contradictions, forgottenCandidates, keptCounts, realCounts } from './store';
import { type Attacked, attacked, lookAt, victim } from './team-attacker';
import { Said, unreadableRows } from './team-said';
import { withUnheardNumbers } from './team-mutants';

// The browser of somebody with private things whom a team's database tells whatever comes into anybody's mind.

const write = () => crypto.randomUUID();
const first = defaultBrief('First');
/** Stands in all that is private. */
export const secret = 'SECRET';

/** Documents as Fitlens makes them, which mutants are made of. `count`: of each kind. */
export function honestDocuments(count: number, seed: number): SharedDocument[] {
  const sample = <T>(any: fc.Arbitrary<T>) => fc.sample(any, { numRuns: count, seed });
  const people = [...sample(anyCreator), ...sample(anyErasedCreator), ...sample(anyCreator)];
  return [...people, ...sample(anyBrief), ...sample(anyMember), ...sharedDocuments, ...sharedDocuments].map((one) =>
    withUnheardNumbers(one),
  );
}

/** A creator whom nothing else is about. */
export function honestPerson(n: number): SharedDocument {
  const told = aCreatorDocument(`honest-${n}`);
  const candidates = told.candidates.map((one) => ({ ...one, agreed: { amount: 1, currency: 'EUR' } }));
  return withUnheardNumbers({
    ...told,
    accounts: [],
    notes: [],
    events: [],
    collaborations: [],
    candidates,
    gone: { notes: {}, events: {}, candidates: {}, collaborations: {} },
  });
}

export interface Fuzzed extends Attacked {
  said: Said;
  /** Ids of everything there is, private things among them: what a document may lie with. */
  ids: string[];
  /** Every way in which what was told did harm; empty where it did none. */
  harm(): Promise<string[]>;
}

/** With a creator, a note and a campaign that are private, and a campaign and a creator that the team has. */
export async function fuzzed(): Promise<Fuzzed> {
  const here = await attacked();
  const { store } = here;
  for (const [id, name] of [['b1', 'Shared'] as const, ['own', `${secret} plans`] as const])
    await addBrief(store, write(), { ...aBrief(id), name }, first);
  const kept = await lookAt(store, 'ana');
  await addNote(store, write(), kept, `${secret} of ana`);
  await changeCreator(store, write(), kept, { do: 'save', brief: 'own' });
  const known = await lookAt(store, 'mira');
  await changeCreator(store, write(), known, { do: 'save', brief: 'b1' });
  await shareBrief(store, write(), 'b1', first);
  await here.exchange();
  await addNote(store, write(), known, 'for the team');
  await here.exchange();
  const privateRows = await privateRowsOf(store);
  const said = new Said();
  for (const text of here.database.taken) said.hear(JSON.parse(text));
  const creators = (await store.getAll('creators')).map(({ id }) => id);
  const notes = (await store.getAll('notes')).map(({ id }) => id);
  const names = ['c0', 'c1', 'c2', 'anna', 'x1', 'b1', 'b2', 'own', 'default', `default-${victim}`, victim, 'eeeeeeee'];
  return {
    ...here,
    said,
    ids: [...creators, ...notes, ...names, 'mira', 'ana', 'id-ana', 'id-mira'],
    harm: async () => {
      const privateNow = await privateRowsOf(store);
      const counts = [await keptCounts(store), await realCounts(store)].map((one) => JSON.stringify(one));
      return [
        ...(await unreadableRows(store)).map((row) => `cannot be read: ${row}`),
        ...(await contradictions(store)).filter((one) => !isYetToCome.test(one)),
        ...(await forgottenCandidates(store)),
        ...(counts[0] === counts[1] ? [] : [`counts ${counts.join(' ')}`]),
        ...(await said.unsaidIn(store)).map((one) => `nobody said ${one}`),
        ...(here.leaked().includes(secret) ? ['something private was told'] : []),
        ...privateRows.filter((row) => !privateNow.includes(row)).map((row) => `changed, though private: ${row}`),
      ];
    },
  };
}

/** What is nobody else's, as texts: whatever the team says, it stays the same. */
async function privateRowsOf(store: Store): Promise<string[]> {
  const notes = (await store.getAll('notes')).filter(({ text }) => text.startsWith(secret));
  const briefs = (await store.getAll('briefs')).filter(({ brief }) => brief.name.startsWith(secret));
  const candidates = (await store.getAll('candidates')).filter(({ brief }) => brief === 'own');
  // Whoever has them may have got another id, which two who turn out to be one share.
  return [...notes, ...candidates, ...briefs].map((row) => textOf({ ...row, creator: null }));
}

/** A creator may become one who is told of later, or never. */
const isYetToCome = /leads to .*, which is nowhere$/;

let revision = 0;

/** As the database gives it: through JSON, in a revision of its own. */
export function asGiven(id: string, document: object): Found | null {
  const text = JSON.stringify({ _id: id, _rev: `${++revision}-fuzz`, ...document });
  return foundOf(JSON.parse(text));
}

/** One part of the changes feed: what is told in it, all at once, and what its other revisions hold. */
export interface Part {
  found: Found[];
  rivals: Found[];
}

/**
 * Takes in these parts, each by itself, in one exchange. Gives how long each kept the processor, ms: with what else this process
 * does meanwhile, so that only a good deal more than usual means anything.
 */
export async function takeParts({ store, database }: Attacked, parts: readonly Part[]): Promise<number[]> {
  const costs: number[] = [];
  let begun: NodeJS.CpuUsage | null = null;
  const end = () => {
    if (!begun) return;
    const { user, system } = process.cpuUsage(begun);
    costs.push((user + system) / 1_000);
    begun = null;
  };
  const rivals = new Map(parts.flatMap((part) => part.rivals.map((one) => [one.rev, one] as const)));
  const left = [...parts];
  const lying: TeamDatabase = {
    ...database,
    changes: async (since) => {
      end();
      const part = left.shift();
      if (!part) return { found: [], since, pending: 0 };
      begun = process.cpuUsage();
      return { found: part.found, since: `${++revision}`, pending: left.length };
    },
    read: async (all) => all.flatMap(({ rev }) => rivals.get(rev) ?? []),
  };
  await exchange(store, lying);
  return costs;
}

/** A valid document of about so many UTF-16 units, of many small things or of few large ones: what one of that size may cost. */
export function asLargeAs(length: number, isOfMany: boolean): SharedDocument {
  const event = (n: number) => ({
    id: `large-${n}`,
    brief: 'b1',
    from: null,
    to: 'shortlisted' as const,
    reason: null,
    at: new Date().toISOString(),
    order: stampAt(0),
  });
  const note = (n: number) => ({
    id: `large-${n}`,
    text: 'x'.repeat(5_000),
    createdAt: new Date().toISOString(),
    editedAt: null,
    order: stampAt(0),
    changed: stampAt(0),
  });
  const count = (one: object) => Math.ceil(length / JSON.stringify(one).length);
  const events = isOfMany ? Array.from({ length: Math.min(count(event(0)), 5_000) }, (_, n) => event(n)) : [];
  const notes = isOfMany ? [] : Array.from({ length: Math.min(count(note(0)), 2_000) }, (_, n) => note(n));
  return { ...aCreatorDocument('large'), events, notes };
}
