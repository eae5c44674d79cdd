import type { Messages } from '../shared/messages';
import { joinReadings } from '../reading/join';
import { words } from '../shared/i18n';
import { pageView } from '../shared/present/page-view';
import type { BadgeView } from '../shared/view';
import { isSaved } from '../store/creators';
import { noteWorked } from '../store/health';
import { putReading } from '../store/records';
import { db } from '../store/schema';
import { getSettings } from '../store/settings';
import { siteCalled, viewOf } from './assessing';
import { diagnose } from './diagnosis';

/**
 * A page was read: remember what it gave, and assess the account from all that was ever seen of it. On a site that is
 * switched off nothing is remembered, and nothing shown.
 */
export async function look({ readings }: Messages['look']['in']): Promise<BadgeView | null> {
  const reading = joinReadings(readings);
  const store = await db();
  if ((await getSettings(store)).sitesOff.includes(reading.page.site)) return null;
  const site = siteCalled(reading.page.site);
  if (reading.page.kind === 'profile' && reading.account?.followers) await noteWorked(store, site.id, reading.at);
  const record = await putReading(store, reading);
  if (!record) return pageView(reading, await diagnose(site), words);
  return viewOf(record, await isSaved(store, record.key));
}
