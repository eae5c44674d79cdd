import type { Format } from '../model/format';
import type { Denominator } from '../model/rules';

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
  /** `stale`: the line is of an earlier brief, day or look, and can be made anew. `unseen`: named by the user, never looked at; `told`: only a colleague did. */
  state: 'fresh' | 'stale' | 'told' | 'unseen' | 'unreadable';
}

/** A page of the shortlist, last saved first; of a search, best match first. */
export interface ShortlistPage {
  items: ShortlistItem[];
  /** How many are on the shortlist altogether. */
  total: number;
  /** Where the next page begins, to be given back as it is; null after the last. */
  next: string | null;
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

/** Sites that the browser does not let Fitlens read: what they are called, and the match patterns to ask for. */
export interface RefusedSites {
  names: readonly string[];
  patterns: readonly string[];
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

/** Where somebody stands who looks at one candidate after the other. */
export interface ReviewPlace {
  /** How many are to be looked at altogether. */
  total: number;
  /** The how-manieth of them the creator is that was named; 0 where it is none of them. */
  place: number;
  /** Who comes after it; behind the last the first. Null where there is nobody else. */
  next: { key: string; called: string; site: string; url: string } | null;
}
