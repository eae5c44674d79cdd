import type { Answer, Verdict } from '../model/assessment';
import type { ClientColumn, ClientOwn } from '../model/client-parts';
import type { Measure } from '../model/comparison';

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
  /** That its values are a colleague's, and when they saw them; null of who was looked at here. */
  told: string | null;
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
