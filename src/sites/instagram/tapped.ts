/**
 * The telling part of a name between two marks, and the whole names. Beginnings and endings of the others change about
 * yearly. What stands before a part is looked at where the part is: from each mark on, the search took half of a first
 * look. Bounded, so that no text makes it slow.
 */
const named = (start: string, parts: string, names: string, end = start) =>
  `(?:(?:${parts})(?<=${start}\\w{0,80})\\w{0,60}|${start}(?:${names}))${end}`;

/**
 * Roots of lists that hold one account's own posts. The home feed, search, tagged posts, reposts and suggestions have
 * other names.
 */
const listParts = 'user_timeline|profile_timeline|ordered_timeline|polaris_timeline|polaris_clips|clips__user_';
const listNames = '(?:clips|timeline)_connection|edge_owner_to_timeline_media';

/** Roots of the one post that was asked for. */
const postPart = 'media__shortcode';
const postNames = 'xig_polaris_media|xdt_shortcode_media';

/** Root of the reels viewer: the reel that the address names, and those of others that wait below it. */
const viewer = 'clips__home';

export const listRoot = new RegExp(named('^', listParts, listNames, '$'));
export const postRoot = new RegExp(named('^', postPart, postNames, '$'));

/** Any of these roots, or one of `names`, as a key or value of JSON. */
export const rootOr = (names: string, parts = ''): string =>
  named('"', `${listParts}|${postPart}${parts}`, `${listNames}|${postNames}${names}`);

/** A text that a message or caption quotes has its quotation marks escaped: only real keys match. */
const key = (names: string) => `"(?:${names})"\\s*:`;

/** A short answer that begins with why there is none. */
const refusal = `^(?:for ?\\(;;\\);)?\\s*\\{\\s*${key('message|require_login|errors|status')}(?!\\s*"ok")(?=[^]{0,3000}$)`;

/** Answers of an address: those with one of these keys in them, and refusals. */
const answers = (path: string, keys: string, more = '') => ({
  url: new RegExp(`^(?:https://www\\.instagram\\.com)?/(?:${path})/?(?:[?#]|$)`),
  holds: new RegExp(`${keys}|${refusal}${more}`),
});

/** Profiles, which alone have a biography beside the count. */
const profiles = `|^(?=[^]*${key('biography')})(?=[^]*${key('follower_count')}(?!\\s*null))`;

/** Besides, lists of an account's posts, and the post that is open. */
export const graphql = answers('graphql/query|api/graphql', `${rootOr('', `|${viewer}`)}\\s*:`, profiles);
export const profileInfo = answers(
  'api/v1/users/(?:web_profile_info|\\d+/info)',
  key('edge_followed_by|follower_count'),
);
export const userFeed = answers('api/v1/feed/user/[^?#]+', key('items'));
export const userReels = answers('api/v1/clips/user', key('items'));
export const postInfo = answers('api/v1/media/\\w+/info', key('items'));

/** The responses that the tap may copy. */
export const tapped = [graphql, profileInfo, userFeed, userReels, postInfo];
