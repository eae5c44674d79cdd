import { latinDigits } from '../reading/printed/digits';
import type { Words } from '../shared/words';

/** What a text means, or why it means nothing, as a sentence for a person. */
export type Read<T> = { value: T } | { error: string };

export interface Bounds {
  min: number;
  max: number;
}

/** Bounds of `moneySchema`. */
const amounts: Bounds = { min: 0, max: 1e9 };

/** Thousands apart as the language sets them apart, spaces of any kind alike: "1,250.50" and "1.250,50" are "1250.50". */
function withoutGroups(text: string, language: string): string {
  const parts = new Intl.NumberFormat(language, { useGrouping: 'always' }).formatToParts(1_000_000);
  const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
  const bare = text.replace(/\s/gu, ' ').split(group.replace(/\s/u, ' '));
  const [first = '', ...rest] = bare;
  const isGrouped =
    /^[1-9]\d{0,2}$/.test(first) && rest.every((part, index) => isGroup(part, index === rest.length - 1));
  return isGrouped ? bare.join('') : text;
}

const isGroup = (part: string, isLast: boolean): boolean => (isLast ? /^\d{3}(?:\D|$)/ : /^\d{3}$/).test(part);

/** The number with up to two decimals behind a point or a comma; null for anything else. */
function numberIn(text: string, { min, max }: Bounds, language: string): number | null {
  const plain = withoutGroups(latinDigits(text).trim(), language).replace(/[,٫]/, '.');
  const value = /^\d{1,10}(?:\.\d{1,2})?$/.test(plain) ? Number(plain) : NaN;
  return value >= min && value <= max ? value : null;
}

/** A number with up to two decimals behind a point or a comma. */
export function readNumber(text: string, bounds: Bounds, { say, number, language }: Words): Read<number> {
  const value = numberIn(text, bounds, language);
  return value === null
    ? { error: say('errorNumber', { min: number(bounds.min), max: number(bounds.max) }) }
    : { value };
}

/** The same where an empty field means "any". */
export const readOptional = (text: string, bounds: Bounds, words: Words): Read<number | null> =>
  text.trim() === '' ? { value: null } : readNumber(text, bounds, words);

/** An amount of money; an empty field means that there is none. */
export function readAmount(text: string, { say, number, language }: Words): Read<number | null> {
  if (text.trim() === '') return { value: null };
  const value = numberIn(text, amounts, language);
  return value === null ? { error: say('errorAmount', { example: number(250) }) } : { value };
}

/** Without grouping, so that it can be typed over. */
export const writeOptional = (value: number | null, language: string): string =>
  value === null ? '' : new Intl.NumberFormat(language, { maximumFractionDigits: 2, useGrouping: false }).format(value);
