/** Beginnings and endings of names change about yearly. Bounded, so that no text makes the search slow. */
const any = '\\w{0,60}';

/**
 * Roots of lists that hold one account's own posts, by the telling part of their names. The home feed, search, tagged
 * posts, reposts and suggestions have other names.
 */
const lists =
  `${any}(?:user_timeline|profile_timeline|ordered_timeline|polaris_timeline|polaris_clips|clips__user_)${any}` +
  '|(?:clips|timeline)_connection|edge_owner_to_timeline_media';

/** Roots of the one post that was asked for. */
const single = `${any}media__shortcode${any}|xig_polaris_media|xdt_shortcode_media`;

/** Root of the reels viewer: the reel that the address names, and those of others that wait below it. */
const viewer = `${any}clips__home${any}`;

export const listRoot = new RegExp(`^(?:${lists})$`);
export const postRoot = new RegExp(`^(?:${single})$`);
export const roots = `${lists}|${single}`;

/** A text that a message or caption quotes has its quotation marks escaped: only real keys match. */
const key = (names: string) => `"(?:${names})"\\s*:`;

/** A short answer that begins with why there is none. */
const refusal = `^(?:for ?\\(;;\\);)?\\s*\\{\\s*${key('message|require_login|errors|status')}(?!\\s*"ok")(?=[^]{0,3000}$)`;

/** Answers of an address: those with one of these keys in them, and refusals. */
const answers = (path: string, names: string, more = '') => ({
  url: new RegExp(`^(?:https://www\\.instagram\\.com)?/(?:${path})/?(?:[?#]|$)`),
  holds: new RegExp(`${key(names)}|${refusal}${more}`),
});

/** Profiles, which alone have a biography beside the count. */
const profiles = `|^(?=[^]*${key('biography')})(?=[^]*${key('follower_count')}(?!\\s*null))`;

/** Besides, lists of an account's posts, and the post that is open. */
export const graphql = answers('graphql/query|api/graphql', `${roots}|${viewer}`, profiles);
export const profileInfo = answers('api/v1/users/(?:web_profile_info|\\d+/info)', 'edge_followed_by|follower_count');
export const userFeed = answers('api/v1/feed/user/[^?#]+', 'items');
export const userReels = answers('api/v1/clips/user', 'items');
export const postInfo = answers('api/v1/media/\\w+/info', 'items');

/** The responses that the tap may copy. */
export const tapped = [graphql, profileInfo, userFeed, userReels, postInfo];
