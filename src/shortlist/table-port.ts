import type { Candidate } from '../model/candidate';
import type { Creator } from '../model/creator';
import type { Filters, ListView } from '../model/list-view';
import type { Summary } from '../model/summary';
import type { ShortlistItem } from '../shared/list-view';

/** What a table is asked for: whom, in which order. */
export interface Query {
  /** What was typed into the search; '' asks for all. */
  text: string;
  filters: Filters;
  sort: ListView['sort'];
}

/** A row as it is drawn: what is kept of the creator, read when it comes on screen. */
export interface Row {
  /** The creator's id. */
  id: string;
  /** Null where the row cannot be read. */
  creator: Creator | null;
  summary: Summary | null;
  /** What its first account is called: "@mira.bakes"; null where that cannot be read. */
  called: string | null;
  /** As in `ShortlistItem`. */
  state: ShortlistItem['state'];
  /**
   * In the campaign asked for; where none was, the one that changed last of those with a status that was asked for: of any
   * but `rejected`, unless that was. Null for who is in no campaign.
   */
  candidate: Candidate | null;
  /** In how many campaigns. */
  campaigns: number;
  notes: number;
}

/**
 * What a query found. Who is in no campaign counts as `shortlisted`. What is not known comes last, whichever way it is
 * sorted; what is the same, in the order of saving, the last first.
 */
export interface Found {
  /** Names the answer: rows and keys are asked of it. */
  id: number;
  total: number;
  /** How much was looked through, as a share of 1: below, more may be found. */
  read: number;
}

/**
 * What can be filtered by, with how many there are of each among those that are shown without a filter, the most frequent
 * first. A topic is its key ("topic_food"), or a hashtag ("#ryebread").
 */
export interface Facets {
  tags: [string, number][];
  sites: [string, number][];
  topics: [string, number][];
  languages: [string, number][];
}

/** The table of all creators that are kept, behind whatever keeps it fast. */
export interface TablePort {
  ask(query: Query): Promise<Found>;
  /** From place `from` up to and without `to`. Only the last few answers are remembered: of an older one there is nothing. */
  rows(found: number, from: number, to: number): Promise<Row[]>;
  keys(found: number, from: number, to: number): Promise<string[]>;
  facets(): Promise<Facets>;
  /** Those creators were changed, erased or added: reads them again. */
  changed(keys: readonly string[]): Promise<void>;
  /**
   * Calls back when a later answer to the same query would be another, a few times a second at most: more was read, or
   * something was changed here or elsewhere. Returns how to stop.
   */
  onChange(callback: () => void): () => void;
}
