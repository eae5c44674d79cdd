import type { Brief } from '../model/brief';
import type { Candidate, CandidateEvent } from '../model/candidate';
import type { Note } from '../model/note';
import { colleagueOf, doingsOf, isInContact, noTeam, noteTeam, type Team } from '../present/colleagues';
import type { EventView, NoteView } from '../shared/creator-view';
import { words } from '../shared/i18n';
import type { ColleaguesView } from '../shared/team-view';
import { db } from '../store/open';
import { membersOf, sharedOf } from '../store/team/shared';
import { briefDocument, creatorDocument } from '../store/team/names';
import { getTeam } from '../store/team/team-row';

/** A creator as colleagues see it; its team is null where there is none. */
interface Among {
  team: Team | null;
  colleagues: ColleaguesView | null;
  notes(notes: readonly Note[]): NoteView[];
}

/** Without a team nothing is of anybody else. */
const alone: Among = {
  team: null,
  colleagues: null,
  notes: (notes) => notes.map((note) => ({ ...note, team: noTeam })),
};

/** What there is to know of colleagues about one creator in its campaigns: a few rows by their keys. */
export async function among(
  creator: string | null,
  candidates: readonly Candidate[],
  briefs: readonly Brief[],
): Promise<Among> {
  const store = await db();
  const team = await membersOf(store);
  if (!team) return alone;
  const campaignsShared = await sharedAmong(briefs);
  if (creator === null)
    return { ...alone, team, colleagues: { isShared: false, campaigns: campaignsShared, doings: [] } };
  const [own = null, ...campaigns] = await sharedOf(store, [
    creatorDocument(creator),
    ...candidates.map(({ brief }) => briefDocument(brief)),
  ]);
  const shared = candidates.filter((_, index) => campaigns[index]);
  const named = shared.map((one) => ({ ...one, briefName: briefs.find(({ id }) => id === one.brief)?.name ?? '' }));
  const isShared = own !== null || shared.length > 0;
  const about = { isShared, privateUntil: own?.privateUntil ?? '', told: new Set(own?.notes) };
  return {
    team,
    colleagues: { isShared, campaigns: campaignsShared, doings: doingsOf(named, team, words) },
    notes: (notes) => notes.map((note) => ({ ...note, team: noteTeam(note, about, team, words) })),
  };
}

/** The ids of those of these campaigns that the team sees. */
export async function sharedAmong(briefs: readonly Brief[]): Promise<string[]> {
  const store = await db();
  if (!(await getTeam(store))) return [];
  const rows = await sharedOf(
    store,
    briefs.map(({ id }) => briefDocument(id)),
  );
  return briefs.flatMap(({ id }, index) => (rows[index] ? [id] : []));
}

/** Whether a colleague is in contact with a creator. */
export const isWithColleague = async (creator: string | null, candidates: readonly Candidate[]): Promise<boolean> => {
  if (creator === null || candidates.length === 0) return false;
  const { colleagues } = await among(creator, candidates, []);
  return colleagues !== null && isInContact(colleagues.doings);
};

/** Changes of status with their campaigns' names, and who made each. */
export async function eventViews(events: readonly CandidateEvent[], briefs: readonly Brief[]): Promise<EventView[]> {
  const store = await db();
  const team = await membersOf(store);
  const ids = team ? [...new Set(events.map(({ brief }) => brief))] : [];
  const rows = await sharedOf(store, ids.map(briefDocument));
  const shared = new Set(ids.filter((_, index) => rows[index]));
  return events.map((event) => ({
    ...event,
    briefName: briefs.find(({ id }) => id === event.brief)?.name ?? '',
    by: team && colleagueOf(event.order, shared.has(event.brief), team, words),
  }));
}
