import type { Verdict } from '../model/assessment';
import type { Candidate, CandidateEvent } from '../model/candidate';
import type { Collaboration } from '../model/collaboration';
import type { Declared } from '../model/declared';
import type { Money } from '../model/money';
import type { Note } from '../model/note';
import type { Snapshot } from '../model/snapshot';
import type { BadgeView } from './badge-view';
import type { ShortlistItem } from './list-view';
import type { ColleaguesView, NoteTeamView } from './team-view';

/** What a write changed, as it is now. */
export interface CreatorChange {
  /** Null where nothing is remembered of the creator any more. */
  view: CreatorView | null;
  /** The creator's row of the shortlist; null where it is not on it. */
  item: ShortlistItem | null;
  /** How many are on the shortlist altogether. */
  total: number;
}

export interface CreatorView {
  /** What messages name the creator by: its id, or the account's key for as long as it is nobody's. */
  key: string;
  badge: BadgeView;
  /** "@mira.bakes". */
  called: string;
  name: string | null;
  site: string;
  notes: NoteView[];
  quote: QuoteView;
  /** Why this person's data is kept, in the user's words. */
  why: string | null;
  /** The same creator against every brief; empty while there is only one. */
  briefs: BriefLine[];
  /** The campaign that is active: what is done without naming one is done in it. */
  campaign: { id: string; name: string };
  /** In which campaigns, the one that changed last first. */
  candidates: CandidateView[];
  tags: string[];
  /** Tags that were given, to be offered: the last given first. */
  knownTags: string[];
  /** Reasons for a rejection in the user's own words, to be offered: the last used first. */
  ownReasons: string[];
  /** What the creator says of their own audience; null where nothing was. */
  declared: Declared | null;
  /** Null where there is no team. */
  colleagues: ColleaguesView | null;
}

/** A note, and who wrote it. */
export interface NoteView extends Note {
  team: NoteTeamView;
}

/** A creator in one campaign. */
export interface CandidateView extends Candidate {
  briefName: string;
}

/** What a creator asks for one post. Like notes it never enters a page, and so is no part of the badge. */
export interface QuoteView {
  money: Money | null;
  /** What a price is most likely given in, for as long as there is none. */
  currency: string;
  /** What such a post may cost, and what this price makes for one engagement and for a thousand views. */
  lines: string[];
}

/** What one brief makes of a creator. */
export interface BriefLine {
  id: string;
  name: string;
  verdict: Verdict;
  verdictName: string;
}

/** Everything the page of one creator shows. */
export interface CreatorPage {
  view: CreatorView;
  accounts: AccountPart[];
  /** How the creator can be reached, each way once. */
  contact: ContactView[];
  /** Changes of status, the newest first. */
  events: EventView[];
  collaborations: CollaborationView[];
  /** Accounts that may be the same person's, and why. */
  offers: JoinOffer[];
  similar: { key: string; called: string; name: string | null; line: string; why: string[] }[];
}

/** A change of status. */
export interface EventView extends CandidateEvent {
  briefName: string;
  /** The colleague who made it; null of who works here, and where there is no team. */
  by: string | null;
}

/** One account of a creator. */
export interface AccountPart {
  key: string;
  site: string;
  called: string;
  url: string | null;
  /** Nobody looked at it in this browser: nothing was worked out of it. */
  isUnseen: boolean;
  /** As its own page would show it. */
  badge: BadgeView;
  /** What a colleague's look told of it that no look of here did, as one line; null where that is nothing. */
  told: string | null;
  /** What it was on the days it was visited, the oldest first. */
  snapshots: Snapshot[];
}

/** A way to reach a creator that one of the accounts published. */
export interface ContactView {
  /** As people call it: "mira@bakes.example", "linktr.ee/mira". */
  text: string;
  /** Whole, to be copied. */
  copy: string;
  /** An https or mailto address, or null. */
  href: string | null;
  /** Where it was found: "In the bio on Instagram: “📧 mira (at) bakes.example”". */
  source: string;
}

/** A collaboration, and what came of it in words: "0.42 € per engagement; 0.30 to 0.55 € was to be expected". */
export interface CollaborationView extends Collaboration {
  briefName: string;
  lines: string[];
}

/** An account or creator that may be the same person, with the evidence in words. */
export interface JoinOffer {
  key: string;
  called: string;
  site: string;
  name: string | null;
  evidence: string[];
}
