import type { Reason } from '../../model/reading';
import { asList, asText, get, type Json } from '../../reading/json/json';

/** What an XRPC error's name says of the account that was asked for. */
const named = new Map<string, Reason>([
  ['AccountTakedown', 'suspended'],
  ['AccountDeactivated', 'deactivated'],
  ['BlockedActor', 'blocked-by-viewer'],
  ['BlockedByActor', 'blocks-viewer'],
  ['RateLimitExceeded', 'throttled'],
]);

/** The server's own words, in English whatever the page's language: an error's message, which the page prints as it comes. */
const worded: [RegExp, Reason][] = [
  [/Account has been suspended/i, 'suspended'],
  [/Account is deactivated/i, 'deactivated'],
  [/Profile not found|Unable to resolve handle/i, 'not-found'],
  [/Rate Limit Exceeded/i, 'throttled'],
];

/** Why the server tells nothing of the account, by its words; null for any other trouble, which passes. */
export const refusalIn = (words: string): Reason | null => worded.find(([pattern]) => pattern.test(words))?.[1] ?? null;

/** Why the server answered with an error; null where it did not, and for an error that says nothing of the account. */
export const refusalOf = (json: Json): Reason | null =>
  named.get(asText(get(json, 'error')) ?? '') ??
  (get(json, 'error') === undefined ? null : refusalIn(asText(get(json, 'message')) ?? ''));

/** Who blocks whom, as an actor's `viewer` tells a visitor who is logged in. */
export function blockIn(viewer: Json): Reason | null {
  const isOwnBlock = [get(viewer, 'blocking'), get(viewer, 'blockingByList')].some((block) => Boolean(block));
  return isOwnBlock ? 'blocked-by-viewer' : get(viewer, 'blockedBy') === true ? 'blocks-viewer' : null;
}

/** Why a profile that was answered shows no posts; null where it does. */
export function whyNoPosts(actor: Json): Reason | null {
  const viewer = get(actor, 'viewer');
  const asksForSignIn = asList(get(actor, 'labels')).some(
    (label) =>
      get(label, 'val') === '!no-unauthenticated' &&
      get(label, 'src') === get(actor, 'did') &&
      get(label, 'neg') !== true,
  );
  // Whoever is logged in has a `viewer`, and sees it all.
  if (asksForSignIn && viewer === undefined) return 'sign-in-required';
  return blockIn(viewer) ?? (get(actor, 'postsCount') === 0 ? 'none' : null);
}
