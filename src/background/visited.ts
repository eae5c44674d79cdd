import { engagementsOf } from '../estimate/rate/both-rates';
import type { Benchmark } from '../estimate/benchmarks/benchmark';
import { ownBenchmark, type Seen } from '../estimate/benchmarks/own';
import { countsViews } from '../model/assessment';
import { type Denominator, denominators } from '../model/rules';
import { midpoint } from '../reading/count';
import { words } from '../shared/i18n';
import type { SiteAbout } from '../sites/site';
import { recordsOfSite } from '../store/records';
import { db } from '../store/schema';

/** The rates of every visited account of a site, by what they are measured against. Rates that count views are others. */
async function visitedRates(site: SiteAbout, now: Date): Promise<{ [per in Denominator]: Seen[] }> {
  const rates: { [per in Denominator]: Seen[] } = { followers: [], views: [] };
  for (const record of await recordsOfSite(await db(), site.id)) {
    const { followers } = record.account;
    if (!followers) continue;
    for (const one of engagementsOf(record, site.rules, now)) {
      if (!countsViews(one)) rates[one.per].push({ followers: midpoint(followers), rate: one.typical });
    }
  }
  return rates;
}

/** How many visited accounts of a site have the rate that its headline shows. */
export async function countVisited(site: SiteAbout): Promise<number> {
  const rates = await visitedRates(site, new Date());
  return rates[site.rules.headline].length;
}

/** What the user's own visited accounts reach, where there are enough of them. */
export async function ownBenchmarks(site: SiteAbout): Promise<Benchmark[]> {
  const now = new Date();
  const rates = await visitedRates(site, now);
  const about = (n: number) => ({
    name: words.say('ownBenchmark'),
    population: { text: words.sayCount('ownBenchmarkPopulation', n, { site: site.name }) },
    source: words.say('ownBenchmarkSource'),
  });
  return denominators.flatMap(
    (per) => ownBenchmark(rates[per], { site: site.id, per, year: now.getFullYear() }, about) ?? [],
  );
}
