import type { Denominator } from '../../model/rules';
import type { Settings } from '../../model/settings';
import type { SiteView } from '../../shared/list-view';

/** What the rate that is shown first on a site is per. */
export function firstRate({ id, headline }: SiteView, { headline: chosen }: Pick<Settings, 'headline'>): Denominator {
  const per = chosen[id];
  return per !== undefined && headline.choices.some((one) => one.per === per) ? per : headline.usual;
}

/** What it is called: "Engagement per view". */
export const rateCalled = ({ headline }: SiteView, per: Denominator): string =>
  headline.choices.find((one) => one.per === per)?.name ?? '';

/** What rates of the site are compared by: views per subscriber never are. */
export const comparedBy = ({ ratedPer }: SiteView, first: Denominator): Denominator =>
  ratedPer.includes(first) ? first : (ratedPer[0] ?? first);
