import type { Count, Source } from '../../model/count';
import { exactCount } from '../../reading/count';
import { type Grammar, grammarOf } from '../../reading/printed/number-grammar';
import { get, type Json } from '../../reading/json/json';
import { readShownCount } from '../../reading/printed/shown-count';

/** TikTok rounds from 10,000 up to one decimal of its units: hundreds, then hundreds of thousands and of millions. */
const stepOf = (value: number): number => (value < 1e4 ? 1 : value < 1e6 ? 100 : value < 1e9 ? 1e5 : 1e8);

/**
 * A count of TikTok's JSON. A profile's own `statsV2` is exact, all other places are rounded alike (328,369 is 328,400
 * there), so a number on the step is taken for a rounded one wherever it stands.
 */
function readCount(json: Json, source: Source): Count | null {
  const count = exactCount(json, source);
  if (count === null || stepOf(count.value) === 1 || count.value % stepOf(count.value) !== 0) return count;
  const { value } = count;
  // Below a power of a thousand the steps are smaller.
  return { value, min: value - Math.floor(stepOf(value - 1) / 2), max: value + stepOf(value) / 2, source };
}

/**
 * One number of an account or a post: `statsV2` (digits as text) where it is there, else `stats`. A zero in one of them
 * says nothing beside a number in the other.
 */
export function readStat(stats: { v1: Json; v2: Json }, name: string, source: Source): Count | null {
  const [better, other] = [stats.v2, stats.v1].map((json) => readCount(get(json, name), source));
  return better?.max === 0 ? (other ?? better) : (better ?? other ?? null);
}

/** TikTok shortens as in English whatever the page's language, where a letter may be another unit (Javanese "M": 10^9). */
const ownForm = /^\d+(?:\.\d)?[KMB]$/;

/**
 * A number as the page shows it: plain below 10,000, then "13.6K" with ".0" left out, so that "13K" is as sharp as
 * "13.0K". Whether it is cut or rounded was not seen yet.
 */
export function readShown(text: string | null, grammar: Grammar): Count | null {
  if (text === null) return null;
  const known = ownForm.test(text) ? grammarOf('en') : grammar;
  return readShownCount(text.replace(/^(\d+)(?=[KMB]$)/, '$1.0'), known, 'unknown');
}
