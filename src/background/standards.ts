import type { Benchmark } from '../estimate/benchmarks/benchmark';
import { ownBenchmark } from '../estimate/benchmarks/own';
import { type Brief, defaultBrief } from '../model/brief';
import type { OwnCurve } from '../model/own-curve';
import type { Settings } from '../model/settings';
import { words } from '../shared/i18n';
import type { SiteAbout } from '../sites/site';
import { db } from '../store/open';
import { type KeptStandards, readStandards } from '../store/standards';

/** What every record is held against. */
export interface Standards {
  /** Summaries made by another number are stale. */
  number: number;
  brief: Brief;
  /** Whether there is no other to choose: then it need not be named. */
  isOnly: boolean;
  /** Every one there is, oldest first. */
  briefs: Brief[];
  settings: Settings;
  /** What the user's own visited accounts of a site reach, where they are what its rates are compared with. */
  own(site: SiteAbout): Benchmark[];
}

/** The brief of somebody who has written none. */
export const firstBrief = (): Brief => defaultBrief(words.say('briefDefault'));

/** The active brief, the kept settings and the own curves, of one moment. */
export const keptStandards = async (): Promise<Standards> => standardsOf(await readStandards(await db(), firstBrief()));

/** What somebody has who never set anything: also where nothing can be read. */
export const firstStandards = (settings: Settings, brief: Brief = firstBrief()): Standards =>
  standardsOf({ number: 0, briefs: [brief], active: brief.id, settings, curves: new Map() });

function standardsOf({ number, briefs, active, settings, curves }: KeptStandards): Standards {
  return {
    number,
    briefs,
    brief: briefs.find(({ id }) => id === active) ?? briefs[0] ?? firstBrief(),
    isOnly: briefs.length === 1,
    settings,
    own: (site) =>
      settings.activeBenchmark[site.id] === 'own' ? (curves.get(site.id) ?? []).map((one) => named(one, site)) : [],
  };
}

const named = (curve: OwnCurve, site: SiteAbout): Benchmark =>
  ownBenchmark(curve, { site: site.id, year: new Date().getFullYear() }, (n) => ({
    name: words.say('ownBenchmark'),
    population: { text: words.sayCount('ownBenchmarkPopulation', n, { site: site.name }) },
    source: words.say('ownBenchmarkSource'),
  }));
