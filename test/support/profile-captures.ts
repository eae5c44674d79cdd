import { get } from '../../src/reading/json/json';

export interface ProfileCapture {
  site: string;
  index: number;
  url: string;
  html: string;
  followers: number;
}

interface Capture {
  file: string;
  text: string;
  truth: unknown;
}

const addresses: { [site: string]: (handle: string) => string } = {
  instagram: (handle) => `https://www.instagram.com/${handle}/`,
  tiktok: (handle) => `https://www.tiktok.com/@${handle}`,
  x: (handle) => `https://x.com/${handle}`,
  // By handle or by id.
  bluesky: (actor) => `https://bsky.app/profile/${actor}`,
};

/** Where the independent ground truth of each site has handle and exact followers of a profile page. */
const truths: { [site: string]: (truth: unknown) => { handle: unknown; followers: unknown } } = {
  instagram: (truth) => ({
    handle: get(truth, 'dom', 'username') ?? get(truth, 'username'),
    followers: get(truth, 'dom', 'followers_title', 0) ?? get(truth, 'followers'),
  }),
  tiktok: (truth) => ({
    handle: get(truth, 'embedded', 'handle'),
    followers: get(truth, 'embedded', 'statsV2', 'followerCount'),
  }),
  x: (truth) => ({ handle: get(truth, 'jsonld', 'handle'), followers: get(truth, 'jsonld', 'followers') }),
  // Some pages show no account: what is true of it does not stand there.
  bluesky: (truth) => ({
    handle: /\/profile\/([^/]+)$/.exec(String(get(truth, 'url')))?.[1],
    followers: get(truth, 'drawn', 'followersText') === null ? null : get(truth, 'account', 'followers'),
  }),
};

/** The captured profile pages of a site since 2025, with the follower count that the badge must show. */
export function profileCaptures(site: string, all: Capture[]): ProfileCapture[] {
  const pages = all.flatMap(({ file, text, truth }) => {
    const { handle, followers } = truths[site]?.(truth) ?? {};
    const url = addresses[site]?.(String(handle));
    const isPage = file >= '2025' && /\.html(\.gz)?$/.test(file);
    const isKnown = typeof followers === 'string' || typeof followers === 'number';
    return isPage && url && typeof handle === 'string' && isKnown
      ? [{ site, url, html: text, followers: Number(`${followers}`.replace(/\D/g, '')) }]
      : [];
  });
  return pages.map((page, index) => ({ ...page, index: index + 1 }));
}
