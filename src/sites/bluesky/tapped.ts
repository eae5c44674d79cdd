/** An answer of any server: that of Bluesky's index, or the visitor's own, wherever that is. */
const address = (method: string) => new RegExp(String.raw`^https?://[^/?#]+/xrpc/${method}(?:[?#]|$)`);

/** What is told, or that nothing is. A text that a post quotes has its quotation marks escaped: only real keys match. */
const holding = (told: string) => new RegExp(String.raw`${told}|^\s*\{\s*"error"\s*:`);

export const identity = {
  url: address(String.raw`com\.atproto\.identity\.resolveHandle`),
  holds: /"did"\s*:\s*"did:/,
};
export const profile = {
  url: address(String.raw`app\.bsky\.actor\.getProfile`),
  holds: holding(String.raw`"followersCount"\s*:\s*\d`),
};
export const feed = {
  url: address(String.raw`app\.bsky\.feed\.getAuthorFeed`),
  holds: holding(String.raw`"feed"\s*:\s*\[`),
};
export const thread = {
  url: address(String.raw`app\.bsky\.(?:feed\.getPostThread|unspecced\.getPostThreadV2)`),
  holds: /"thread"\s*:/,
};

/** The responses that the tap may copy. Time lines, likes, notifications and messages have other addresses. */
export const tapped = [identity, profile, feed, thread];
