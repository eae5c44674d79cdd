import { assess, compareBriefs } from '../estimate/assess';
import type { Benchmark } from '../estimate/benchmarks/benchmark';
import { sinceOf } from '../estimate/since';
import type { Terms } from '../estimate/user-terms';
import type { Assessment } from '../model/assessment';
import type { Brief } from '../model/brief';
import { type Candidate, isDecidedFor } from '../model/candidate';
import { isSaved } from '../model/creator';
import { calendarDay } from '../model/day';
import type { Declared } from '../model/declared';
import type { Money } from '../model/money';
import type { AccountRecord } from '../model/record';
import type { Settings } from '../model/settings';
import type { Since } from '../model/snapshot';
import { words } from '../shared/i18n';
import { badgeView } from '../present/badge-view';
import { meanwhileOf } from '../present/meanwhile';
import { verdictText } from '../present/wording';
import { Problem } from '../shared/problem';
import type { BadgeView, PageView } from '../shared/badge-view';
import type { BriefLine } from '../shared/creator-view';
import { siteById } from '../sites';
import type { SiteAbout } from '../sites/site';
import type { KeptAccount } from '../store/accounts';
import { db } from '../store/open';
import { tellingSnapshots } from '../store/snapshots';
import { isWithColleague, sharedAmong } from './colleagues';
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
  /** What the creator says of their own audience. */
  declared: Declared | null;
  saved: boolean;
  /** The campaigns it is in; of briefs that are still there. */
  candidates: Candidate[];
  /** Every campaign there is. */
  briefs: Brief[];
  /** What somebody who comes back is told. */
  since: Since | null;
  /** A colleague is in contact with the creator; absent where nobody looked. */
  isInContact?: boolean;
  /** Ids of the campaigns that the team sees; absent where nobody looked. */
  shared?: readonly string[];
}

/** An assessment, and how badge and card show it. */
export interface ShownRecord {
  assessment: Assessment;
  badge: BadgeView;
}

/** What a record of the store is held against, without what became of it since. */
export const measuresOf = ({ record, creator, candidates }: KeptAccount, standards: Standards): Measures => ({
  ...standards,
  quote: creator?.quote?.money ?? null,
  declared: creator?.declared ?? null,
  saved: creator !== null && isSaved(creator),
  candidates: candidates.filter(({ brief }) => standards.briefs.some(({ id }) => id === brief)),
  own: standards.own(siteOfRecord(record)),
  since: null,
});

/** The same with what became of it since it was saved, or seen before, and whether a colleague is in contact. */
export async function measuresSince(kept: KeptAccount, standards: Standards): Promise<Measures> {
  const { record, creator } = kept;
  const savedAt = creator && isSaved(creator) ? creator.savedAt : null;
  const now = new Date();
  const since = sinceOf(await tellingSnapshots(await db(), record.key, savedAt, now), savedAt, now);
  const measures = measuresOf(kept, standards);
  return {
    ...measures,
    since,
    isInContact: await isWithColleague(creator?.id ?? null, measures.candidates),
    shared: await sharedAmong(measures.briefs),
  };
}

/** What a page is told, and no more. */
export const pageViewOf = ({ badge, assessment }: ShownRecord): PageView => ({
  ...badge,
  meanwhile: meanwhileOf(badge, assessment, words),
});

/** The record by any brief, settings and price. */
export async function show(record: AccountRecord, measures: Measures): Promise<ShownRecord> {
  const { key, account, last } = record;
  const { brief, briefs, isOnly, candidates, since, isInContact = false, shared = [] } = measures;
  const site = siteOfRecord(record);
  const now = new Date();
  const assessment = assess(record, site.rules, brief, now, termsOf(measures));
  const here = candidates.find((one) => one.brief === brief.id);
  // Who was saved before there were campaigns is in none.
  const saved = here ? isDecidedFor(here) : measures.saved && candidates.length === 0;
  const standing = {
    saved,
    rejected: here?.status === 'rejected',
    candidates,
    isInContact,
    shared,
    briefs,
    today: calendarDay(now),
  };
  const presented = { key, account, assessment, brief: { id: brief.id, name: brief.name, isOnly }, since, last };
  const lines = linesOf(record, briefs, measures);
  return { assessment, badge: badgeView({ ...presented, ...standing, lines, diagnosis: await diagnose(site) }, words) };
}

/** The record against every brief; empty while there is only one to hold it against. */
export function linesOf(record: AccountRecord, briefs: readonly Brief[], measures: Measures): BriefLine[] {
  if (briefs.length < 2) return [];
  const { rules } = siteOfRecord(record);
  return compareBriefs(record, rules, briefs, new Date(), termsOf(measures)).map(
    ({ brief, name, fit: { verdict } }) => ({ id: brief, name, verdict, verdictName: verdictText(verdict, words) }),
  );
}

export const termsOf = ({ settings, quote, declared, own }: Measures): Terms => ({
  settings,
  quote,
  declared,
  ownBenchmarks: own,
});
