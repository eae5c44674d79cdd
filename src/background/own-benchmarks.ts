import type { SiteId } from '../model/page';
import type { SiteAbout } from '../sites/site';
import { renewCurves } from '../store/curves';
import { db } from '../store/open';
import { tellTabs } from './tell-tabs';
import type { Standards } from './standards';

/** What is being made anew: every look asks for it, and reading all rates once more for each would have each wait for all. */
const underWay = new Map<SiteId, Promise<void>>();

/**
 * Makes what the user's own visited accounts reach anew, where a site is compared with that: after an answer, never
 * before one, and once at a time. Rejects never.
 */
export async function renewOwn({ id }: SiteAbout, { settings }: Pick<Standards, 'settings'>): Promise<void> {
  if (settings.activeBenchmark[id] !== 'own') return;
  const begun = underWay.get(id) ?? renew(id).finally(() => underWay.delete(id));
  underWay.set(id, begun);
  await begun;
}

async function renew(site: SiteId): Promise<void> {
  try {
    if (await renewCurves(await db(), site, new Date().toISOString())) void tellTabs(null);
  } catch (error) {
    console.error('Fitlens could not work out own benchmarks', error);
  }
}
