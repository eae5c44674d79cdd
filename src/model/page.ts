import { check, type InferOutput, maxLength, nullable, object, picklist, pipe, regex, string } from 'valibot';
import * as limits from './limits';

/** A site's id as its folder is named: `instagram`, `tiktok`. Only `sites/` knows which exist. */
export type SiteId = string;
export const siteIdSchema = pipe(string(), regex(/^[a-z]{1,20}$/));

export const handleSchema = pipe(string(), maxLength(limits.handle), regex(/^[^\s/?#]+$/u));

/**
 * What a URL alone says about the page. `handle` and `accountId` are null where the URL does not name them: an
 * Instagram post page names only the post, a YouTube `/channel/` page only the account's id.
 */
export const pageRefSchema = object({
  site: siteIdSchema,
  kind: picklist(['profile', 'post']),
  handle: nullable(handleSchema),
  accountId: nullable(pipe(string(), maxLength(limits.id))),
  postId: nullable(pipe(string(), maxLength(limits.id))),
});
export type PageRef = InferOutput<typeof pageRefSchema>;

/** A moment that exists, in UTC. */
export const isoSchema = pipe(
  string(),
  regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/),
  check((text) => !Number.isNaN(Date.parse(text))),
);

/** Only what a link may safely point at; anything else from a page is dropped at the door. */
export const webUrlSchema = pipe(string(), maxLength(limits.url), regex(/^https?:\/\//));
