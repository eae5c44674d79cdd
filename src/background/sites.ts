import { benchmarks } from '../estimate/benchmarks';
import { ratedPer } from '../estimate/benchmarks/figures';
import { countsOf } from '../estimate/rate/interactions';
import { headlineChoices } from '../estimate/rate/headline';
import { rateName } from '../present/wording';
import { words } from '../shared/i18n';
import type { SiteView } from '../shared/list-view';
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
      .map(({ name, population, year, per }) => ({ name, population: words.print(population), year, per })),
    counted: words.list(site.rules.interactions.map((name) => words.say(`count_${name}`))),
    ratedPer: ratedPer(site.rules),
    visited: Object.fromEntries(
      ratedPer(site.rules).flatMap((per) => {
        const visited = rates[`${site.id} ${per}`];
        return visited === undefined ? [] : [[per, visited]];
      }),
    ),
    headline: {
      usual: site.rules.headline,
      why: site.rules.headlineWhy ? words.say(site.rules.headlineWhy) : null,
      choices: headlineChoices(site.rules).map((per) => ({
        per,
        name: rateName({ per, counts: countsOf([], site.rules, per) }, words),
      })),
    },
  }));
}
