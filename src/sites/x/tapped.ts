/**
 * A user, posts, or why there are none; an account that does not exist is answered with nothing at all. In a text that
 * somebody wrote the quotation marks are escaped: only real keys match.
 */
const holds = /"(?:user|tweet|threaded|errors)\w*"\s*:\s*[{[]|^\s*\{\s*"data"\s*:\s*\{\s*\}\s*\}\s*$/;

/** The query's id in the path changes weekly; the operation's name stays. */
const graphql = (names: string) => ({
  url: new RegExp(`^(?:https://(?:api\\.)?(?:x|twitter)\\.com)?/(?:i/api/)?graphql/[^/?#]+/(?:${names})(?:[?#]|$)`),
  holds,
});

export const profile = graphql('UserBy(?:ScreenName|RestId)');
/** The timelines are what profiles ask for since September 2026. */
export const timelines = graphql('User(?:Tweets(?:AndReplies)?|Media|(?:Originals|Replies|Photo|Video)Timeline)');
export const conversation = graphql('TweetDetail|TweetResultByRestId');

/** The responses that the tap may copy. */
export const tapped = [profile, timelines, conversation];
