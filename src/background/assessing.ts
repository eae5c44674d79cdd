import { assess, compareBriefs } from '../estimate/assess';
import type { Terms } from '../estimate/terms';
import type { Brief } from '../model/brief';
import type { AccountRecord } from '../model/record';
import type { Settings } from '../model/settings';
import { words } from '../shared/i18n';
import { badgeView, verdictText } from '../shared/present/badge-view';
import type { BadgeView, BriefLine } from '../shared/view';
import { siteById } from '../sites';
import type { Site } from '../sites/site';
import { activeBrief, briefs } from './briefs';
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
  const terms = await termsOf(site, measures.settings);
  const assessment = assess(record, site.rules, brief, new Date(), terms);
  const diagnosis = await diagnose(site);
  return badgeView({ key, account, assessment, brief: brief.name, saved, last, diagnosis }, words);
}

/** The record against every brief; empty while there is only one to hold it against. */
export async function linesOf(record: AccountRecord): Promise<BriefLine[]> {
  const kept = (await briefs()).briefs;
  if (kept.length < 2) return [];
  const site = siteOfRecord(record);
  const terms = await termsOf(site, await settings());
  return compareBriefs(record, site.rules, kept, new Date(), terms).map(({ brief, name, fit: { verdict } }) => ({
    id: brief,
    name,
    verdict,
    verdictName: verdictText(verdict, words),
  }));
}

const termsOf = async (site: Site, kept: Settings): Promise<Terms> => ({
  settings: kept,
  quote: null,
  own: kept.activeBenchmark[site.id] === 'own' ? await ownBenchmarks(site) : [],
});
