const address = (name: string) => new RegExp(String.raw`^(?:https://www\.youtube\.com)?/youtubei/v1/${name}(?:[?#]|$)`);

/** Pages of channels and what continues their lists: YouTube notes in each whose it is. Feeds and histories have other ids. */
export const browse = {
  url: address('browse'),
  holds: /"key"\s*:\s*"browse_id"\s*,\s*"value"\s*:\s*"UC[\w-]{22}"/,
};
/**
 * The two halves of a video's page, apart or at once, and what stands around a short. Comments and further recommendations
 * come from the same addresses, without these keys.
 */
export const watch = {
  url: address('(?:next|player|get_watch|reel/reel_item_watch)'),
  // A text that a title or comment quotes has its quotation marks escaped: only real keys match.
  holds: /"(?:currentVideoEndpoint|playabilityStatus|playerMicroformatRenderer|reelActionBarViewModel)"\s*:/,
};

/** The responses that the tap may copy. */
export const tapped = [browse, watch];
