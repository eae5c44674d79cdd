import { expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { ratedPer } from '../../src/estimate/benchmarks/figures';
import { standardTerms } from '../../src/estimate/user-terms';
import { defaultBrief } from '../../src/model/brief';
import { type Denominator, denominators } from '../../src/model/rules';
import { defaultSettings } from '../../src/model/settings';
import { sites } from '../../src/sites';
import type { SiteAbout } from '../../src/sites/site';
import { exact, now, postsWithLikes, record } from './estimate-posts';

const cases = sites.flatMap((site) => denominators.map((per) => ({ site, id: site.id, per })));

/** Whether there is an account of this site that a set of the user's of this denominator rates. */
function isRated(site: SiteAbout, per: Denominator): boolean {
  const rows = [{ followers: 1_000, lowQuarter: 2, median: 4, highQuarter: 7 }];
  const set = { name: 'Panel', population: 'ours', year: 2026, source: 'ours', site: site.id, per, rows };
  const settings = { ...defaultSettings, benchmarks: [set], activeBenchmark: { [site.id]: 'Panel' } };
  return [exact(9_000), null].some((views) => {
    const known = record(postsWithLikes([400, 520, 610, 450, 700, 480], { shares: exact(5), views }), {
      site: site.id,
    });
    const { rating } = assess(known, site.rules, defaultBrief('Any'), now, { ...standardTerms, settings });
    return rating?.benchmark.name === 'Panel';
  });
}

it.each(cases)('a set per $per can be entered for $id exactly where it can rate', ({ site, per }) => {
  expect(ratedPer(site.rules).includes(per)).toBe(isRated(site, per));
});

it('every site is rated by what its headline is per', () => {
  for (const { rules } of sites) expect(ratedPer(rules)).toContain(rules.headline);
});
