import type { RefusedSites } from '../shared/list-view';
import { browser } from '../shared/browser';
import { sites } from '../sites';

/**
 * The sites that the browser lets Fitlens read no more, since somebody took that permission away in its settings; of a site
 * with several hosts also where one of them is missing.
 */
export async function refusedSites(): Promise<RefusedSites> {
  const refused = await Promise.all(
    sites.map(async ({ name, matches }) => {
      const isAllowed = await browser.permissions.contains({ origins: [...matches] });
      return isAllowed ? [] : [{ name, patterns: matches }];
    }),
  );
  const all = refused.flat();
  return { names: all.map(({ name }) => name), patterns: all.flatMap(({ patterns }) => patterns) };
}
