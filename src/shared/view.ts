import type { Answer, Verdict } from '../model/assessment';
import type { ClientColumn, ClientOwn } from '../model/client-parts';
import type { Measure } from '../model/comparison';
import type { Format } from '../model/format';
import type { Candidate, CandidateEvent } from '../model/candidate';
import type { Collaboration } from '../model/collaboration';
import type { Declared } from '../model/declared';
import type { Money } from '../model/money';
import type { PageAct } from '../model/page-act';
import type { Note } from '../model/note';
import type { Denominator } from '../model/rules';
import type { Snapshot } from '../model/snapshot';

/** What screens show: every text finished in the user's language by the worker, so that the badge only lays it out. */
export interface BadgeView {
  /** The account's key in the store; null while there is nothing to save. */
  key: string | null;
  verdict: Verdict;
  /**
   * The line on the page, most telling part first: verdict, size, rate and right behind it its range, as "Strong fit",
   * "Micro", "3.1 % engagement", " (2.4–4.0)". A part that is not there is empty; a plain sentence is the only one.
   */
  parts: string[];
  /** The whole message as one sentence: the button's accessible name. */
  name: string;
  /** Among the active campaign's candidates; where in no campaign at all, on the shortlist. */
  saved: boolean;
  /** Rejected in the active campaign. */
  rejected: boolean;
  /** Null where there is nothing to unfold. */
  card: CardView | null;
}

/** What a page is answered, before it is laid out. */
export interface PageView extends BadgeView {
  /** What is shown in its place for as long as more may come: "Micro", "reading posts…". Null where nothing is waited for. */
  meanwhile: BadgeView | null;
}

/**
 * An element as the worker lays it out: its tag, its attributes, and what it holds. Names that begin with `--` are
 * properties of its style.
 */
export type Markup = readonly [tag: string, attributes: Attributes, ...inner: (Markup | string)[]];
export interface Attributes {
  readonly [name: string]: string;
}

/** A badge as a page is given it: laid out, so that no page loads code for what stands where. */
export interface BadgeMarkup {
  key: string | null;
  /** Whether it has a card to unfold. */
  opens: boolean;
  /** The line on the page and the card. */
  frame: Markup;
}

/** What a page is answered. */
export interface PageAnswer extends BadgeMarkup {
  /** See `PageView`. */
  meanwhile: BadgeMarkup | null;
}

/** What a page needs to show a badge, so that its script need not ask the browser. */
export interface Dress {
  style: string;
  /** What is shown before anything is known. */
  loading: BadgeMarkup;
  /** For a page that outlives the Fitlens it was opened with: by then nobody can be asked. */
  outdated: PageAnswer;
}

export interface CardView {
  /** The brief it was held against; null where there is but one. */
  brief: string | null;
  title: string;
  /** "Score 64 of 100"; null where nothing was held against a brief. */
  score: string | null;
  /** Headline numbers: "Followers", "12,345", "exact". */
  figures: { label: string; value: string; note: string | null }[];
  /** What the brief asked, what was found and what that adds to the score ("9 of 18"), most decisive first. */
  reasons: { answer: Answer; answerName: string; text: string; points: string | null }[];
  /** What the person can do about what is not known, and what would change the verdict. */
  advice: string[];
  /** What the account shows beside the headline: the counts of a usual post, category, ways to reach the creator. */
  about: Line[];
  facts: Line[];
  chart: ChartView | null;
  /** What the rate stands on: the sample, what was left out, compared with whom. */
  basis: string[];
  /** How it was worked out: what was counted, what the range means, which brief. */
  method: string[];
  /**
   * What became of the creator in campaigns, as a page may know it: "Rejected for Summer 12 days ago: too few followers".
   * Empty of who is in none.
   */
  standing: string[];
  /** What can be chosen here, each unfolds: where to save, why to reject, what to hold against. Empty where nothing can be. */
  choices: Choice[];
  /** For the developers, where the site changed and something could not be read; holds nothing of the page. */
  report: string | null;
}

/** Something to unfold and choose from. */
export interface Choice {
  kind: 'into' | 'reject' | 'against';
  title: string;
  /** `act` is sent to the worker as it is; `pressed` of those that are so already. */
  items: { text: string; act: PageAct; pressed: boolean }[];
}

/** A line of text, and where it leads: an https or mailto address, or null. */
export interface Line {
  text: string;
  href: string | null;
}

/** The recent posts, oldest first; heights are shares of the tallest, null for a post of which no rate is known. */
export interface ChartView {
  name: string;
  bars: { height: number | null; label: string; href: string | null; leftOut: boolean }[];
  /** The typical post and its range, as shares of the tallest bar. */
  band: { typical: number; low: number; high: number } | null;
}

/** A creator on the shortlist, or a row of it that cannot be read. */
export interface ShortlistItem {
  /** The creator's id. */
  key: string;
  /** "Instagram". */
  site: string;
  /** "@mira.bakes"; '' where the row cannot be read. */
  called: string;
  name: string | null;
  /** Null where the row cannot be read. */
  url: string | null;
  line: string;
  /** ISO; null where the row cannot be read. */
  savedAt: string | null;
  notes: number;
  /** `stale`: the line is of an earlier brief, day or look, and can be made anew. `unseen`: named by the user, never looked at. */
  state: 'fresh' | 'stale' | 'unseen' | 'unreadable';
}

