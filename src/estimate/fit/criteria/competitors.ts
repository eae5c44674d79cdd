import { hasTerm, inHashtags, makeTerm, shortestGlued } from '../../text/find-word';
import { brandKey, mentionsIn } from '../../text/mentions';
import { isPaid } from '../../portrait/paid-against-others';
import type { Texts } from '../../text/account-texts';
import { type Ask, listOf, saysTooLittle } from './criterion';

/** No work for a competitor; a mention without pay is only worth knowing. */
export const askCompetitors: Ask = ({ texts }, { competitors }) => {
  if (competitors.length === 0) return null;
  const named = competitors.map((brand) => ({ brand, ...whereNamed(texts, brand) }));
  const paid = named.filter((one) => one.paid > 0);
  if (paid.length > 0) {
    const posts = paid.reduce((sum, one) => sum + one.paid, 0);
    return ['misses', 'fitCompetitorsPaid', { brands: listOf(paid.map(({ brand }) => brand)), n: { number: posts } }];
  }
  const mentioned = named.filter((one) => one.bio || one.unpaid > 0).map(({ brand }) => brand);
  if (mentioned.length > 0) return ['close', 'fitCompetitorsNamed', { brands: listOf(mentioned) }];
  if (saysTooLittle(texts)) return ['unknown', 'fitCompetitorsUnknown', { brands: listOf(competitors) }];
  return ['meets', 'fitCompetitorsNone', { n: { number: texts.captions.length } }];
};

function whereNamed({ bio, captions }: Texts, brand: string) {
  const term = makeTerm(brand);
  const key = brandKey(brand);
  const names = ({ text, search }: Texts['captions'][number] | NonNullable<Texts['bio']>) =>
    hasTerm(search, term) || inHashtags(search, term) || mentionsIn(text).some((handle) => isOf(handle, key));
  const posts = captions.filter(names).map(({ post }) => post);
  const paid = posts.filter(isPaid).length;
  return { bio: bio !== null && names(bio), paid, unpaid: posts.length - paid };
}

/** Whether a handle is the brand's: its own, of one of its countries (@adidas_de), or of one of its lines (@adidasoriginals). */
function isOf(handle: string, brand: string): boolean {
  if (brand === '') return false;
  const whole = brandKey(handle);
  if (whole === brand || handle.split(/[._-]/).some((part) => brandKey(part) === brand)) return true;
  return brand.length >= shortestGlued && whole.startsWith(brand);
}
