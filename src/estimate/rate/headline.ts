import type { Headline } from '../../model/assessment';
import type { SiteId } from '../../model/page';
import { type Denominator, denominators, type EngagementRules } from '../../model/rules';
import type { Settings } from '../../model/settings';
import { countsOf } from './interactions';

/** What the headline of a site can be per: whatever its rates have a known spread by. */
export const headlineChoices = ({ spread }: Pick<EngagementRules, 'spread'>): Denominator[] =>
  denominators.filter((per) => spread[per] !== undefined);

/** What the headline of a site is per: as the user chose, where that is possible, else as the site's rules say. */
export function headlineOf(
  site: SiteId,
  rules: EngagementRules,
  { headline }: Pick<Settings, 'headline'>,
): Denominator {
  const chosen = Object.hasOwn(headline, site) ? headline[site] : undefined;
  return chosen !== undefined && headlineChoices(rules).includes(chosen) ? chosen : rules.headline;
}

/** The same with its reason; null where there is no choice. */
export function toldHeadline(
  site: SiteId,
  rules: EngagementRules,
  settings: Pick<Settings, 'headline'>,
): Headline | null {
  const { headlineWhy: why } = rules;
  if (why === undefined) return null;
  const per = headlineOf(site, rules, settings);
  return { per, counts: countsOf([], rules, per), isChosen: per !== rules.headline, why };
}
