import { array, boolean, type InferOutput, maxLength, nullable, object, picklist, pipe, string } from 'valibot';
import { countSchema } from './count';
import { handleSchema, isoSchema, pageRefSchema, siteIdSchema, webUrlSchema } from './page';

const text = (length: number) => pipe(string(), maxLength(length));

/** What a page says of one account. Null is "not read", never zero or false. */
const accountSchema = object({
  site: siteIdSchema,
  handle: handleSchema,
  id: nullable(text(100)),
  name: nullable(text(500)),
  followers: nullable(countSchema),
  following: nullable(countSchema),
  postCount: nullable(countSchema),
  bio: nullable(text(10_000)),
  links: pipe(array(webUrlSchema), maxLength(50)),
  category: nullable(text(200)),
  verified: nullable(boolean()),
  private: nullable(boolean()),
});
export type Account = InferOutput<typeof accountSchema>;

export const postKinds = ['image', 'carousel', 'video', 'reel', 'short', 'live', 'text'] as const;
export type PostKind = (typeof postKinds)[number];

/** The numbers a post can carry. */
export const postCounts = ['likes', 'comments', 'shares', 'saves', 'views'] as const;
export type PostCount = (typeof postCounts)[number];

/** Anything an account published. `hidden` names the counts its owner hides: they are unknown, not zero. */
const postSchema = object({
  id: text(100),
  url: webUrlSchema,
  author: nullable(handleSchema),
  publishedAt: nullable(isoSchema),
  /** Where the page tells only "3 weeks ago": the time lies between these two. */
  publishedWithin: nullable(object({ from: isoSchema, to: isoSchema })),
  kind: nullable(picklist(postKinds)),
  likes: nullable(countSchema),
  comments: nullable(countSchema),
  shares: nullable(countSchema),
  saves: nullable(countSchema),
  views: nullable(countSchema),
  caption: nullable(text(20_000)),
  /** Null where the source cannot tell (a grid without marks). */
  pinned: nullable(boolean()),
  paid: nullable(picklist(['label', 'caption'])),
  repost: boolean(),
  collaboration: boolean(),
  hidden: array(picklist(postCounts)),
});
export type Post = InferOutput<typeof postSchema>;

/** Why a value is null. Each has a sentence in `_locales`. */
export const reasons = [
  'not-on-page', // this page does not carry it
  'not-loaded', // the page loads it later, or loaded it before Fitlens was there
  'none', // the account has none
  'hidden', // its owner hides it
  'private',
  'not-found',
  'suspended',
  'login-wall',
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
const missingSchema = object({ what: text(200), why: picklist(reasons) });
export type Missing = InferOutput<typeof missingSchema>;

/** What one look at a page gave. */
export const readingSchema = object({
  page: pageRefSchema,
  at: isoSchema,
  account: nullable(accountSchema),
  posts: pipe(array(postSchema), maxLength(500)),
  missing: pipe(array(missingSchema), maxLength(3000)),
  /** The sources that were looked for, and whether they were there: what a report to the developers says. */
  tried: pipe(array(object({ source: text(100), found: boolean() })), maxLength(50)),
});
export type Reading = InferOutput<typeof readingSchema>;
