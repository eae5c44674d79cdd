import type { Tapped } from '../sites/site';
import { makeCollector } from './allow-list';
import { handOver } from './channel';
import { watchFetch } from './watch-fetch';
import { watchXhr } from './watch-xhr';

/**
 * Copies the page's responses that are on its site's allow-list. Runs in the page's world before the page's own scripts;
 * it must not change what the page can do, see or time, but for what docs/known-differences.md lists.
 */
export function tapPage(allowed: readonly Tapped[]): void {
  try {
    const collector = makeCollector(allowed, handOver());
    watchFetch(collector);
    watchXhr(collector);
  } catch {
    // A page that is locked down so far that nothing can be watched is read without the tap.
  }
}
