import type { Messages } from '../shared/messages';
import { joinReadings } from '../records/join-readings';
import { words } from '../shared/i18n';
import { pageView } from '../present/page-view';
import { Problem } from '../shared/problem';
import type { PageAnswer } from '../shared/view';
import type { SiteAbout } from '../sites/site';
import { isSaved } from '../store/creators';
import { noteWorked } from '../store/health';
import { putReading } from '../store/records';
import { db } from '../store/schema';
import { getSettings } from '../store/settings';
import { answerFor } from './assess-record';
import { diagnose } from './diagnosis';
import { wholeLook } from './whole-look';

/**
 * A page was read: remember what it gave, and assess the account from all that was ever seen of it. On a site that is
 * switched off nothing is remembered, and nothing shown. A page speaks only of its own site.
 */
export async function look(message: Messages['look']['in'], site: SiteAbout | null): Promise<PageAnswer | null> {
  const own = wholeLook(message).filter(
    ({ page, account }) => page.site === site?.id && (account === null || account.site === site.id),
  );
  if (!site || own.length === 0) throw new Problem('errorNotAllowed');
  const store = await db();
  if ((await getSettings(store)).sitesOff.includes(site.id)) return null;
  const reading = joinReadings(own);
  if (reading.page.kind === 'profile' && reading.account?.followers) await noteWorked(store, site.id, reading.at);
  const record = await putReading(store, reading);
  if (!record) return { ...pageView(reading, await diagnose(site), words), meanwhile: null };
  return answerFor(record, await isSaved(store, record.key));
}
