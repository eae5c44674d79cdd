const address = (path: string) => new RegExp(`^(?:https://www\\.threads\\.(?:com|net))?/(?:${path})/?(?:[?#]|$)`);

/** A text that a message or caption quotes has its quotation marks escaped: only real keys match. */
const key = (name: string) => `"${name}"\\s*:`;

/** A short answer that begins with why there is none. */
const refusal = `^(?:for ?\\(;;\\);)?\\s*\\{\\s*"(?:message|require_login|errors|status)"\\s*:(?!\\s*"ok")(?=[^]{0,3000}$)`;

/**
 * Profiles (which alone have a biography beside the count), the posts of one account, and the page of one post. The
 * home feed, search and messages have other roots.
 */
export const graphql = {
  url: address('graphql/query|api/graphql'),
  holds: new RegExp(
    `${refusal}|^(?=[^]*${key('biography')})(?=[^]*${key('follower_count')}(?!\\s*null))` +
      `|${key('mediaData')}|${key('data')}\\s*\\{\\s*${key('data')}\\s*\\{|${key('containing_thread')}` +
      // At the root of an answer only: a message may carry a post.
      `|^(?=[^]*${key('text_post_app_info')})(?:(?:for ?\\(;;\\);)?\\s*\\{|[^]*${key('result')}\\s*\\{)\\s*${key('data')}\\s*\\{\\s*${key('media')}`,
  ),
};

/** The responses that the tap may copy. */
export const tapped = [graphql];
