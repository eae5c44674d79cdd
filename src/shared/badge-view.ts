import type { Answer, Verdict } from '../model/assessment';
import type { PageAct } from '../model/page-act';

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

/** What settings make of a sample creator. */
export interface PreviewView {
  badge: BadgeView;
  /** What a post may cost, which the card folds away; null where no price is known. */
  price: string | null;
}
