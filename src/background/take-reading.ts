import type { Look } from '../model/look';
import type { Reading } from '../model/reading';
import { defaultSettings } from '../model/settings';
import { joinReadings } from '../records/join-readings';
import { mergeIntoRecord } from '../records/remember';
import { say, words } from '../shared/i18n';
import { pageView } from '../present/page-view';
import { tierSign } from '../present/tier-sign';
import { tellChanges } from '../shared/changes';
import { Problem } from '../shared/problem';
import type { PageView } from '../shared/badge-view';
import type { SiteAbout } from '../sites/site';
import { putReading } from '../store/accounts';
import { db } from '../store/open';
import { keepResults } from '../store/results';
import { troubleOf } from '../store/trouble';
import { measuresSince, pageViewOf, show } from './assess-record';
import { diagnose } from './diagnosis';
import type { Sender } from './dispatch';
import { signTab } from './outside/toolbar';
import { renewOwn } from './own-benchmarks';
import { firstStandards, keptStandards, type Standards } from './standards';
import { keepSummary } from './summaries';
import { wholeLook } from './whole-look';

/**
 * A page was read: remember what it gave, and assess the account from all that was ever seen of it. On a site that is
 * switched off nothing is remembered, and nothing shown. A page speaks only of its own site. Where the store cannot be
 * used, the page alone is assessed, and says so.
 */
export async function look(message: Look, { site, tab }: Sender): Promise<PageView | null> {
  const own = wholeLook(message).filter(
    ({ page, account }) => page.site === site?.id && (account === null || account.site === site.id),
  );
  if (!site || own.length === 0) throw new Problem('errorNotAllowed');
  const reading = joinReadings(own);
  let standards = firstStandards(defaultSettings);
  try {
    standards = await keptStandards();
    if (standards.settings.sitesOff.includes(site.id)) return null;
    return await remember(reading, site, standards, tab);
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    console.error('Fitlens could not keep a look', error);
    return unkept(reading, site, standards, trouble);
  }
}

async function remember(
  reading: Reading,
  site: SiteAbout,
  standards: Standards,
  tab: number | null,
): Promise<PageView> {
  const store = await db();
  const kept = await putReading(store, reading);
  await keepResults(store, reading);
  if (!kept) return { ...pageView(reading, await diagnose(site), words), meanwhile: null };
  const shown = await show(kept.record, await measuresSince(kept, standards));
  void keepSummary(kept, shown.assessment, standards);
  void renewOwn(site, standards);
  tellChanges([kept.record.key]);
  if (tab !== null) void signTab(tab, tierSign(shown.assessment.tier), shown.badge.name);
  return pageViewOf(shown);
}

/** What this page alone makes of the account; nothing can be saved. */
async function unkept(
  reading: Reading,
  site: SiteAbout,
  standards: Standards,
  { key, values }: Problem,
): Promise<PageView> {
  const record = mergeIntoRecord(null, reading, 'unkept');
  if (!record) return { ...pageView(reading, await diagnose(site), words), meanwhile: null };
  const measures = {
    ...standards,
    own: standards.own(site),
    quote: null,
    declared: null,
    saved: false,
    candidates: [],
    since: null,
  };
  const answer = pageViewOf(await show(record, measures));
  const told = say('notKept', { why: say(key, values) });
  const card = answer.card && { ...answer.card, advice: [told, ...answer.card.advice] };
  return { ...answer, key: null, card, meanwhile: answer.meanwhile && { ...answer.meanwhile, key: null, card } };
}
