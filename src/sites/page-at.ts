import type { PageRef } from '../model/page';
import { sites } from './index';
import type { SiteAbout } from './site';

/** A host without what only leads to the same pages on another screen. */
export const bareHost = (host: string): string => host.replace(/^(?:www|m|mobile)\./, '');

const sitesByHost = new Map(
  sites.flatMap((site) =>
    site.matches.map((pattern): [string, SiteAbout] => [bareHost(new URL(pattern).hostname), site]),
  ),
);

/** Which profile or post of which site a link leads to, on whatever door of the site; null for all other pages. */
export const pageAt = (url: URL): PageRef | null => sitesByHost.get(bareHost(url.hostname))?.page(url) ?? null;
