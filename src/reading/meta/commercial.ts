import type { Post } from '../../model/reading';
import { asId, asList, asText, get, isObject, type Json } from '../json/json';

const is = (node: Json, name: string): boolean => get(node, name) === true;

/** Whether a node is an advertisement, as it stands between the posts of some lists. */
export const isAdvertisement = (node: Json): boolean =>
  get(node, 'product_type') === 'ad' ||
  is(node, 'is_ad') ||
  ['ad_id', 'ad_action'].some((name) => asId(get(node, name)) !== null);

/** Somebody pays for a post's reach: its author (`boosted_status`, "not_boosted" for nobody), or the sponsor. */
const isBoosted = (node: Json): boolean =>
  is(node, 'boosted_by_sponsor') || asText(get(node, 'boosted_status'))?.startsWith('not_') === false;

/** Whether sales through a post's products earn a commission: Meta's affiliate label, null on posts without one. */
function commissionOf(node: Json): boolean | null {
  const affiliate = get(node, 'affiliate_info');
  if (isObject(affiliate)) return Object.values(affiliate).some(Boolean);
  return affiliate === null ? false : null;
}

/**
 * The commercial facts of a post of an account's own: its label of a paid partnership, the one of a commission, and
 * whether its reach was bought. No mark of that says nothing: others than the author are mostly not told.
 */
export function commercialFacts(node: Json): Pick<Post, 'paid' | 'commission' | 'promoted'> {
  const sponsors = [get(node, 'sponsor_tags'), get(node, 'edge_media_to_sponsor_user', 'edges')];
  const isPaid = is(node, 'is_paid_partnership') || sponsors.some((list) => asList(list).length > 0);
  return {
    paid: isPaid ? 'label' : null,
    commission: commissionOf(node),
    promoted: isAdvertisement(node) || isBoosted(node) ? true : null,
  };
}
