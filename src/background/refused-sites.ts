import type { RefusedSites } from '../shared/list-view';
import { browser } from '../shared/browser';
import { sites } from '../sites';

/**
 * Whether pages of a match pattern may be read. Of a host that only scripts go to Chromium says no when it is asked whether
 * the extension `contains` it, but names it among all that the extension has; Firefox names none that a wider one holds.
 */
const isRead = async (pattern: string, origins: readonly string[]): Promise<boolean> =>
  origins.includes(pattern) || browser.permissions.contains({ origins: [pattern] });

/**
 * The sites that the browser lets Fitlens read no more, since somebody took that permission away in its settings; of a site
 * with several hosts also where one of them is missing.
 */
export async function refusedSites(): Promise<RefusedSites> {
  const { origins = [] } = await browser.permissions.getAll();
  const refused = await Promise.all(
    sites.map(async (site) => {
      const read = await Promise.all(site.matches.map((pattern) => isRead(pattern, origins)));
      return read.every(Boolean) ? [] : [site];
    }),
  );
  const all = refused.flat();
  return { names: all.map(({ name }) => name), patterns: all.flatMap(({ matches }) => matches) };
}
