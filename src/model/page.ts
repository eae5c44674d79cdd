import { type InferOutput, maxLength, nullable, object, picklist, pipe, regex, string } from 'valibot';

/** A site's id as its folder is named: `instagram`, `tiktok`. Only `sites/` knows which exist. */
export type SiteId = string;
export const siteIdSchema = pipe(string(), regex(/^[a-z]{1,20}$/));

export const handleSchema = pipe(string(), regex(/^[^\s/?#]{1,200}$/u));

/**
 * What a URL alone says about the page. `handle` and `accountId` are null where the URL does not name them: an
 * Instagram post page names only the post, a YouTube `/channel/` page only the account's id.
 */
export const pageRefSchema = object({
  site: siteIdSchema,
  kind: picklist(['profile', 'post']),
  handle: nullable(handleSchema),
  accountId: nullable(pipe(string(), maxLength(100))),
  postId: nullable(pipe(string(), maxLength(100))),
});
export type PageRef = InferOutput<typeof pageRefSchema>;

export const isoSchema = pipe(string(), regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/));

/** Only what a link may safely point at; anything else from a page is dropped at the door. */
export const webUrlSchema = pipe(string(), maxLength(2000), regex(/^https?:\/\//));
