import { asText, type Json } from '../json/json';

/** The handle of a user of Instagram's or Threads', whose letters are few; null for a text that can be none. */
export function asMetaHandle(json: Json): string | null {
  const handle = asText(json);
  return handle !== null && /^[\w.]{1,30}$/.test(handle) ? handle : null;
}
