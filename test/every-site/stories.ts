import type { LeftOut, Post, Reading, Reason } from '../../src/model/reading';
import type { Site } from '../../src/sites/site';

// The rules that hold on every site, told once in `test/dom/every-site.test.ts`. Each site says here with which made-up
// pages it is held to them, or, with the reason, that it has none of the thing.

/** What this site or this source of it does not have, and why that is so. */
export interface HasNone {
  none: string;
}

/** By source, as `tried` names it: `response:posts`, `embedded`, `visible`. Every source of the site has its entry. */
export type BySource<T> = { [source: string]: T | HasNone };

/** Own posts and answers in one source of a page: answers, also to oneself, are no posts; a thread is its head. */
interface WithAnswers {
  /** The source alone, joined and explained as the worker does it. */
  read(): Reading;
  /** The ids that must be left out as answers. */
  answers: string[];
  /** The ids that must be among the posts: a thread's head, and ordinary posts. */
  posts: string[];
}

/** The same page seen by a better and by a worse source, of which only the better one can tell what a post is. */
interface RuledOut {
  better(): Reading[];
  /** Alone it takes the posts below for the account's own. */
  worse(): Reading[];
  leftOut: Pick<LeftOut, 'id' | 'why'>[];
}

type CommercialFacts = Pick<Post, 'paid' | 'commission' | 'promoted' | 'ownBrand'>;

/** Posts of each commercial kind in one source. */
interface Commercial {
  read(): Reading;
  /** What each post must say, by its id. */
  facts: { [id: string]: Partial<CommercialFacts> };
}

/** A page on which zeros stand for what is not told. */
interface UntoldZero {
  about: string;
  read(): Reading;
  /** Paths of the reading (`followers`, `posts.ID.views`) that must be null, each with the reason it must have. */
  untold: { [path: string]: Reason };
}

/** A page that shows no account, no posts or not all of them, and why. */
interface State {
  about: string;
  read(): Reading;
  what: string;
  why: Reason;
}

/** An answer or embedded JSON, in which one odd value must cost only itself. */
interface OddValues {
  json: unknown;
  /** What the source makes of the changed JSON, as it is handed to the worker. */
  read(json: unknown): Reading[];
  /** The paths of values that belong to one post; where the site does not say, those four steps or more below a list. */
  ofOnePost?: RegExp;
}

export interface SiteStories {
  site: Site;
  /** Every source the site reads from, as `tried` names it. */
  sources: readonly string[];
  answers: BySource<WithAnswers>;
  ruledOut: RuledOut[] | HasNone;
  commercial: BySource<Commercial>;
  zeros: UntoldZero[] | HasNone;
  /** A story for each reason this site can give for a whole page or all its posts; the others with why it cannot. */
  states: State[];
  statesItCannotTell: { [reason in Reason]?: string };
  oddValues: BySource<OddValues>;
}
