import { instagram } from './instagram/site';
import type { Site } from './site';
import { tiktok } from './tiktok/site';

/** Every site Fitlens reads. */
export const sites: readonly Site[] = [instagram, tiktok];

export const siteById = (id: string): Site | undefined => sites.find((site) => site.id === id);

/** The site whose match patterns (`https://host/*`) hold this URL. */
export const siteOf = (url: URL): Site | undefined =>
  sites.find((site) => site.matches.some((pattern) => pattern === `https://${url.host}/*`));
