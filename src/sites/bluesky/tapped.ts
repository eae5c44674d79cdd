/** An answer of any server: that of Bluesky's index, or the visitor's own, wherever that is. */
const address = (method: string) => new RegExp(String.raw`^https?://[^/?#]+/xrpc/app\.bsky\.${method}(?:[?#]|$)`);

// A text that a post quotes has its quotation marks escaped: only real keys match.
export const profile = { url: address(String.raw`actor\.getProfile`), holds: /"followersCount"\s*:\s*\d/ };
export const feed = { url: address(String.raw`feed\.getAuthorFeed`), holds: /"feed"\s*:\s*\[/ };
export const thread = {
  url: address(String.raw`(?:feed\.getPostThread|unspecced\.getPostThreadV2)`),
  holds: /"thread"\s*:/,
};

/** The responses that the tap may copy. Time lines, likes, notifications and messages have other addresses. */
export const tapped = [profile, feed, thread];
