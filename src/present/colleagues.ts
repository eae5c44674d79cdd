import { type Candidate, type Status, statuses } from '../model/candidate';
import { type Note, openRivals } from '../model/note';
import { deviceOf, type Stamp, timeOf } from '../model/stamp';
import type { ColleaguesView, NoteTeamView } from '../shared/team-view';
import type { Words } from '../shared/words';

/** Who works in which browser of a team. */
export interface Team {
  /** The 8 digits of this browser. */
  self: string;
  /** Names by the digits of browsers, also of those that take no part any more. */
  names: ReadonlyMap<string, string>;
}

/** What is said where nobody is a colleague. */
export const noTeam: NoteTeamView = { by: null, editedBy: null, isPrivate: false, rivals: [] };

/**
 * Who gave a stamp, where that is a colleague; null of who works here. A browser that nobody named is a colleague's only in
 * what is shared: whatever else has such a stamp came with a backup.
 */
export function colleagueOf(stamp: Stamp, isShared: boolean, { self, names }: Team, words: Words): string | null {
  const device = deviceOf(stamp);
  if (device === self) return null;
  return names.get(device) ?? (isShared ? words.say('peopleSomebody') : null);
}

/** What is known of the creator that a note is of. */
export interface SharedCreator {
  isShared: boolean;
  /** What was written up to this stamp stays here, unless it is among `told`; '' where nothing does. */
  privateUntil: string;
  /** Ids of notes that the team has. */
  told: ReadonlySet<string>;
}

/** Who wrote a note, and each other text that was written in its place at the same time. */
export function noteTeam(note: Note, { isShared, privateUntil, told }: SharedCreator, team: Team, words: Words) {
  const isPrivate = isShared && note.changed <= privateUntil && !told.has(note.id);
  const by = (stamp: Stamp) => colleagueOf(stamp, isShared && !isPrivate, team, words);
  const isSameWriter = deviceOf(note.order) === deviceOf(note.changed);
  return {
    by: by(note.order),
    editedBy: note.editedAt === null || isSameWriter ? null : { name: by(note.changed) },
    isPrivate,
    rivals: openRivals(note).map(({ changed, text, editedAt }) => ({
      changed,
      text,
      by: by(changed),
      at: editedAt ?? timeOf(changed),
    })),
  } satisfies NoteTeamView;
}

/** How far a campaign has come where there was a word with the creator, or an end without one. */
const done: ReadonlySet<Status> = new Set(statuses.slice(statuses.indexOf('contacted')));

/** Of shared campaigns: what colleagues came to last, the latest first. */
export const doingsOf = (
  shared: readonly (Pick<Candidate, 'status' | 'statusAt' | 'changed'> & { briefName: string })[],
  team: Team,
  words: Words,
): ColleaguesView['doings'] =>
  shared
    .filter(({ status }) => done.has(status))
    .flatMap(({ status, statusAt: at, changed, briefName }) => {
      const by = colleagueOf(changed.status, true, team, words);
      return by === null ? [] : [{ by, status, at, briefName }];
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));

/** A word with the creator, or more: not that somebody was rejected without one. */
const inContact: ReadonlySet<Status> = new Set([
  'contacted',
  'replied',
  'agreed',
  'published',
  'paid',
] satisfies Status[]);

/** Whether a colleague is in contact with the creator: all that a page is told of colleagues. */
export const isInContact = (doings: ColleaguesView['doings']): boolean =>
  doings.some(({ status }) => inContact.has(status));
