import type { Reason } from '../model/reading';
import { asText, get, type Json } from './json';

/** Kinds of pages that Meta serves in place of the one that was asked for, by the telling part of their names. */
const detours: [RegExp, Reason][] = [
  // With a login that the browser has kept ("Continue as …") the name is OneTap.
  [/Login|OneTap|Sign[Uu]p/, 'login-wall'],
  [/Challenge|Checkpoint|Captcha|AuthPlatform/, 'challenge'],
  // The same page for a handle that nobody has, one that is deactivated or suspended, and one that blocks the visitor.
  [/ErrorRoute$/, 'not-found'],
];

/** Why Meta served another page than the one that was asked for; null for any kind that is not known to be another. */
export function detourIn(route: Json): Reason | null {
  const name = asText(get(route, 'canonicalRouteName'))?.split('.').at(-1) ?? '';
  return detours.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
