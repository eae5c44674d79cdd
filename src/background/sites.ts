import { benchmarks } from '../estimate/benchmarks';
import { ratedPer } from '../estimate/benchmarks/imported';
import { words } from '../shared/i18n';
import type { SiteView } from '../shared/view';
import { sites as known } from '../sites';
import { countVisited } from './visited';

/** Every site, and what its rates can be compared with. */
export const sites = (): Promise<SiteView[]> =>
  Promise.all(
    known.map(async (site) => ({
      id: site.id,
      name: site.name,
      formats: site.formats,
      published: benchmarks
        .filter((one) => one.site === site.id)
        .map(({ name, population, year }) => ({ name, population: words.print(population), year })),
      ratedPer: ratedPer(site.rules),
      visited: await countVisited(site),
    })),
  );
