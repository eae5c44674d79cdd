import type { Status } from '../model/candidate';
import type { HeldReason } from '../model/team/shared-document';

/** How this browser and the team's database stand to each other, as screens show it. */
export interface TeamView {
  /** Null where there is no team. */
  connection: {
    address: string;
    database: string;
    /** Who asks; null where a token does. */
    user: string | null;
    /** What the others call whoever works here. */
    name: string;
    /** The last 8 digits of this browser's stamps. */
    device: string;
  } | null;
  /** The person has it rest: nothing is asked until it goes on. */
  paused: boolean;
  /** What went wrong last, as a sentence, and since when (ISO); null while nothing is wrong. */
  trouble: { text: string; since: string } | null;
  /** That this computer's clock and the server's stand apart, as a sentence; null where they agree, and before the first answer. */
  clock: string | null;
  /** When both had last told each other everything, ISO; null where they never had. */
  lastAt: string | null;
  /** Changes of here that wait to be sent. */
  waiting: number;
  /** Of a long exchange: documents done, of about how many. Null while there is none. */
  progress: { done: number; of: number } | null;
  /** Documents that were left as they are, by why. */
  held: { why: HeldReason; count: number }[];
  /** What was sent and not taken, by the database's own reasons. */
  refused: { reason: string; count: number }[];
  members: MemberView[];
  campaigns: {
    id: string;
    name: string;
    shared: boolean;
    /** Somebody shares one of the same id, which a common backup brought: sharing this one joins them. */
    alsoShared: boolean;
  }[];
}

export interface MemberView {
  device: string;
  name: string;
  left: boolean;
  isSelf: boolean;
}

/** What a person should know of colleagues before they act on a creator. It enters no page, but for that there is something. */
export interface ColleaguesView {
  /** Whether what is written of this creator from now on is seen by the team. */
  isShared: boolean;
  /** The ids of the campaigns that the team sees: who comes into one is seen by it. */
  campaigns: string[];
  /** How far others have come with the creator, the latest first: "Ana contacted her 3 days ago". */
  doings: { by: string; status: Status; at: string; briefName: string }[];
}

/** Who wrote a note, and what others wrote in its place at the same time. */
export interface NoteTeamView {
  /** The colleague who wrote it; null of who works here, and where there is no team. */
  by: string | null;
  /** Who changed its text last, where that is not who wrote it; the name is null of who works here. */
  editedBy: { name: string | null } | null;
  /** It was written before the creator was shared, and stays in this browser. */
  isPrivate: boolean;
  /** A rival is named by its `changed`; its `by` is null of who works here. */
  rivals: { changed: string; text: string; by: string | null; at: string }[];
}
