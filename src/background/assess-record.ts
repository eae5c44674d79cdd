import { assess, compareBriefs } from '../estimate/assess';
import type { Benchmark } from '../estimate/benchmarks/benchmark';
import type { Terms } from '../estimate/user-terms';
import type { Assessment } from '../model/assessment';
import type { Brief } from '../model/brief';
import type { Money } from '../model/money';
import type { AccountRecord } from '../model/record';
import type { Settings } from '../model/settings';
import { words } from '../shared/i18n';
import { badgeView } from '../present/badge-view';
import { meanwhileOf } from '../present/meanwhile';
import { verdictText } from '../present/wording';
import { Problem } from '../shared/problem';
import type { BadgeView, BriefLine, PageAnswer } from '../shared/view';
import { siteById } from '../sites';
import type { SiteAbout } from '../sites/site';
import { quoteOf } from '../store/quotes';
import { db } from '../store/schema';
import { activeBrief, briefs } from './briefs';
import { diagnose } from './diagnosis';
import { settings } from './settings';
import { ownBenchmarks } from './visited';

/** The site by its id. Throws a `Problem` when this version does not have it. */
function siteCalled(id: string): SiteAbout {
  const site = siteById(id);
  if (!site) throw new Problem('errorUnknownSite', { site: id });
  return site;
}

export const siteOfRecord = (record: AccountRecord): SiteAbout => siteCalled(record.account.site);

/** What every record is held against. */
export interface Standards {
  brief: Brief;
  /** Whether there is no other to choose: then it need not be named. */
  isOnly: boolean;
  settings: Settings;
  /** What the user's own visited accounts of a site reach: worked out from all of them, and so once at most. */
  own(site: SiteAbout): Promise<Benchmark[]>;
}

/** What one record is held against, and whether it is on the shortlist. */
export interface Measures extends Standards {
  /** What the creator asked for one post. */
  quote: Money | null;
  saved: boolean;
}

/** An assessment, and how badge and card show it. */
export interface ShownRecord {
  assessment: Assessment;
  badge: BadgeView;
}

/** This brief, the only one or of several, and these settings. */
export function standards(brief: Brief, isOnly: boolean, by: Settings): Standards {
  const known = new Map<string, Promise<Benchmark[]>>();
  const own = (site: SiteAbout) => {
    const benchmarks = known.get(site.id) ?? ownBenchmarks(site);
    known.set(site.id, benchmarks);
    return benchmarks;
  };
  return { brief, isOnly, settings: by, own };
}

/** The active brief and the kept settings. */
export async function keptStandards(): Promise<Standards> {
  const [brief, kept] = await Promise.all([activeBrief(), briefs()]);
  return standards(brief, kept.briefs.length === 1, await settings());
}

/** The same for one record, with the price that was asked. */
export const measuresOf = async (record: AccountRecord, saved: boolean, by: Standards): Promise<Measures> => ({
  ...by,
  quote: await quoteOf(await db(), record.key),
  saved,
});

/** What a page is told of the record by what is kept. */
export async function answerFor(record: AccountRecord, saved: boolean): Promise<PageAnswer> {
  const { badge, assessment } = await show(record, await measuresOf(record, saved, await keptStandards()));
  return { ...badge, meanwhile: meanwhileOf(badge, assessment, words) };
}

/** The record by any brief, settings and price. */
export async function show(record: AccountRecord, measures: Measures): Promise<ShownRecord> {
  const { key, account, last } = record;
  const { brief, isOnly, saved } = measures;
  const site = siteOfRecord(record);
  const terms = await termsOf(site, measures);
  const assessment = assess(record, site.rules, brief, new Date(), terms);
  const diagnosis = await diagnose(site);
  return {
    assessment,
    badge: badgeView(
      { key, account, assessment, brief: { name: brief.name, isOnly }, saved, since: null, last, diagnosis },
      words,
    ),
  };
}

/** The record against every brief; empty while there is only one to hold it against. */
export async function linesOf(record: AccountRecord, measures: Measures): Promise<BriefLine[]> {
  const kept = (await briefs()).briefs;
  if (kept.length < 2) return [];
  const site = siteOfRecord(record);
  const terms = await termsOf(site, measures);
  return compareBriefs(record, site.rules, kept, new Date(), terms).map(({ brief, name, fit: { verdict } }) => ({
    id: brief,
    name,
    verdict,
    verdictName: verdictText(verdict, words),
  }));
}

const termsOf = async (site: SiteAbout, { settings: kept, quote, own }: Measures): Promise<Terms> => ({
  settings: kept,
  quote,
  ownBenchmarks: kept.activeBenchmark[site.id] === 'own' ? await own(site) : [],
});
