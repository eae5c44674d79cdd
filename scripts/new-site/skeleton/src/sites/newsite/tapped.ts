/**
 * Counts, or why there are none. In a text that somebody wrote quotation marks are escaped: only real keys match. Where a
 * site answers everything from one address (GraphQL), `holds` is all that keeps private messages in the page.
 */
export const profile = {
  url: /^(?:https:\/\/newsite\.example)?\/api\/profile(?:[?#]|$)/,
  holds: /"followers"\s*:\s*\d|^\s*\{\s*"error"\s*:/,
};

/** The responses that the tap may copy. This file imports nothing: it runs in the page's world. */
export const tapped = [profile];
