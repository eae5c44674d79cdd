import { browser } from '../shared/browser';
import type { Diagnosis } from '../present/report';
import type { SiteAbout } from '../sites/site';
import { lastWorked } from '../store/health';
import { db } from '../store/open';

/** What a report on this site says apart from the reading. */
export async function diagnose(site: SiteAbout): Promise<Diagnosis> {
  return {
    version: browser.runtime.getManifest().version,
    browser: /(?:Firefox|Edg|Chrome)\/\d+/.exec(navigator.userAgent)?.[0] ?? 'another browser',
    siteName: site.name,
    lastVerified: site.lastVerified,
    workedAt: await db()
      .then((store) => lastWorked(store, site.id))
      // Where nothing can be read, the report says so by what is missing.
      .catch(() => null),
  };
}
