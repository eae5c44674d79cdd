/**
 * Every bound of what comes from a page, once: the worker's door cuts and refuses by these. Texts in UTF-16
 * units, lists in items; all are above anything honest, so that only what is broken or meant to harm is cut.
 */
export const id = 100;
export const handle = 200;
export const key = 500;
export const url = 2_000;
export const name = 500;
export const bio = 10_000;
export const category = 200;
export const caption = 20_000;
export const links = 50;
export const posts = 500;
export const leftOut = 500;
export const missing = 3_000;
export const what = 200;
export const tried = 50;
export const source = 100;
/** Sources of one look. */
export const readings = 500;
/** Posts, ruled out ones and reasons of all sources of one look together: twice what thirty long answers hold. */
export const look = 30_000;
/**
 * One answer of the page that the tap copies: bytes, or UTF-16 units where the browser has decoded it. Four times the
 * largest answer captured of any site, a list of X with 1.08 MB.
 */
export const answer = 4_000_000;
/** Answers a tab remembers: enough for one profile scrolled far, and for one that came early. */
export const answers = 30;
/** UTF-16 units of all of them together: eleven of the largest captured, thirty of 400,000. */
export const answersText = 12_000_000;
/** A text that shows one count or says how long ago something was: the longest has a title of 100 beside it. */
export const printed = 1_000;
/** No site counts beyond it; a larger number is a mistake of the page's. */
export const count = 1e13;
/** Seconds since 1970: no account is older than the web's first communities, none is dated in the next century. */
export const earliest = 900_000_000;
export const latest = 4_102_444_800;
/** How long after the look a post may be dated: premieres are announced ahead. Days. */
export const ahead = 366;

/** A brief's name, which is its campaign's. */
export const briefName = 100;
/** What is typed into the search of the shortlist. */
export const search = 500;
/** Creators that one message may name, ask to be made anew, or change. */
export const fewAtOnce = { named: 200, renewed: 25, assessed: 25, changed: 100 } as const;

/** Campaigns that can be made: each look is held against every one of them. */
export const campaigns = 100;

/** Accounts of one creator. */
export const accounts = 50;

/** How much is remembered of one account. */
export const perRecord = { posts: 400, leftOut: 400 } as const;

/**
 * What a team's database may hold of one creator, and what one answer of it may have: all above anything honest. A
 * hundred notes of the longest kind make a document of 1 MB; CouchDB itself takes none above 8 MB.
 */
export const team = {
  memberName: 60,
  members: 500,
  handles: 20,
  notes: 2_000,
  events: 5_000,
  collaborations: 500,
  /** Things of one kind that were removed. */
  gone: 1_000,
  /** Browsers whose changes one text of a note follows. */
  knows: 500,
  /** Versions of one note that were written at the same time. */
  versions: 20,
  /** UTF-16 units of a document. */
  document: 2_000_000,
  /** Documents that one database may hold. */
  documents: 400_000,
  /** Bytes of one answer. */
  answer: 64_000_000,
  /** How far a stamp may be ahead of this browser's clock and the database's, in ms: three days. */
  ahead: 259_200_000,
  /**
   * How far the database's clock may say that this one is behind, in ms: a year. A clock that is further behind takes no
   * server's certificate for valid yet.
   */
  behind: 31_536_000_000,
} as const;
