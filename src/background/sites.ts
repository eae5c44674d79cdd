import { benchmarks } from '../estimate/benchmarks';
import { ratedPer } from '../estimate/benchmarks/imported';
import { words } from '../shared/i18n';
import type { SiteView } from '../shared/view';
import { sites as known } from '../sites';
import { countRates } from '../store/curves';
import { db } from '../store/open';

/** Every site, and what its rates can be compared with. */
export async function sites(): Promise<SiteView[]> {
  const rates = await countRates(await db());
  return known.map((site) => ({
    id: site.id,
    name: site.name,
    formats: site.formats,
    published: benchmarks
      .filter((one) => one.site === site.id)
      .map(({ name, population, year }) => ({ name, population: words.print(population), year })),
    ratedPer: ratedPer(site.rules),
    visited: rates[`${site.id} ${site.rules.headline}`] ?? 0,
  }));
}