/** A page of the shortlist, last saved first; of a search, best match first. */
export interface ShortlistPage {
  items: ShortlistItem[];
  /** How many are on the shortlist altogether. */
  total: number;
  /** Where the next page begins, to be given back as it is; null after the last. */
  next: string | null;
}

/** What a write changed, as it is now. */
export interface CreatorChange {
  /** Null where nothing is remembered of the creator any more. */
  view: CreatorView | null;
  /** The creator's row of the shortlist; null where it is not on it. */
  item: ShortlistItem | null;
  /** How many are on the shortlist altogether. */
  total: number;
}

/** What is kept, for the person whose it is. */
export interface KeptView {
  saved: number;
  /** Accounts visited, the saved ones among them. */
  accounts: number;
  notes: number;
  /** ISO; null when never. */
  backupAt: string | null;
  /** Whether it is time to make one: many were saved since the last, or long ago. */
  backupDue: boolean;
  /** Rows that could not be read, by the store they lie in. */
  unreadable: { store: string; rows: number }[];
}

export interface CreatorView {
  /** What messages name the creator by: its id, or the account's key for as long as it is nobody's. */
  key: string;
  badge: BadgeView;
  /** "@mira.bakes". */
  called: string;
  name: string | null;
  site: string;
  notes: Note[];
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
}

/** A creator in one campaign. */
export interface CandidateView extends Candidate {
  briefName: string;
}

/** What settings make of a sample creator. */
export interface PreviewView {
  badge: BadgeView;
  /** What a post may cost, which the card folds away; null where no price is known. */
  price: string | null;
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

/** A site that Fitlens reads, and what its rates can be compared with. */
export interface SiteView {
  id: string;
  name: string;
  /** What its posts can be, the most usual first. */
  formats: readonly Format[];
  published: { name: string; population: string; year: number; per: Denominator }[];
  /** What its engagement counts: "likes and comments". */
  counted: string;
  /** What those rates are per; a set that is per anything else could never be used. */
  ratedPer: readonly Denominator[];
  /** How many visited accounts of this site have a rate, by what it is per. */
  visited: { readonly [per in Denominator]?: number };
  /** Which rates can be shown first, which is where the user chose none, and why; without a choice there is no reason. */
  headline: { usual: Denominator; why: string | null; choices: { per: Denominator; name: string }[] };
}

/** Everything the page of one creator shows. */
export interface CreatorPage {
  view: CreatorView;
  accounts: AccountPart[];
  /** How the creator can be reached, each way once. */
  contact: ContactView[];
  /** Changes of status, the newest first. */
  events: (CandidateEvent & { briefName: string })[];
  collaborations: CollaborationView[];
  /** Accounts that may be the same person's, and why. */
  offers: JoinOffer[];
  similar: { key: string; called: string; name: string | null; line: string; why: string[] }[];
}

/** One account of a creator. */
export interface AccountPart {
  key: string;
  site: string;
  called: string;
  url: string | null;
  /** As its own page would show it. */
  badge: BadgeView;
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

/** Two to five creators side by side, or the accounts of one. */
export interface ComparisonView {
  /** The campaign whose brief they were held against. */
  campaign: string;
  subjects: ComparedSubject[];
  rows: ComparedRowView[];
  /** Accounts of the one creator that do not fit beside these. */
  more: number;
}

export interface ComparedSubject {
  /** The creator's id, else the account's. */
  key: string;
  called: string;
  name: string | null;
  site: string;
  url: string;
}

export interface ComparedRowView {
  measure: Measure;
  label: string;
  /** One a subject, in their order. */
  cells: ComparedCellView[];
  /** Who is ahead, or that there is no real difference, and what is not compared; null where there is nothing to say. */
  note: string | null;
}

/** One value of a row, finished. */
export interface ComparedCellView {
  /** The value with its range, or why there is none. */
  text: string;
  /** Where its low end, its middle and its high end are on the row's axis, 0 to 1; null without a value, an axis or ranges. */
  place: { low: number; at: number; high: number } | null;
  /** Really ahead of all others. */
  isBest: boolean;
}

/** A creator as a client may be shown it. What is the person's own is apart, and leaves the page only where they say so. */
export interface ClientRow {
  /** The creator's id. */
  key: string;
  called: string;
  name: string | null;
  site: string;
  url: string;
  /** The last look, ISO; null of who was never looked at. */
  readAt: string | null;
  verdict: Verdict;
  columns: { [column in ClientColumn]: string };
  /** What the brief asked and what was found, most decisive first; nothing of prices. */
  reasons: { answer: Answer; answerName: string; text: string }[];
  /** What the rate stands on. */
  basis: string[];
  /** How it was worked out; the same for many. */
  method: string[];
  own: { [part in ClientOwn]: string[] };
}

/** Where somebody stands who looks at one candidate after the other. */
export interface ReviewPlace {
  /** How many are to be looked at altogether. */
  total: number;
  /** The how-manieth of them the creator is that was named; 0 where it is none of them. */
  place: number;
  /** Who comes after it; behind the last the first. Null where there is nobody else. */
  next: { key: string; called: string; site: string; url: string } | null;
}
