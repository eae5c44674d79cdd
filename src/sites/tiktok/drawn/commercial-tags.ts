import type { Commercial } from '../commercial';
import type { Embedded } from '../json/embedded';
import { firstHooked, hookedText } from './hooks';

/**
 * The commercial facts drawn on a post's card. One tag is for what TikTok sold ("Sponsored"), another for what the author
 * declared: a paid partnership, a commission or an own brand, told apart by the page's own words. That one tag is missing
 * says nothing: they are drawn late.
 */
export function commercialTags(card: Element, words: Embedded['words']): Commercial {
  const declared = hookedText(card, 'sponsored-tag');
  const is = (word: string | null) => word !== null && declared === word;
  const sells = words.commission.some(is);
  const isOwn = is(words.ownBrand);
  // A page without the word for it has the tag all the same.
  const isPartnership = words.partnership === null ? declared !== null && !sells && !isOwn : is(words.partnership);
  return {
    paid: isPartnership ? 'label' : null,
    commission: sells || null,
    promoted: firstHooked(card, 'ad-tag') === null ? null : true,
    ownBrand: isOwn || null,
  };
}
