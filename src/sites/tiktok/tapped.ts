const api = String.raw`^https://[\w.-]+\.tiktok\.com/api`;

/** The sorts "popular" (1) and "oldest" (2) of a profile hold picked posts: they would pass for the recent ones. */
const recent = String.raw`(?!\S*[?&]post_item_list_request_type=[12])`;

// What has a status and nothing else tells why: a private account, an empty list, a check of the browser (`code`).
export const userDetail = { url: new RegExp(String.raw`${api}/user/detail/`), holds: /"(?:uniqueId|statusCode)"\s*:/ };
export const ownPosts = {
  url: new RegExp(String.raw`${api}/post/item_list/${recent}`),
  holds: /"(?:itemList|statusCode|code)"\s*:/,
};
export const creatorPosts = {
  url: new RegExp(String.raw`${api}/creator/item_list/`),
  holds: /"itemList"\s*:\s*\[\s*\{/,
};
export const postDetail = {
  url: new RegExp(String.raw`${api}/item/detail/`),
  holds: /"(?:itemStruct|statusCode)"\s*:/,
};

/** The responses that the tap may copy. Lists of likes, favourites, reposts and hover previews are not among them. */
export const tapped = [userDetail, ownPosts, creatorPosts, postDetail];
