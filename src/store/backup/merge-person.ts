import type { Creator } from '../../model/creator';
import type { Note } from '../../model/note';
import { type Stamp, timeOf } from '../../model/stamp';
import type { Campaigns, KeptAccount, OwnNote, UnitOf } from './format';
import { isRejected } from '../join-candidates';
import { joinNotes, notesAfter } from '../join-notes';
import { joinVersions, outlives, withoutErased } from '../join-versions';
import { joinAccount } from './merge-account';
import { campaignsAfter, type CampaignsErased, isNothing, joinCampaigns } from './merge-campaigns';
import { type Effect, isNews, type Outcome, outcomeOf } from './outcome';

/** What is here of what the unit of a creator tells. */
export interface PersonHere {
  /** The creators it turns out to be: by its id, and by its accounts. */
  creators: Creator[];
  /** The accounts by the keys they have in the unit; null where one is not here. */
  accounts: Map<string, KeptAccount | null>;
  /** Its notes by their ids. */
  notes: Map<string, Note>;
  /** What campaigns know of them all. */
  campaigns: Campaigns;
  /** When what was erased. */
  erased: CampaignsErased & { accounts: Map<string, Stamp>; notes: Map<string, Stamp> };
}

/** The unit and what is here, joined. */
export interface MergedPerson extends Effect {
  /** Null where the creator was erased, and nothing later than that is told of it. */
  creator: Creator | null;
  /** The ids of those here that turn out to be this creator. */
  goes: string[];
  /** What is to be written of its accounts and notes. */
  accounts: KeptAccount[];
  notes: Note[];
  /** What campaigns know of it by now. */
  campaigns: Campaigns;
}

/** Joins the unit of a creator with what is here: of each part the newer one. Nothing comes back that was erased later. */
export function mergePerson(unit: UnitOf<'creator'>, here: PersonHere): MergedPerson {
  const { erased } = here;
  const notes = eachOnce(unit.notes).map((note) => mergeNote(note, here));
  const live = withoutErased(unit.creator, erased.creator);
  const told = campaignsAfter(unit, erased);
  const isErased =
    erased.creator !== null &&
    !outlives(live, erased.creator) &&
    notes.every(({ outcome }) => outcome === 'erased') &&
    isNothing(told);
  const accounts = unit.accounts.map((account) => mergeAccount(account, here, isErased));
  const coming = { ...live, accounts: keysHere(live.accounts, here) };
  // Where neither was ever changed, what is here stays.
  const [first = coming, ...others] = here.creators;
  const campaigns = joinCampaigns(here.campaigns, told);
  const joined = joinVersions(first, ...others, coming);
  const outcome = isErased ? 'erased' : creatorOutcome({ ...joined, ...campaigns }, { ...coming, ...told }, here);
  const creator: Creator | null = isErased
    ? null
    : { ...joined, ...(isRejected(campaigns.candidates) && { rejected: true }) };
  const things: Effect['things'] = [
    { kind: 'creators', outcome },
    ...accounts.map((one) => ({ kind: 'accounts' as const, outcome: one.outcome })),
    ...notes.map((one) => ({ kind: 'notes' as const, outcome: one.outcome })),
  ];
  return {
    things,
    changes: things.some((one) => isNews(one.outcome)),
    creator,
    goes: creator ? here.creators.map(({ id }) => id).filter((id) => id !== creator.id) : [],
    accounts: accounts.filter((one) => isNews(one.outcome)).map(({ after }) => after),
    notes: creator
      ? notes
          .filter((one) => isNews(one.outcome))
          .map(({ after: { id, ...rest } }) => ({ id, creator: creator.id, ...rest }))
      : [],
    campaigns,
  };
}

/** Two accounts of a file may turn out to be one of here. */
const keysHere = (keys: readonly string[], { accounts }: PersonHere): string[] => [
  ...new Set(keys.map((key) => accounts.get(key)?.key ?? key)),
];

/** What campaigns know of a creator is the creator's. */
function creatorOutcome(after: object, coming: object, { creators, campaigns }: PersonHere): Outcome {
  const [one, ...others] = creators;
  if (others.length > 0) return 'changed';
  if (!one) return 'fresh';
  const { rejected: _, ...known } = one;
  return outcomeOf({ ...known, ...campaigns }, coming, after);
}

/** A note that a file holds twice is one of both, as it would be were it to come twice. */
function eachOnce(notes: readonly OwnNote[]): OwnNote[] {
  const byId = new Map<string, OwnNote>();
  for (const note of notes) {
    const twin = byId.get(note.id);
    byId.set(note.id, twin ? joinNotes(twin, note) : note);
  }
  return [...byId.values()];
}

function mergeNote(note: OwnNote, { notes, erased }: PersonHere): { outcome: Outcome; after: OwnNote } {
  const left = notesAfter(note, laterStamp(erased.notes.get(note.id) ?? null, erased.creator));
  if (!left) return { outcome: 'erased', after: note };
  const found = notes.get(note.id);
  if (!found) return { outcome: 'fresh', after: left };
  const { creator: _, ...known } = found;
  const after = joinNotes(known, left);
  return { outcome: outcomeOf(known, note, after), after };
}

function mergeAccount(
  account: KeptAccount,
  { accounts, erased }: PersonHere,
  isErased: boolean,
): { outcome: Outcome; after: KeptAccount } {
  const at = [erased.accounts.get(account.key) ?? null, isErased ? erased.creator : null].reduce(laterStamp, null);
  const known = accounts.get(account.key) ?? null;
  // A creator that is kept needs its accounts.
  if (isErased || known) {
    if (at !== null && account.lastSeenAt <= timeOf(at)) return { outcome: 'erased', after: account };
  }
  const after = known ? joinAccount(known, account) : account;
  return { outcome: outcomeOf(known, { ...account, key: after.key }, after), after };
}

const laterStamp = (one: Stamp | null, other: Stamp | null): Stamp | null =>
  (one ?? '') > (other ?? '') ? one : other;

/** Joins the unit of an account of nobody with what is here. */
export function mergeLoose(
  account: KeptAccount,
  known: KeptAccount | null,
  erasedAt: Stamp | null,
): Effect & { accounts: KeptAccount[] } {
  const isErased = erasedAt !== null && account.lastSeenAt <= timeOf(erasedAt);
  const after = known ? joinAccount(known, account) : account;
  const outcome = isErased ? 'erased' : outcomeOf(known, { ...account, key: after.key }, after);
  const changes = isNews(outcome);
  return { things: [{ kind: 'accounts', outcome }], changes, accounts: changes ? [after] : [] };
}
