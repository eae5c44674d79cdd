import type { ImportedBenchmark } from '../../model/settings';
import type { SiteId } from '../../model/page';
import type { Words } from '../../shared/words';

/**
 * A file of figures that can be filled in and imported: valid as it is, see docs/benchmark-format.md, with made-up
 * rates. What it has to hold is said in `about`, which no import reads.
 */
export function exampleFile(site: SiteId, year: number, { say }: Words): File {
  const benchmark: ImportedBenchmark = {
    name: say('exampleName'),
    population: say('examplePopulation'),
    year,
    source: say('exampleSource'),
    site,
    per: 'followers',
    rows: [
      { followers: 3_000, lowQuarter: 1.6, median: 3.1, highQuarter: 5.4 },
      { followers: 30_000, lowQuarter: 0.9, median: 1.8, highQuarter: 3.2 },
    ],
  };
  const text = JSON.stringify({ about: say('importHelp'), ...benchmark }, null, 2);
  return new File([`${text}\n`], 'fitlens-figures.json', { type: 'application/json' });
}
