import { asText, get, type Json } from './json';

/** What Meta served in place of the page that was asked for, by the kind of page that it names; null for any other kind. */
export function detourIn(route: Json): 'login-wall' | 'not-found' | null {
  const name = asText(get(route, 'canonicalRouteName')) ?? '';
  if (/Login\w*Route$/.test(name)) return 'login-wall';
  return name.endsWith('ErrorRoute') ? 'not-found' : null;
}
