/**
 * Every bound of what comes from a page, once: readers clip by these, the worker's door refuses by them. Texts in UTF-16
 * units, lists in items; all are above anything honest, so that only what is broken or meant to harm is cut.
 */
export const limits = {
  id: 100,
  handle: 200,
  url: 2_000,
  name: 500,
  bio: 10_000,
  category: 200,
  caption: 20_000,
  links: 50,
  posts: 500,
  leftOut: 500,
  missing: 3_000,
  what: 200,
  tried: 50,
  source: 100,
  /** Sources of one look. */
  readings: 500,
  /** Posts, ruled out ones and reasons of all sources of one look together: twice what thirty long answers hold. */
  look: 30_000,
  /** No site counts beyond it; a larger number is a mistake of the page's. */
  count: 1e13,
  /** Seconds since 1970: no account is older than the web's first communities, none is dated in the next century. */
  earliest: 900_000_000,
  latest: 4_102_444_800,
  /** How long after the look a post may be dated: premieres are announced ahead. Days. */
  ahead: 366,
} as const;

/** How much is remembered of one account. */
export const remembered = { posts: 400, leftOut: 400 } as const;
