import type { Look } from '../model/look';
import { privateKey } from '../model/private-key';
import type { Reading } from '../model/reading';
import { defaultSettings } from '../model/settings';
import { joinReadings } from '../records/join-readings';
import { mergeIntoRecord } from '../records/remember';
import { say, words } from '../shared/i18n';
import { pageView } from '../present/page-view';
import { tierSign } from '../present/tier-sign';
import { tellChanges } from '../shared/changes';
import { Problem } from '../shared/problem';
import type { CardView, PageView } from '../shared/badge-view';
import type { SiteAbout } from '../sites/site';
import { putReading, withReading } from '../store/accounts';
import { db } from '../store/open';
import { keepResults } from '../store/results';
import { troubleOf } from '../store/trouble';
import { measuresSince, pageViewOf, show } from './assess-record';
import { act } from './creator';
import { diagnose } from './diagnosis';
import type { Sender } from './dispatch';
import { signTab } from './outside/toolbar';
import { renewOwn } from './own-benchmarks';
import { noteLook } from './private-looks';
import { firstStandards, keptStandards, type Standards } from './standards';
import { keepSummary } from './summaries';
import { wholeLook } from './whole-look';

/**
 * A page was read: remember what it gave, and assess the account from all that was ever seen of it. On a site that is
 * switched off nothing is remembered, and nothing shown; in a private window it is shown, and remembered only once somebody
 * decides on the creator. A page speaks only of its own site. Where the store cannot be used, the page alone is assessed,
 * and says so.
 */
export async function look(message: Look, sender: Sender): Promise<PageView | null> {
  const { site, tab, isPrivate } = sender;
  const own = wholeLook(message).filter(
    ({ page, account }) => page.site === site?.id && (account === null || account.site === site.id),
  );
  if (!site || own.length === 0) throw new Problem('errorNotAllowed');
  const reading = joinReadings(own);
  let standards = firstStandards(defaultSettings);
  try {
    standards = await keptStandards();
    if (standards.settings.sitesOff.includes(site.id)) return null;
    if (isPrivate) return await showOnly(reading, message.visit?.id ?? crypto.randomUUID(), site, standards, sender);
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

/** What is known of the account and this page make of it together, and nothing is kept; `visit` is its visit's id. */
async function showOnly(
  reading: Reading,
  visit: string,
  site: SiteAbout,
  standards: Standards,
  sender: Sender,
): Promise<PageView> {
  const found = await withReading(await db(), reading, privateKey(visit));
  if (!found) return { ...pageView(reading, await diagnose(site), words), meanwhile: null };
  const { key } = found.record;
  const pressed = noteLook(key, reading);
  if (pressed !== null) return act({ key, act: pressed }, sender);
  return advised(pageViewOf(await show(found.record, await measuresSince(found, standards))), say('privateLook'));
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
  const answer = advised(pageViewOf(await show(record, measures)), say('notKept', { why: say(key, values) }));
  return { ...answer, key: null, meanwhile: answer.meanwhile && { ...answer.meanwhile, key: null } };
}

/** The same with a sentence before all that is advised. */
function advised(answer: PageView, told: string): PageView {
  const withTold = (card: CardView | null) => card && { ...card, advice: [told, ...card.advice] };
  const { card, meanwhile } = answer;
  return { ...answer, card: withTold(card), meanwhile: meanwhile && { ...meanwhile, card: withTold(meanwhile.card) } };
}
