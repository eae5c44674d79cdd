import type { Reason } from '../../model/reading';
import { asText, get, type Json } from '../json/json';

/** Why Meta served another page than the one that was asked for, by its kind; null for one that is not known to be another. */
export function detourIn(route: Json): Reason | null {
  const name = asText(get(route, 'canonicalRouteName'))?.split('.').at(-1) ?? '';
  // OneTap: with a login that the browser has kept ("Continue as …").
  if (/Login|OneTap|Sign[Uu]p/.test(name)) return 'login-wall';
  if (/Challenge|Checkpoint|Captcha/.test(name)) return 'challenge';
  // The same page for a handle that nobody has, one that is deactivated or suspended, and one that blocks the visitor.
  return name.endsWith('ErrorRoute') ? 'not-found' : null;
}
