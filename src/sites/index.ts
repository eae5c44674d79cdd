import { bluesky } from './bluesky/site';
import { instagram } from './instagram/site';
import type { Site } from './site';
import { threads } from './threads/site';
import { tiktok } from './tiktok/site';
import { x } from './x/site';
import { youtube } from './youtube/site';

/** Every site Fitlens reads. */
export const sites: readonly Site[] = [instagram, tiktok, youtube, x, threads, bluesky];

export const siteById = (id: string): Site | undefined => sites.find((site) => site.id === id);

/** The site whose match patterns (`https://host/*`) hold this address. */
export function siteAt(address: string): Site | undefined {
  const { host } = URL.canParse(address) ? new URL(address) : { host: null };
  return sites.find((site) => site.matches.some((pattern) => pattern === `https://${host}/*`));
}
