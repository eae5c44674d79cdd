import { browser } from '../shared/browser';
import type { Diagnosis } from '../present/report';
import type { SiteAbout } from '../sites/site';
import { lastWorked } from '../store/health';
import { unreadableRows } from '../store/kept';
import { db } from '../store/open';

/** What a report on this site says apart from the reading. */
export async function diagnose(site: SiteAbout): Promise<Diagnosis> {
  return {
    version: browser.runtime.getManifest().version,
    browser: /(?:Firefox|Edg|Chrome)\/\d+/.exec(navigator.userAgent)?.[0] ?? 'another browser',
    siteName: site.name,
    lastVerified: site.lastVerified,
    // Where nothing can be read, the badge says why.
    ...(await healthOf(site).catch(() => ({ workedAt: null, unreadable: 0 }))),
  };
}

async function healthOf({ id }: SiteAbout): Promise<Pick<Diagnosis, 'workedAt' | 'unreadable'>> {
  const store = await db();
  const [workedAt, unreadable] = await Promise.all([lastWorked(store, id), unreadableRows(store)]);
  return { workedAt, unreadable: unreadable.length };
}
