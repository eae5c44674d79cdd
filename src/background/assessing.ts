import { assess } from '../estimate/assess';
import type { Brief } from '../model/brief';
import type { AccountRecord } from '../model/record';
import type { Settings } from '../model/settings';
import { words } from '../shared/i18n';
import { badgeView } from '../shared/present/badge-view';
import type { BadgeView } from '../shared/view';
import { siteById } from '../sites';
import type { Site } from '../sites/site';
import { activeBrief } from './briefs';
import { diagnose } from './diagnosis';
import { settings } from './settings';
import { ownBenchmarks } from './visited';

/** The site by its id. Throws a sentence for a person when this version does not have it. */
export function siteCalled(id: string): Site {
  const site = siteById(id);
  if (!site) throw new Error(words.say('errorUnknownSite', { site: id }));
  return site;
}

export const siteOfRecord = (record: AccountRecord): Site => siteCalled(record.account.site);

/** What a record is held against, and whether it is on the shortlist. */
export interface Measures {
  brief: Brief;
  settings: Settings;
  saved: boolean;
}

/** The record as badge and card show it by the active brief and the kept settings. */
export const viewOf = async (record: AccountRecord, saved: boolean): Promise<BadgeView> =>
  viewBy(record, { brief: await activeBrief(), settings: await settings(), saved });

/** The same by any brief and settings. */
export async function viewBy(record: AccountRecord, measures: Measures): Promise<BadgeView> {
  const { key, account, last } = record;
  const { brief, saved } = measures;
  const site = siteOfRecord(record);
  const own = measures.settings.activeBenchmark[site.id] === 'own' ? await ownBenchmarks(site) : [];
  const terms = { settings: measures.settings, quote: null, own };
  const assessment = assess(record, site.rules, brief, new Date(), terms);
  const diagnosis = await diagnose(site);
  return badgeView({ key, account, assessment, brief: brief.name, saved, last, diagnosis }, words);
}
