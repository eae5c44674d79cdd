import {
  boolean,
  check,
  exactOptional,
  fallback,
  type GenericSchema,
  type InferOutput,
  maxLength,
  minLength,
  nullable,
  object,
  picklist,
  pipe,
  string,
  transform,
} from 'valibot';
import { countSchema, sources } from './count';
import * as limits from './limits';
import { listOf } from './list-of';
import { handleSchema, isoSchema, pageRefSchema, siteIdSchema, webUrlSchema } from './page';

// Pages are untrusted: what is wrong in one value costs that value alone, never the post, the account or the reading.

/** The beginning of a text that is longer than any honest one; no half of a letter, which neither CouchDB nor an address takes. */
const text = (length: number) =>
  pipe(
    string(),
    transform((whole) => whole.slice(0, length).toWellFormed()),
  );
/** A name of something else when it is cut: too long, it is none. */
const name = (length: number) => pipe(string(), maxLength(length));
const id = pipe(name(limits.id), minLength(1));
/** Not read, where it is not what it should be. */
const orNull = <S extends GenericSchema>(schema: S) => fallback(nullable(schema), null);

/** What a page says of one account. Null is "not read", never zero or false. */
export const accountSchema = object({
  site: siteIdSchema,
  handle: handleSchema,
  id: orNull(id),
  name: orNull(text(limits.name)),
  followers: orNull(countSchema),
  following: orNull(countSchema),
  postCount: orNull(countSchema),
  bio: orNull(text(limits.bio)),
  links: listOf(webUrlSchema, limits.links),
  category: orNull(text(limits.category)),
  verified: orNull(boolean()),
  private: orNull(boolean()),
});
export type Account = InferOutput<typeof accountSchema>;

export const postKinds = ['image', 'carousel', 'video', 'reel', 'short', 'live', 'text'] as const;
export type PostKind = (typeof postKinds)[number];

/** The numbers a post can carry. */
export const postCounts = ['likes', 'comments', 'shares', 'saves', 'views'] as const;
export type PostCount = (typeof postCounts)[number];

/** Anything an account published. `hidden` names the counts its owner hides: they are unknown, not zero. */
export const postSchema = object({
  id,
  url: webUrlSchema,
  author: orNull(handleSchema),
  publishedAt: orNull(isoSchema),
  /** Where the page tells only "3 weeks ago", or an id that may be hours off: the time lies between these two. */
  publishedWithin: orNull(
    pipe(
      object({ from: isoSchema, to: isoSchema }),
      check(({ from, to }) => Date.parse(from) <= Date.parse(to)),
    ),
  ),
  kind: orNull(picklist(postKinds)),
  likes: orNull(countSchema),
  comments: orNull(countSchema),
  shares: orNull(countSchema),
  saves: orNull(countSchema),
  /** How often it was seen, as its site counts that on lists and profiles. */
  views: orNull(countSchema),
  /** Where a site counts those who stayed apart from those who saw it begin (YouTube's shorts in the player). */
  engagedViews: orNull(countSchema),
  caption: orNull(text(limits.caption)),
  /** Null where the source cannot tell (a grid without marks). */
  pinned: orNull(boolean()),
  /** A brand paid for it: the site's own label, or the caption says so. Null: neither does. */
  paid: orNull(picklist(['label', 'caption'])),
  /** Sales through it earn the creator a commission (shop posts). Null where the source cannot tell, as in the next two. */
  commission: orNull(boolean()),
  /** Its reach was bought. */
  promoted: orNull(boolean()),
  /** It advertises the creator's own brand. */
  ownBrand: orNull(boolean()),
  repost: fallback(boolean(), false),
  collaboration: fallback(boolean(), false),
  hidden: listOf(picklist(postCounts), postCounts.length),
});
export type Post = InferOutput<typeof postSchema>;

/** What a post is that is no post of the account's own to measure it by; not where it stood: an own post that its author reposted is one. */
export const ruledOutReasons = [
  'answer', // to somebody, or a later part of an own thread, whose head stands for it
  'repost',
  'advertisement',
  'otherAuthor',
  'imported', // made long before its site first saw it: nobody could see it then
] as const;

/** A post that was seen and is not in `posts`, so that a worse source of the same post cannot bring it back. */
export const leftOutSchema = object({ id, why: picklist(ruledOutReasons), source: picklist(sources) });
export type LeftOut = InferOutput<typeof leftOutSchema>;

/** Why a value is null. Each has a sentence in `_locales`. */
export const reasons = [
  'not-on-page', // this page does not carry it
  'not-loaded', // the page loads it later, or loaded it before Fitlens was there
  'none', // the account has none
  'empty-list', // the list came and held nothing, although the account counts posts
  'hidden', // its owner hides it
  'private',
  'not-found',
  'suspended',
  'deactivated', // by its owner
  'withheld', // in this country, on somebody's demand
  'region-locked', // its owner shows it in other countries only
  'handle-invalid', // the address no longer leads to the account
  'login-wall', // the site wants a visitor to log in
  'sign-in-required', // its owner wants visitors to be logged in
  'blocked-by-viewer',
  'blocks-viewer',
  'throttled',
  'challenge',
  'age-gate',
  'members-only',
  'comments-off',
  'live', // still running or not yet out: its numbers are not final
  'mixed-sample', // the page shows picked posts, not recent ones
  'ambiguous', // readable in more than one way
  'disagreement', // two independent sources differ
  'unknown-layout', // the site changed, or this page is none we know
  'too-few-posts',
  'no-denominator',
] as const;
export type Reason = (typeof reasons)[number];

/** `what` is a path into the reading: `page`, `followers`, `posts`, `posts.likes`, `posts.<id>.likes`. */
export const missingSchema = object({ what: name(limits.what), why: picklist(reasons) });
export type Missing = InferOutput<typeof missingSchema>;

/** A source that was looked for, and whether it was there. */
export const triedSchema = object({ source: name(limits.source), found: boolean() });

/** What one look at a page gave. Without a page and a time it says nothing, and is none. */
export const readingSchema = object({
  page: pageRefSchema,
  at: isoSchema,
  account: orNull(accountSchema),
  posts: listOf(postSchema, limits.posts),
  leftOut: listOf(leftOutSchema, limits.leftOut),
  missing: listOf(missingSchema, limits.missing),
  /** The sources that were looked for, and whether they were there: what a report to the developers says. */
  tried: listOf(triedSchema, limits.tried),
  /**
   * A name that the site has for the account beside its handle and its id, where there is one: an empty list may tell
   * nothing else of whose it is.
   */
  key: exactOptional(fallback(nullable(name(limits.key)), null)),
});
export type Reading = InferOutput<typeof readingSchema>;
