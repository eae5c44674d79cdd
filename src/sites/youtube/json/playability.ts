import type { Reason } from '../../../model/reading';
import { asList, asText, get } from '../../../reading/json/json';
import type { Parts } from './parts';
import { first } from '../text';

/**
 * Why the player plays nothing; null where it plays. By its codes and the shape of its notice, whose words are of one
 * language. A code that is not known says only that the video is not here.
 */
export function whyUnplayed({ player, microformat, next }: Parts): Reason | null {
  const state = get(player, 'playabilityStatus');
  const code = asText(get(state, 'status')) ?? 'OK';
  if (code === 'OK') return null;
  if (code.startsWith('AGE_') || get(state, 'desktopLegacyAgeGateReason')) return 'age-gate';
  if (code === 'LIVE_STREAM_OFFLINE') return 'live';
  // For a private video there are messages in place of a reason.
  if (code === 'LOGIN_REQUIRED') return asList(get(state, 'messages')).length > 0 ? 'private' : 'login-wall';
  if (first(state, 'offerId') === 'sponsors_only_video') return 'members-only';
  const countries = get(microformat, 'availableCountries');
  const country = first(get(next, 'topbar'), 'countryCode');
  if (Array.isArray(countries) && country !== undefined && !countries.includes(country)) return 'region-locked';
  return code === 'ERROR' ? 'not-found' : 'not-on-page';
}
