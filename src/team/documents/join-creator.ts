import type { Creator } from '../../model/creator';
import * as limits from '../../model/limits';
import { compare, greater, inOrder, textOf } from '../../model/in-order';
import type { Stamp } from '../../model/stamp';
import { type CreatorDocument, documentVersion, type SharedEvent } from '../../model/team/shared-document';
import { joinNotes, notesAfter } from '../../store/join-notes';
import { joinedBy, latestOf } from './by-name';
import { joinAccounts, normalizeAccount } from './join-accounts';
import { candidateAfter, joinCandidate, lastDecided } from './join-candidates';
import { joinCollaboration } from './join-collaborations';

/** What a person decided of a creator as a whole, each with a stamp of its own. */
const decided = ['quote', 'why', 'tags', 'declared'] as const;
type Decided = (typeof decided)[number];
type Gone = CreatorDocument['gone'];
const goneKinds = ['notes', 'events', 'candidates', 'collaborations'] as const;

/** A creator that nothing is told of yet. */
export const emptyCreatorDocument = (id: string): CreatorDocument =>
  inOrder({
    kind: 'creator' as const,
    v: documentVersion,
    id,
    accounts: [],
    quote: null,
    why: null,
    tags: [],
    changed: {},
    notes: [],
    candidates: [],
    events: [],
    collaborations: [],
    gone: { notes: {}, events: {}, candidates: {}, collaborations: {} },
    erased: null,
    into: null,
  });

/** Its canonical form: what is gone or erased is left out, the rest stands in order. */
export function normalizeCreator(document: CreatorDocument): CreatorDocument {
  const told = withoutGone(document);
  const last = lastChange(told);
  return bounded({
    ...told,
    accounts: joinAccounts(
      document.accounts.map((one) => normalizeAccount(one, last)),
      told.erased,
    ),
  });
}

/** Of two canonical versions one that has both, canonical as well. */
export function joinCreators(one: CreatorDocument, other: CreatorDocument): CreatorDocument {
  const gone = joinGone(one.gone, other.gone);
  const [, into = null] = ['', ...[one.into, other.into].filter((id) => id !== null).toSorted(compare)];
  const { declared: _, ...rest } = one;
  const both = {
    ...rest,
    ...joinDecided(one, other),
    notes: [...one.notes, ...other.notes],
    candidates: [...one.candidates, ...other.candidates],
    events: [...one.events, ...other.events],
    collaborations: [...one.collaborations, ...other.collaborations],
    gone,
    erased: greater(one.erased ?? '', other.erased ?? '') || null,
    into,
  };
  const told = withoutGone(both);
  return bounded({ ...told, accounts: joinAccounts([...one.accounts, ...other.accounts], told.erased) });
}

/** Of each of the four what was decided last; where a lie gave two one stamp, the one that says something, or the greater text. */
function joinDecided(one: CreatorDocument, other: CreatorDocument): Pick<CreatorDocument, Decided | 'changed'> {
  const later = (part: Decided): CreatorDocument =>
    (compare(other.changed[part] ?? '', one.changed[part] ?? '') || compare(textOf(other[part]), textOf(one[part]))) > 0
      ? other
      : one;
  return pickDecided({
    quote: later('quote').quote,
    why: later('why').why,
    tags: later('tags').tags,
    declared: later('declared').declared,
    changed: Object.fromEntries(decided.map((part) => [part, later(part).changed[part]])),
  });
}

type Told = Pick<Creator, 'quote' | 'why' | 'tags'> & {
  declared: Creator['declared'] | undefined;
  changed: { [part in Decided]?: Stamp | undefined };
};

/** Those that are given, and were. */
function pickDecided({ quote, why, tags, declared, changed }: Told): Pick<CreatorDocument, Decided | 'changed'> {
  const given = Object.entries(changed).filter(([, stamp]) => stamp !== undefined);
  return { quote, why, tags, ...(declared && { declared }), changed: Object.fromEntries(given) };
}

/** Each removal once, at its last. */
function joinGone(one: Gone, other: Gone): Gone {
  const all = (kind: (typeof goneKinds)[number]): Gone['notes'] => {
    const stamps = new Map(Object.entries(one[kind]));
    for (const [id, at] of Object.entries(other[kind])) stamps.set(id, greater(stamps.get(id) ?? '', at));
    return Object.fromEntries(stamps);
  };
  return {
    notes: all('notes'),
    events: all('events'),
    candidates: all('candidates'),
    collaborations: all('collaborations'),
  };
}

