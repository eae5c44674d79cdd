const address = (name: string) => new RegExp(String.raw`^(?:https://www\.youtube\.com)?/youtubei/v1/${name}(?:[?#]|$)`);

/** A text that a title or comment quotes has its quotation marks escaped: only real keys match. */
const key = (names: string) => `"(?:${names})"\\s*:`;

/** Pages of channels and what continues their lists: YouTube notes in each whose it is. Feeds and histories have other ids. */
const ofChannel = String.raw`"key"\s*:\s*"browse_id"\s*,\s*"value"\s*:\s*"UC[\w-]{22}"`;

export const browse = {
  url: address('browse'),
  holds: new RegExp(
    `^(?=[^]*${ofChannel})[^]*${key('(?:channelMetadata|channelAgeGate|alert|video)Renderer|(?:aboutChannel|lockup|shortsLockup)ViewModel')}`,
  ),
};
/** Comments and further recommendations come from the same address, without an endpoint of their own. */
export const next = { url: address('next'), holds: new RegExp(key('currentVideoEndpoint')) };
export const player = { url: address('player'), holds: new RegExp(key('playerMicroformatRenderer')) };

/** The responses that the tap may copy. */
export const tapped = [browse, next, player];
