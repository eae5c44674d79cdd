import { about as bluesky } from './bluesky/about';
import { about as instagram } from './instagram/about';
import type { SiteAbout } from './site';
import { about as threads } from './threads/about';
import { about as tiktok } from './tiktok/about';
import { about as x } from './x/about';
import { about as youtube } from './youtube/about';

/** Every site Fitlens reads, as the worker knows it: page readers belong to each site's own content script. */
export const sites: readonly SiteAbout[] = [instagram, tiktok, youtube, x, threads, bluesky];

export const siteById = (id: string): SiteAbout | undefined => sites.find((site) => site.id === id);

/** What a site is called; by its id where this version does not have it. */
export const siteNameOf = (id: string): string => siteById(id)?.name ?? id;

/** The site whose match patterns (`https://host/*`) hold this address. */
export function siteAt(address: string): SiteAbout | undefined {
  const { host } = URL.canParse(address) ? new URL(address) : { host: null };
  return sites.find((site) => site.matches.some((pattern) => pattern === `https://${host}/*`));
}
