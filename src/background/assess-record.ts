import { assess, compareBriefs } from '../estimate/assess';
import type { Benchmark } from '../estimate/benchmarks/benchmark';
import { sinceOf } from '../estimate/since';
import type { Terms } from '../estimate/user-terms';
import type { Assessment } from '../model/assessment';
import type { Brief } from '../model/brief';
import { type Creator, isSaved } from '../model/creator';
import type { Money } from '../model/money';
import type { AccountRecord } from '../model/record';
import type { Settings } from '../model/settings';
import type { Since } from '../model/snapshot';
import { words } from '../shared/i18n';
import { badgeView } from '../present/badge-view';
import { meanwhileOf } from '../present/meanwhile';
import { verdictText } from '../present/wording';
import { Problem } from '../shared/problem';
import type { BadgeView, BriefLine, PageAnswer } from '../shared/view';
import { siteById } from '../sites';
import type { SiteAbout } from '../sites/site';
import type { KeptAccount } from '../store/accounts';
import { db } from '../store/open';
import { tellingSnapshots } from '../store/snapshots';
import type { Standards } from './standards';
import { diagnose } from './diagnosis';

/** The site by its id. Throws a `Problem` when this version does not have it. */
function siteCalled(id: string): SiteAbout {
  const site = siteById(id);
  if (!site) throw new Problem('errorUnknownSite', { site: id });
  return site;
}

export const siteOfRecord = (record: AccountRecord): SiteAbout => siteCalled(record.account.site);

/** What one record is held against, and what is kept of its creator. */
export interface Measures {
  brief: Brief;
  /** Whether there is no other to choose: then it need not be named. */
  isOnly: boolean;
  settings: Settings;
  own: Benchmark[];
  /** What the creator asked for one post. */
  quote: Money | null;
  saved: boolean;
  /** What somebody who comes back is told. */
  since: Since | null;
}

/** An assessment, and how badge and card show it. */
export interface ShownRecord {
  assessment: Assessment;
  badge: BadgeView;
}

/** What is kept of a creator that an assessment needs: off the shortlist, nothing is. */
const keptOf = (creator: Creator | null) => ({
  quote: creator?.quote?.money ?? null,
  saved: creator !== null && isSaved(creator),
});

/** What a record of the store is held against, without what became of it since. */
export const measuresOf = ({ record, creator }: KeptAccount, standards: Standards): Measures => ({
  ...standards,
  ...keptOf(creator),
  own: standards.own(siteOfRecord(record)),
  since: null,
});

/** The same with what became of it since it was saved, or seen before. */
export async function measuresSince(kept: KeptAccount, standards: Standards): Promise<Measures> {
  const { record, creator } = kept;
  const savedAt = creator && isSaved(creator) ? creator.savedAt : null;
  const now = new Date();
  const since = sinceOf(await tellingSnapshots(await db(), record.key, savedAt, now), savedAt, now);
  return { ...measuresOf(kept, standards), since };
}

/** What a page is told, and no more. */
export const pageAnswer = ({ badge, assessment }: ShownRecord): PageAnswer => ({
  ...badge,
  meanwhile: meanwhileOf(badge, assessment, words),
});

/** The record by any brief, settings and price. */
export async function show(record: AccountRecord, measures: Measures): Promise<ShownRecord> {
  const { key, account, last } = record;
  const { brief, isOnly, saved, since } = measures;
  const site = siteOfRecord(record);
  const assessment = assess(record, site.rules, brief, new Date(), termsOf(measures));
  const presented = { key, account, assessment, brief: { name: brief.name, isOnly }, saved, since, last };
  return { assessment, badge: badgeView({ ...presented, diagnosis: await diagnose(site) }, words) };
}

/** The record against every brief; empty while there is only one to hold it against. */
export function linesOf(record: AccountRecord, briefs: readonly Brief[], measures: Measures): BriefLine[] {
  if (briefs.length < 2) return [];
  const { rules } = siteOfRecord(record);
  return compareBriefs(record, rules, briefs, new Date(), termsOf(measures)).map(
    ({ brief, name, fit: { verdict } }) => ({ id: brief, name, verdict, verdictName: verdictText(verdict, words) }),
  );
}

export const termsOf = ({ settings, quote, own }: Measures): Terms => ({ settings, quote, ownBenchmarks: own });