/**
 * What is left of it, each thing once. A thing that was removed or erased up to a stamp must leave the same, whether it is joined with
 * a later version of it before or after: so only what carries its own later stamp is left, and nothing that came with what is not.
 *
 * Removals that an erasure covers say nothing more and are let go; but for those of events, which are gone whenever they are of.
 */
function withoutGone(document: CreatorDocument): Omit<CreatorDocument, 'accounts'> {
  const { id, gone, erased, into } = document;
  // Nothing is told of who turned out to be another, and nobody turns out to be themselves.
  if (into !== null && into !== id) return { ...emptyCreatorDocument(id), erased, into };
  const isLeft = (part: Decided): boolean => (document.changed[part] ?? '') > (erased ?? '') || erased === null;
  const after = (at: Stamp | undefined): Stamp | null => greater(erased ?? '', at ?? '') || null;
  return {
    kind: 'creator',
    v: documentVersion,
    id,
    ...pickDecided({
      quote: isLeft('quote') ? document.quote : null,
      why: isLeft('why') ? document.why : null,
      tags: isLeft('tags') ? document.tags : [],
      declared: isLeft('declared') ? document.declared : undefined,
      changed: Object.fromEntries(decided.filter(isLeft).map((part) => [part, document.changed[part]])),
    }),
    notes: joinedBy((one) => one.id, document.notes, joinNotes).flatMap(
      (one) => notesAfter(one, after(gone.notes[one.id])) ?? [],
    ),
    candidates: joinedBy(
      (one) => one.brief,
      document.candidates.flatMap((one) => candidateAfter(one, null) ?? []),
      joinCandidate,
    ).flatMap((one) => candidateAfter(one, after(gone.candidates[one.brief])) ?? []),
    events: joinedBy((one) => one.id, document.events, laterEvent).filter(
      (one) => gone.events[one.id] === undefined && one.order > (erased ?? ''),
    ),
    collaborations: joinedBy((one) => one.id, document.collaborations, joinCollaboration).filter(
      (one) => one.changed > (after(gone.collaborations[one.id]) ?? ''),
    ),
    gone: {
      notes: later(gone.notes, erased),
      events: gone.events,
      candidates: later(gone.candidates, erased),
      collaborations: later(gone.collaborations, erased),
    },
    erased,
    into: null,
  };
}

const later = (gone: Gone['notes'], erased: Stamp | null): Gone['notes'] =>
  Object.fromEntries(Object.entries(gone).filter(([, at]) => at > (erased ?? '')));

/** What happened does not change any more; where a lie says otherwise, the later, as an erasure leaves that. */
const laterEvent = (one: SharedEvent, other: SharedEvent): SharedEvent =>
  (compare(other.order, one.order) || compare(textOf(other), textOf(one))) > 0 ? other : one;

/** The last change of what a version tells of a creator but for its accounts; null where it tells nothing. */
function lastChange({
  changed,
  notes,
  candidates,
  events,
  collaborations,
}: Omit<CreatorDocument, 'accounts'>): Stamp | null {
  const stamps = [
    ...Object.values(changed),
    ...notes.map((one) => one.changed),
    ...candidates.map(lastDecided),
    ...events.map(({ order }) => order),
    ...collaborations.map((one) => one.changed),
  ];
  return stamps.reduce(greater, '') || null;
}

const placeOf = ({ order, id }: { order: Stamp; id: string }): string => `${order} ${id}`;

/** With no more of anything than a document may hold, and everything in order. */
function bounded(document: CreatorDocument): CreatorDocument {
  // Nothing is told of who turned out to be another.
  const accounts = document.into === null ? document.accounts : [];
  const { team } = limits;
  const { gone } = document;
  return inOrder({
    ...document,
    accounts,
    gone: {
      notes: latestGone(gone.notes),
      events: latestGone(gone.events),
      candidates: latestGone(gone.candidates),
      collaborations: latestGone(gone.collaborations),
    },
    notes: latestOf(document.notes, team.notes, placeOf),
    candidates: latestOf(document.candidates, limits.campaigns, ({ order, brief }) => `${order} ${brief}`),
    events: latestOf(document.events, team.events, placeOf).toSorted((a, b) => compare(placeOf(a), placeOf(b))),
    collaborations: latestOf(document.collaborations, team.collaborations, placeOf),
  });
}

const latestGone = (gone: Gone['notes']): Gone['notes'] =>
  Object.fromEntries(latestOf(Object.entries(gone), limits.team.gone, ([id, at]) => `${at} ${id}`));
