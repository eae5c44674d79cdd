import { asWebUrl, get, isObject, type Json } from '../../../reading/json/json';

/** Whether a post or user has something under one of these names, in itself or in `legacy`, which X is taking apart. */
export const has = (holder: Json, name: RegExp): boolean =>
  [holder, get(holder, 'legacy')]
    .flatMap((facts) => (isObject(facts) ? Object.entries(facts) : []))
    .some(
      ([key, fact]) =>
        name.test(key) && (Array.isArray(fact) ? fact.length > 0 : (fact ?? '') !== '' && fact !== false),
    );

/** A text with the addresses that X's short ones stand for, by X's entities; what is drawn beside the text has none. */
export function withAddresses(text: string, links: Json[]): string {
  const whole = new Map<Json, string>();
  for (const link of links) whole.set(get(link, 'url'), asWebUrl(get(link, 'expanded_url')) ?? '');
  // All at once: an address may hold further short ones.
  return text.replace(/https:\/\/t\.co\/\w+/g, (short) => whole.get(short) ?? short);
}

/**
 * Whether X put a notice in the place of a text, as somebody demanded in the visitor's country. That it is withheld
 * somewhere everybody is told; only the notice names the account.
 */
export const isNotice = (text: string, holder: Json, handle: string): boolean =>
  has(holder, /^withheld_/) && text.toLowerCase().includes(`@${handle.toLowerCase()}`);
