import { latinDigits } from '../../reading/printed/digits';
import type { Words } from '../../shared/words';
import type { Read } from '../../ui/read-number';
import { readFollowers } from '../fields/read';

/** Bounds of `figuresSchema`. */
const percents = { min: 1e-6, max: 10_000 };

/** Thousands apart in any language's way: followers are whole, so three digits behind a mark are no fraction. */
const grouped = /^\d{1,3}(?:[.,'’\s]\d{3})+$/u;
/** Between the ends of a size class. */
const dash = /\s*[-–—−~〜～]\s*/u;

const readOne = (text: string, words: Words): Read<number> => {
  const plain = latinDigits(text).trim();
  return readFollowers(grouped.test(plain) ? plain.replace(/\D/gu, '') : text, words);
};

/** A size in followers. Of a class such as "1K–5K", as reports name them, it is the middle on the scale of factors. */
export function readSize(text: string, words: Words): Read<number> {
  const ends = text.split(dash).map((end) => readOne(end, words));
  const values = ends.flatMap((end) => ('value' in end ? [end.value] : []));
  const [from = 0, to = from] = values;
  const isSize = values.length === ends.length && ends.length <= 2 && from >= 1 && from <= to;
  const size = from === to ? from : Math.round(Math.sqrt(from * to));
  return isSize && Number.isInteger(size)
    ? { value: size }
    : { error: words.say('errorFollowers', { example: words.number(10_000) }) };
}

/** A percentage with a point or a comma, with or without its sign. Nobody groups the digits of one. */
export function readPercent(text: string, { say, number }: Words): Read<number> {
  const plain = latinDigits(text)
    .replace(/[\s%％٪]/gu, '')
    .replace(/[,٫]/u, '.');
  const value = /^\d{1,5}(?:\.\d{1,6})?$/u.test(plain) ? Number(plain) : NaN;
  return value >= percents.min && value <= percents.max
    ? { value }
    : { error: say('errorPercent', { example: number(3.1) }) };
}
