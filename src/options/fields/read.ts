import * as limits from '../../model/limits';
import { latinDigits } from '../../reading/printed/digits';
import { grammarOf } from '../../reading/printed/number-grammar';
import { readShownCount } from '../../reading/printed/shown-count';
import type { Words } from '../../shared/words';
import type { Read } from '../../ui/read-number';

/** Bounds of `briefSchema`. */
const bounds = { followers: 1e10, name: limits.briefName, wordLength: 100, words: 50 };

/** Followers as people write them: "10000", "10,000", "10K". */
export function readFollowers(text: string, words: Words): Read<number> {
  const count = readShownCount(text.trim(), grammarOf(words.language), 'rounded');
  if (!count || count.value > bounds.followers)
    return { error: words.say('errorFollowers', { example: words.number(10_000) }) };
  return { value: count.value };
}

/** Where a size begins or ends: followers between two other bounds. */
export function readBound(text: string, below: number, above: number, words: Words): Read<number> {
  const read = readFollowers(text, words);
  if ('error' in read) return read;
  const { say, number } = words;
  if (read.value <= below) return { error: say('errorBoundLow', { bound: number(below) }) };
  return read.value >= above ? { error: say('errorBoundHigh', { bound: number(above) }) } : read;
}

/** A name of one line. */
export function readName(text: string, { say, number }: Words, longest = bounds.name): Read<string> {
  const name = text.trim();
  if (name === '') return { error: say('errorNoName') };
  return name.length > longest ? { error: say('errorLongName', { limit: number(longest) }) } : { value: name };
}

/** Words set apart by commas or lines, in any script; each once. */
export function readList(text: string, { say, number }: Words): Read<string[]> {
  const found = text
    .split(/[,;\n，、؛،]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const value = [...new Map(found.map((one) => [one.toLowerCase(), one])).values()];
  if (value.length > bounds.words) return { error: say('errorManyWords', { limit: number(bounds.words) }) };
  if (value.some(({ length }) => length > bounds.wordLength)) {
    return { error: say('errorLongWord', { limit: number(bounds.wordLength) }) };
  }
  return { value };
}

/** A year of this century. */
export function readYear(text: string, { say }: Words): Read<number> {
  const year = Number(/^20\d\d$/.exec(latinDigits(text).trim())?.[0] ?? NaN);
  return year ? { value: year } : { error: say('errorYear') };
}
