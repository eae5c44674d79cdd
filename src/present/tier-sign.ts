import type { Tier, TierName } from '../model/assessment';

/** A size in one or two signs: three of their names begin with the same letter, in every language. */
const signs: { [name in TierName]: string } = {
  below: '–',
  nano: 'N',
  micro: 'µ',
  mid: 'm',
  macro: 'M',
  mega: 'M+',
};

/** What stands at the toolbar's icon, which has room for four signs: "µ", "N·µ" where it may be either; '' where no size is known. */
export const tierSign = (tier: Tier | null): string => (tier?.names ?? []).map((name) => signs[name]).join('·');
