import type { Post } from '../../model/reading';
import { asFlag, asId, get, type Json } from '../../reading/json/json';

/** What a post has to do with money: four facts that exclude each other only in part. */
export type Commercial = Pick<Post, 'paid' | 'commission' | 'promoted' | 'ownBrand'>;

/** Flags that TikTok writes as a number, as digits or as a flag. */
function asSwitch(json: Json): boolean | null {
  if (typeof json === 'boolean') return json;
  return typeof json === 'number' || (typeof json === 'string' && /^\d+$/.test(json)) ? Number(json) !== 0 : null;
}

/**
 * The commercial facts of an item. Label 2 is drawn as "Paid partnership", and on posts that sell in TikTok's shop as
 * "Eligible for commission"; unlabelled posts have 0 there, or nothing. `isAd` is reach that was bought, mostly by the
 * author. `brandOrganicType` (1001) is drawn as "Promotional content": the author's own brand. `adAuthorization` only
 * lets others use the post in advertisements.
 */
export function commercialOf(item: Json): Commercial {
  const promoted = asFlag(get(item, 'isAd'));
  // Whole items leave out what is not so; of those that were cut down nothing is known.
  const absent = promoted === null ? null : false;
  const sells = asSwitch(get(item, 'isECVideo')) ?? absent;
  return {
    paid: asId(get(item, 'adLabelVersion')) === '2' && sells !== true ? 'label' : null,
    // Who sells in an own shop earns no commission there, but may elsewhere.
    commission: sells === true && get(item, 'author', 'ttSeller') === true ? null : sells,
    promoted,
    ownBrand: asSwitch(get(item, 'brandOrganicType')) ?? absent,
  };
}
