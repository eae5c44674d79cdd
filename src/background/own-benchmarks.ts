import type { SiteAbout } from '../sites/site';
import { renewCurves } from '../store/curves';
import { db } from '../store/open';
import { tellTabs } from './tell-tabs';
import type { Standards } from './standards';

/**
 * Makes what the user's own visited accounts reach anew, where a site is compared with that: after an answer, never
 * before one. Rejects never.
 */
export async function renewOwn(site: SiteAbout, { settings }: Pick<Standards, 'settings'>): Promise<void> {
  if (settings.activeBenchmark[site.id] !== 'own') return;
  try {
    if (await renewCurves(await db(), site.id, new Date().toISOString())) void tellTabs(null);
  } catch (error) {
    console.error('Fitlens could not work out own benchmarks', error);
  }
}
