/** The query's id in the path changes weekly; the operation's name stays. */
const graphql = (names: string) =>
  new RegExp(`^(?:https://(?:api\\.)?(?:x|twitter)\\.com)?/(?:i/api/)?graphql/[^/?#]+/(?:${names})(?:[?#]|$)`);

/** A text that a post quotes has its quotation marks escaped: only real keys match. */
const tweets = /"tweet_results"\s*:\s*\{/;

/** A user, one that is gone, or the nothing that stands for an account that does not exist. */
const user =
  /"screen_name"\s*:\s*"|"__typename"\s*:\s*"UserUnavailable"|^\s*\{\s*"data"\s*:\s*\{\s*(?:"user"\s*:\s*\{\s*\}\s*)?\}\s*\}\s*$/;

export const profile = { url: graphql('UserByScreenName'), holds: user };
/** One that is gone has no name here, so that it could be anybody. */
export const profileById = { url: graphql('UserByRestId'), holds: /"screen_name"\s*:\s*"/ };
/** The second row has them as profiles ask for them since September 2026. */
export const timelines = {
  url: graphql(
    'UserTweets|UserTweetsAndReplies|UserMedia|' +
      'UserOriginalsTimeline|UserRepliesTimeline|UserPhotoTimeline|UserVideoTimeline',
  ),
  holds: tweets,
};
export const conversation = {
  url: graphql('TweetDetail|TweetResultByRestId'),
  holds: /"(?:tweet_results|tweetResult|tweet_result_by_rest_id)"\s*:\s*\{/,
};

/** The responses that the tap may copy. */
export const tapped = [profile, profileById, timelines, conversation];
