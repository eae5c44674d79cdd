import * as limits from '../../model/limits';

/** Untyped JSON from a page: every step down may meet anything, so each helper answers null instead of throwing. */
export type Json = unknown;

/** `get(json, 'data', 'user', 'id')`; undefined when a step is not there. */
export function get(json: Json, ...path: (string | number)[]): Json {
  let here = json;
  for (const step of path) {
    if (!isObject(here) || !Object.hasOwn(here, step)) return undefined;
    here = (here as { [key: string]: Json })[step];
  }
  return here;
}

export const isObject = (json: Json): json is object => typeof json === 'object' && json !== null;

export const asText = (json: Json): string | null => (typeof json === 'string' && json !== '' ? json : null);
/** Any text, also an empty one: where people write, that says that there is none. */
export const asWritten = (json: Json): string | null => (typeof json === 'string' ? json : null);
export const asFlag = (json: Json): boolean | null => (typeof json === 'boolean' ? json : null);
export const asList = (json: Json): Json[] => (Array.isArray(json) ? json : []);

/** An id that sites write as a number or as a string. What is longer than any honest one, and than the schema takes, is none. */
export const asId = (json: Json): string | null =>
  typeof json === 'string' && json !== '' && json.length <= limits.id
    ? json
    : typeof json === 'number' && Number.isSafeInteger(json)
      ? String(json)
      : null;

/** Parses JSON; undefined when it is none. Meta puts `for (;;);` before its responses. */
export function parseJson(text: string): Json {
  try {
    return JSON.parse(text.replace(/^for ?\(;;\);/, ''));
  } catch {
    return undefined;
  }
}

/** Unix seconds (number or digits) as ISO; null for anything that is no time of the web's age. */
export function isoFromSeconds(json: Json): string | null {
  const seconds = typeof json === 'string' && /^\d{9,11}$/.test(json) ? Number(json) : json;
  if (typeof seconds !== 'number' || !(seconds > limits.earliest && seconds < limits.latest)) return null;
  return new Date(Math.trunc(seconds) * 1000).toISOString();
}

/** A date in words or ISO the same way. */
export const isoFromDate = (text: string | null | undefined): string | null =>
  isoFromSeconds(Date.parse(text ?? '') / 1000);

/** An ISO time with any offset, as ISO in UTC; null for a bare date, which would claim a time of day, and for no time of the web's age. */
export function isoFromOffset(json: Json): string | null {
  const time = typeof json === 'string' && /^\d{4}-\d\d-\d\dT/.test(json) ? Date.parse(json) : NaN;
  return isoFromSeconds(time / 1000) === null ? null : new Date(time).toISOString();
}

/** An http(s) address, else null: nothing else from a page ever becomes a link. */
export function asWebUrl(json: Json): string | null {
  const text = asText(json);
  if (text === null || text.length > limits.url) return null;
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
    // What is not ASCII grows in an address: only the finished one counts.
    return /^https?:$/.test(url.protocol) && url.href.length <= limits.url ? url.href : null;
  } catch {
    return null;
  }
}
